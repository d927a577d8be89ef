"""The sentences and grounds for appeals that are late, as they stand in their file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mestring.law.reading.source import Part

FILE = Path(__file__).parent / "late_appeal.yaml"
_SENTENCES = ("year_first", "year_only_for_late", "year_passed", "consideration")


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground on which an appeal that is late may be heard; ``sentence`` is bokmål."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class LateAppealTexts:
    """The file, with ``{day}`` where a day is to stand. Standings and doubts are by their code."""

    standings: dict[str, str]
    grounds: tuple[Ground, ...]
    doubts: dict[str, str]
    consideration: str
    year_first: str
    year_only_for_late: str
    year_passed: str


@cache
def texts() -> LateAppealTexts:
    """The texts, read once."""
    file = Part.of_file(FILE, named=FILE.name)
    file.only(needed=[*_SENTENCES, "title", "documentation", "checked", "standings", "grounds", "doubts"])
    standings, doubts = file.part("standings"), file.part("doubts")
    return LateAppealTexts(
        standings={code: standings.text(code) for code in standings.content},
        grounds=tuple(Ground(part.text("code"), part.text("sentence")) for part in file.parts("grounds")),
        doubts={code: doubts.text(code) for code in doubts.content},
        consideration=file.text("consideration"),
        year_first=file.text("year_first"),
        year_only_for_late=file.text("year_only_for_late"),
        year_passed=file.text("year_passed"),
    )
