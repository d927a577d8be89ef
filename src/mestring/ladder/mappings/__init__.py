"""From one ladder to another: which level corresponds, and where there is no exact counterpart, said in words.

A round trip, there and back, never turns two levels round. One way may cross, where two ladders arrange the same help
in different order, and then the file must say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from mestring.ladder.entries import Entry, read
from mestring.ladder.errors import LadderError
from mestring.ladder.ladders import Ladder
from mestring.ladder.ladders import shipped as ladders
from mestring.ladder.words import Words

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The level on the other ladder. ``note`` says in what way it is not exactly the same; None where it is."""

    level: int
    note: Words | None

    @property
    def exact(self) -> bool:
        """The two levels mean the same help."""
        return self.note is None


@dataclass(frozen=True, slots=True)
class LadderMapping:
    """Two ladders, and the counterpart of each level, both ways: place 0 is level 1."""

    one: str
    other: str
    there: tuple[Counterpart, ...]
    back: tuple[Counterpart, ...]

    def counterpart(self, level: int, *, of: str) -> Counterpart:
        """The counterpart of a level ``of`` one of the two ladders, on the other."""
        counterparts = self.there if of == self.one else self.back
        if of not in (self.one, self.other) or not 1 <= level <= len(counterparts):
            raise LadderError(f"Nivå {level} på {of} har ingen plass i overgangen mellom {self.one} og {self.other}.")
        return counterparts[level - 1]


def load(path: Path, *, between: Mapping[str, Ladder] | None = None) -> LadderMapping:
    """The mapping a file holds, ``between`` these ladders by code (those shipped, where none are said).

    LadderFileError says what is wrong with it.
    """
    known = ladders() if between is None else between
    return read(path, lambda entry: _mapping(entry, known=known))


@cache
def shipped() -> tuple[LadderMapping, ...]:
    """The mappings that come with the package."""
    return tuple(load(path) for path in sorted(_FOLDER.glob("*.yaml")))


def translated(level: int, *, of: str, to: str, by: Iterable[LadderMapping] | None = None) -> Counterpart:
    """The counterpart on another ladder, directly or by way of a third one.

    By way of a third the note of the first step that is not exact is kept. LadderError where no way leads there.
    """
    if of == to:
        return Counterpart(level, None)
    known = tuple(shipped() if by is None else by)
    for mapping in known:
        if {of, to} == {mapping.one, mapping.other}:
            return mapping.counterpart(level, of=of)
    for first in known:
        if of in (first.one, first.other):
            third = first.other if of == first.one else first.one
            for second in known:
                if {third, to} == {second.one, second.other}:
                    half = first.counterpart(level, of=of)
                    whole = second.counterpart(half.level, of=third)
                    return Counterpart(whole.level, half.note or whole.note)
    raise LadderError(
        f"Det finnes ingen overgang fra {of} til {to}. Lag en fil som sier hvilke nivåer som svarer til hverandre."
    )


def _mapping(entry: Entry, *, known: Mapping[str, Ladder]) -> LadderMapping:
    mapping = LadderMapping(
        one=entry.choice("from", known),
        other=entry.choice("to", known),
        there=_counterparts(entry, "there"),
        back=_counterparts(entry, "back"),
    )
    for code, counterparts, others in (
        (mapping.one, mapping.there, mapping.back),
        (mapping.other, mapping.back, mapping.there),
    ):
        if len(counterparts) != len(known[code].levels):
            raise entry.refusal(f"hvert nivå på {code} må ha ett motstykke, verken flere eller færre.")
        if any(counterpart.level > len(others) for counterpart in counterparts):
            raise entry.refusal(f"et motstykke til {code} viser til et nivå som ikke finnes.")
        home = [others[counterpart.level - 1].level for counterpart in counterparts]
        if any(later < earlier for earlier, later in pairwise(home)):
            raise entry.refusal(f"frem og tilbake fra {code} snur rekkefølgen på nivåene. Flytt motstykkene.")
        for earlier, later in pairwise(counterparts):
            if later.level < earlier.level and later.exact:
                raise entry.refusal(f"nivå {later.level} krysser nivået foran. Si hvorfor i «note».")
    return mapping


def _counterparts(entry: Entry, key: str) -> tuple[Counterpart, ...]:
    rows = entry.each(key, lambda one: (one.whole("level", least=1, most=20), _counterpart(one)))
    if [level for level, _ in rows] != list(range(1, len(rows) + 1)):
        raise entry.refusal(f"«{key}» må ha nivåene i rekkefølge fra 1, hvert én gang.")
    return tuple(counterpart for _, counterpart in rows)


def _counterpart(entry: Entry) -> Counterpart:
    return Counterpart(entry.whole("is", least=1, most=20), entry.words_or_nothing("note"))
