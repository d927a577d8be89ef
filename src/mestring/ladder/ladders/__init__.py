"""Ladders as data: levels from the highest mastery to the most help, with need, services, housing and own words.

Level 1 is always the highest mastery, whatever a municipality draws at the top of its figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from mestring.ladder.entries import Entry, read
from mestring.ladder.errors import LadderError
from mestring.ladder.words import Words

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Level:
    """One level. ``named`` are the services (codes) its source names here, ``proposed`` those we have put here.

    ``also`` are services that belong to a level of higher mastery and are given here besides; ``technology`` is
    considered before any of them.
    """

    number: int
    name: Words
    need: Words
    housing: Words
    named: tuple[str, ...]
    proposed: tuple[str, ...]
    also: tuple[str, ...]
    technology: tuple[str, ...]

    @property
    def services(self) -> tuple[str, ...]:
        """The services of this level itself, those of the source first."""
        return self.named + self.proposed


@dataclass(frozen=True, slots=True)
class Ladder:
    """A ladder. ``checked`` is the day a person last compared it with its source; None: nobody has."""

    code: str
    name: Words
    status: str
    why: Words
    source: str
    checked: date | None
    levels: tuple[Level, ...]
    by_level: tuple[Mapping[str, int], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_level", tuple(_belonging(level, self.levels) for level in self.levels))

    def level(self, number: int) -> Level:
        """The level with this number; LadderError says which there are."""
        if not 1 <= number <= len(self.levels):
            raise LadderError(f"{self.name.nb} har nivå 1 til {len(self.levels)}, ikke {number}.")
        return self.levels[number - 1]

    def services_at(self, number: int) -> Mapping[str, int]:
        """The services that may be given at a level, with the level each belongs to, this level's own first."""
        return self.by_level[number - 1]


def load(path: Path) -> Ladder:
    """The ladder a file holds; LadderFileError says what is wrong with it."""
    return read(path, _ladder)


@cache
def shipped() -> Mapping[str, Ladder]:
    """The ladders that come with the package, by code, the mastery levels first."""
    found = sorted(
        (load(path) for path in _FOLDER.glob("*.yaml")), key=lambda one: (one.code != "mestringsniva", one.code)
    )
    return {ladder.code: ladder for ladder in found}


def _ladder(entry: Entry) -> Ladder:
    ladder = Ladder(
        code=entry.text("code"),
        name=entry.words("name"),
        status=entry.choice("status", ("template", "adopted")),
        why=entry.words("why"),
        source=entry.text("source"),
        checked=entry.day("checked"),
        levels=entry.each("levels", _level),
    )
    numbers = [level.number for level in ladder.levels]
    if numbers != list(range(1, len(numbers) + 1)) or len(numbers) < 2:
        raise entry.refusal("nivåene må stå i rekkefølge fra 1, uten hull, og det må være minst to.")
    for level in ladder.levels:
        lost = [code for code in level.also if code not in ladder.services_at(level.number)]
        if lost:
            raise entry.refusal(
                f"«{lost[0]}» står i «also» på nivå {level.number}, men hører ikke til på noe lavere nivå."
            )
    return ladder


def _level(entry: Entry) -> Level:
    return Level(
        number=entry.whole("number", least=1, most=20),
        name=entry.words("name"),
        need=entry.words("need"),
        housing=entry.words("housing"),
        named=entry.texts("named"),
        proposed=entry.texts("proposed"),
        also=entry.texts("also", default=()),
        technology=entry.texts("technology", default=()),
    )


def _belonging(level: Level, levels: tuple[Level, ...]) -> Mapping[str, int]:
    """Where the services of a level belong; what is given besides belongs to the nearest level below that has it."""
    own = dict.fromkeys(level.services, level.number)
    below = {code: one.number for one in levels if one.number < level.number for code in one.services}
    return own | {code: below[code] for code in level.also if code not in own and code in below}
