"""Ladders as data: levels from the highest mastery to the most help, with need, services, housing and own words.

Level 1 is always the highest mastery, whatever a municipality draws at the top of its figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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

    ``besides`` are other levels whose services are given here too; ``technology`` is considered before any of them.
    """

    number: int
    name: Words
    need: Words
    housing: Words
    named: tuple[str, ...]
    proposed: tuple[str, ...]
    technology: tuple[str, ...]
    besides: tuple[int, ...]

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

    def level(self, number: int) -> Level:
        """The level with this number; LadderError says which there are."""
        if not 1 <= number <= len(self.levels):
            raise LadderError(f"{self.name.nb} har nivå 1 til {len(self.levels)}, ikke {number}.")
        return self.levels[number - 1]

    def services_at(self, number: int) -> Mapping[str, int]:
        """The services that may be given at a level, with the level each belongs to, this level's own first."""
        level = self.level(number)
        own = dict.fromkeys(level.services, number)
        return own | {code: at for at in level.besides for code in self.level(at).services if code not in own}

    def technology_at(self, number: int) -> tuple[str, ...]:
        """The technology to consider at a level, without doubles."""
        level = self.level(number)
        return tuple(dict.fromkeys(code for at in (number, *level.besides) for code in self.level(at).technology))


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
    beyond = {
        at for level in ladder.levels for at in level.besides if not 1 <= at <= len(numbers) or at == level.number
    }
    if beyond:
        raise entry.refusal(f"«besides» viser til nivå {min(beyond)}, som ikke finnes eller er nivået selv.")
    return ladder


def _level(entry: Entry) -> Level:
    return Level(
        number=entry.whole("number", least=1, most=20),
        name=entry.words("name"),
        need=entry.words("need"),
        housing=entry.words("housing"),
        named=entry.texts("named"),
        proposed=entry.texts("proposed"),
        technology=entry.texts("technology", default=()),
        besides=_numbers(entry, "besides"),
    )


def _numbers(entry: Entry, key: str) -> tuple[int, ...]:
    found = entry.raw(key, default=[])
    if not isinstance(found, list) or not all(isinstance(one, int) and not isinstance(one, bool) for one in found):
        raise entry.refusal(f"«{key}» må være en liste med nivåer, som [2, 3].")
    return tuple(found)
