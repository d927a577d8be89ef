"""The rule of a deadline as it stands in its file: what it runs from, and what an end on a day off means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from mestring.law.calendar import WorkingWeek
from mestring.law.deadlines.deadline import Kind
from mestring.law.errors import LawFileError
from mestring.law.reading.source import Part
from mestring.law.reference import Reference

FOLDER = Path(__file__).parent / "rules"
E = TypeVar("E", bound=StrEnum)
_NEEDED = ("title", "documentation", "kind", "counted_from", "sentence", "on_a_day_off", "because", "checked")
_ALLOWED = ("period", "reference", "week", "begins", "other_reading")
_MOVES, _STAYS = "moves", "stays"
_DAY_AFTER, _SAME_DAY = "day_after", "same_day"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to count: the working week, whether an end on a day off is moved, whether one begins the day after."""

    week: WorkingWeek
    moves: bool
    day_after: bool


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """The rule of one deadline.

    ``period`` names the parameter that holds the number and says where it stands. It is "" when a decision sets the
    period; then ``provision`` says what the duty rests on. ``sentence`` has one place, ``{day}``. ``because`` says why
    an end on a day off is moved or stays. ``other`` is another way to read the law, with a sentence that has the same
    place.
    """

    code: str
    title: str
    documentation: str
    kind: Kind
    period: str
    provision: Reference | None
    counted_from: str
    sentence: str
    because: str
    reading: Reading
    other: tuple[Reading, str] | None
    checked: date | None

    @property
    def duty(self) -> Reference:
        """What the duty rests on when a decision sets the period. LawFileError when the file does not say."""
        if self.provision is None:
            raise LawFileError(f"{self.code}.yaml: legg til «reference», siden vedtaket setter perioden.")
        return self.provision


@cache
def rule(code: str) -> DeadlineRule:
    """The rule with this code, read once from ``rules/<code>.yaml``. LawFileError says what is wrong with a file."""
    file = Part.of_file(FOLDER / f"{code}.yaml", named=f"{code}.yaml")
    file.only(needed=_NEEDED, allowed=_ALLOWED)
    if ("period" in file.content) == ("reference" in file.content):
        file.refuse("en regel har enten «period», eller «reference» når vedtaket selv setter perioden.")
    reading = Reading(
        week=_member(file, "week", among=WorkingWeek, default=WorkingWeek.MONDAY_TO_FRIDAY),
        moves=_one_of(file, "on_a_day_off", yes=_MOVES, no=_STAYS),
        day_after=_one_of(file, "begins", yes=_DAY_AFTER, no=_SAME_DAY, default=_SAME_DAY),
    )
    return DeadlineRule(
        code=code,
        title=file.text("title"),
        documentation=file.text("documentation"),
        kind=_member(file, "kind", among=Kind),
        period=file.text("period", default=""),
        provision=file.reference() if "reference" in file.content else None,
        counted_from=file.text("counted_from"),
        sentence=_with_day(file),
        because=file.text("because"),
        reading=reading,
        other=_other(file.part("other_reading"), reading) if "other_reading" in file.content else None,
        checked=file.day("checked", or_null=True),
    )


def codes() -> tuple[str, ...]:
    """The code of every deadline there is a rule for."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def _other(part: Part, reading: Reading) -> tuple[Reading, str]:
    part.only(needed=["sentence"], allowed=["week", "on_a_day_off", "begins"])
    other = Reading(
        week=_member(part, "week", among=WorkingWeek, default=reading.week),
        moves=_one_of(part, "on_a_day_off", yes=_MOVES, no=_STAYS, default=_MOVES if reading.moves else _STAYS),
        day_after=_one_of(part, "begins", yes=_DAY_AFTER, no=_SAME_DAY, default=_SAME_DAY),
    )
    return other, _with_day(part)


def _with_day(part: Part) -> str:
    text = part.text("sentence")
    if text.count("{day}") != 1 or text.count("{") != 1:
        part.refuse("setningen må ha plass til dagen, skrevet {day}, én gang.", key="sentence")
    return text


def _member(part: Part, key: str, *, among: type[E], default: str = "") -> E:
    text = part.text(key, default=default)
    if text not in set(among):
        part.refuse(f"«{key}» må være en av: {', '.join(among)}.", key=key)
    return among(text)


def _one_of(part: Part, key: str, *, yes: str, no: str, default: str = "") -> bool:
    text = part.text(key, default=default)
    if text not in {yes, no}:
        part.refuse(f"«{key}» må være «{yes}» eller «{no}».", key=key)
    return text == yes
