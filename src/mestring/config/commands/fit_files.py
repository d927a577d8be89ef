"""Reads counts of mastery levels, or of moves among them, from a simple CSV file. Counts only, never persons."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NoReturn

from mestring.config.commands.setup import stop

UNREADABLE = 1
MOVES = ("age_group", "level_before", "level_after", "persons")
LEVELS = ("year", "age_group", "level", "persons")
_WORDS = {
    "age_group": "en aldersgruppe, som 67-79 eller 90+",
    "year": "et år med fire sifre",
    "level": "et nivå fra 1 til 6",
    "level_before": "et nivå fra 1 til 6",
    "level_after": "et nivå fra 1 til 6",
    "persons": "et helt antall personer, 0 eller flere",
}
_WRITTEN = {
    "age_group": r"\d{1,3}(\s*(-|–|\+|og over).*)?",
    "year": r"(19|20)\d\d",
    "level": "[1-6]",
    "level_before": "[1-6]",
    "level_after": "[1-6]",
    "persons": r"\d{1,8}",
}
_OLDEST = 105


@dataclass(frozen=True, slots=True)
class Counts:
    """``found``: persons by the columns before them, as whole numbers; an age group is its first age.

    ``first_ages``: of every group, from 0 to the oldest. ``small``: whether any is so small that it must not be told.
    """

    first_ages: tuple[int, ...]
    found: Mapping[tuple[int, ...], int]
    small: bool


def read_counts(file: Path, columns: Sequence[str]) -> Counts:
    """Stops with a sentence that names the row and the column when the file is not right. Never tells what it holds."""
    from mestring.core.disclosure import SMALLEST_SHOWN

    found: dict[tuple[int, ...], int] = {}
    rows: dict[tuple[int, ...], int] = {}
    ends: dict[int, int] = {}
    for number, row in _rows(file, columns):
        values = {name: _whole(file, number, name, row[name]) for name in columns}
        key = tuple(values[name] for name in columns[:-1])
        if key in rows:
            _refuse(file, f"Rad {rows[key]} og {number} gjelder det samme. Legg antallene sammen i én rad.")
        if values["age_group"] > _OLDEST:
            _refuse(file, f"Rad {number}, kolonnen age_group: den eldste alderen er {_OLDEST}.")
        rows[key], found[key] = number, values["persons"]
        ends[values["age_group"]] = _last_age(row["age_group"])
    if not found:
        _refuse(file, "Den har ingen rader.")
    _on_a_row(file, ends)
    beyond = ends[max(ends)] + 1
    first_ages = tuple(sorted({0, *ends, *([beyond] if 0 < beyond <= _OLDEST else [])}))
    return Counts(first_ages, found, any(0 < persons < SMALLEST_SHOWN for persons in found.values()))


def _rows(file: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its number in the file, the heading being the first."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise stop(f"Fant ikke {file}. Sjekk navnet.", code=UNREADABLE) from None
    except (OSError, UnicodeDecodeError):
        raise stop(f"Fikk ikke lest {file.name}. Lagre den som CSV med tegnsett UTF-8.", code=UNREADABLE) from None
    lines = text.splitlines()
    between = ";" if lines and ";" in lines[0] else ","
    heading = [name.strip() for name in lines[0].split(between)] if lines else []
    missing, others = [name for name in columns if name not in heading], [n for n in heading if n not in columns]
    if missing:
        _refuse(file, f"Den mangler kolonnen {missing[0]}. Kolonnene skal være {';'.join(columns)}.")
    if others:
        _refuse(file, f"Den har kolonnen «{others[0][:30]}». Filen skal bare ha antall: {';'.join(columns)}.")
    for number, cells in enumerate(csv.reader(lines[1:], delimiter=between), start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(heading):
            _refuse(file, f"Rad {number} har {len(cells)} felt, og skal ha {len(heading)}.")
        yield number, {name: cell.strip() for name, cell in zip(heading, cells, strict=True)}


def _whole(file: Path, number: int, column: str, written: str) -> int:
    if not re.fullmatch(_WRITTEN[column], written):
        _refuse(file, f"Rad {number}, kolonnen {column}: skriv {_WORDS[column]}.")
    return int(re.split(r"\D", written)[0])


def _last_age(written: str) -> int:
    found = re.fullmatch(r"\d+\s*[-–]\s*(\d+).*", written)
    return int(found[1]) if found else -1


def _on_a_row(file: Path, ends: Mapping[int, int]) -> None:
    """A group that says where it ends must end where the next begins: else persons are taken to be of other ages."""
    for (first, last), (following, _) in pairwise(sorted(ends.items())):
        if last >= 0 and last + 1 != following:
            _refuse(
                file,
                f"Aldersgruppen som begynner på {first}, slutter på {last}, men den neste begynner på {following}. "
                "Ta med alle aldrene imellom, og la ingen stå i to grupper.",
            )


def _refuse(file: Path, sentence: str) -> NoReturn:
    raise stop(f"{file.name} kan ikke brukes. {sentence}", code=UNREADABLE)
