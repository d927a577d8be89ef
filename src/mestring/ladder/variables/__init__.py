"""The function variables: what a person's help is assessed on, a code list with a version and a status.

The names of eighteen variables are known, two are not; the codes are ours, because those of the national list were not
found. The areas they are gathered in are ours too. When the national list can be read, it becomes a new file here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from mestring.ladder.entries import Entry, read
from mestring.ladder.words import Words

NOT_RELEVANT = 9
LEAST_HELP, MOST_HELP = 1, 5
SHIPPED = Path(__file__).parent / "function-variables.yaml"


@dataclass(frozen=True, slots=True)
class Variable:
    """One thing a person does or needs help with. ``national_code`` is None until the national list is read."""

    code: str
    name: Words
    area: str
    national_code: str | None


@dataclass(frozen=True, slots=True)
class Variables:
    """A version of the list. ``scale`` says what each score means, ``unknown`` how many variables are not known."""

    version: str
    status: str
    why: Words
    source: str
    unknown: int
    scale: Mapping[int, Words]
    areas: Mapping[str, Words]
    all: tuple[Variable, ...]
    by_code: Mapping[str, Variable] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {variable.code: variable for variable in self.all})

    def codes_in(self, area: str) -> tuple[str, ...]:
        """The codes of the variables of an area, in the order of the list."""
        return tuple(variable.code for variable in self.all if variable.area == area)


def load(path: Path) -> Variables:
    """The list a file holds; LadderFileError says what is wrong with it."""
    return read(path, _list)


@cache
def shipped() -> Variables:
    """The list that comes with the package."""
    return load(SHIPPED)


def _list(entry: Entry) -> Variables:
    areas = dict(entry.each("areas", lambda one: (one.text("code"), one.words("name"))))
    found = Variables(
        version=entry.text("version"),
        status=entry.choice("status", ("draft", "national")),
        why=entry.words("why"),
        source=entry.text("source"),
        unknown=entry.whole("unknown", least=0, most=20),
        scale=_scale(entry),
        areas=areas,
        all=entry.each("variables", lambda one: _variable(one, areas=areas)),
    )
    if len(found.by_code) < len(found.all):
        raise entry.refusal("to variabler har samme kode.")
    return found


def _scale(entry: Entry) -> dict[int, Words]:
    said = entry.each("scale", lambda one: (one.whole("score", least=LEAST_HELP, most=NOT_RELEVANT), one.words("says")))
    if sorted(score for score, _ in said) != [*range(LEAST_HELP, MOST_HELP + 1), NOT_RELEVANT]:
        raise entry.refusal("skalaen må være 1, 2, 3, 4, 5 og 9, hver én gang.")
    return dict(said)


def _variable(entry: Entry, *, areas: Mapping[str, Words]) -> Variable:
    return Variable(
        code=entry.text("code"),
        name=entry.words("name"),
        area=entry.choice("area", areas),
        national_code=entry.text_or_nothing("national_code") or None,
    )
