"""An indicator: what it tells and why, and what is divided by what. Frozen data; ``files.py`` reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from mestring.knowledge.indicators.term import Part, Term


class Theme(StrEnum):
    """What an indicator is about, in the order of the page."""

    PEOPLE = "people"
    LEVELS = "levels"
    HOME = "home"
    PLACES = "places"
    DECISIONS = "decisions"
    STAFF = "staff"
    MONEY = "money"
    EXPERIENCE = "experience"


class IndicatorUnit(StrEnum):
    """What an indicator is told in."""

    PER_CENT = "per_cent"
    PER_THOUSAND = "per_thousand"
    PER_PERSON = "per_person"
    PERSONS = "persons"
    DAYS = "days"
    HOURS_A_WEEK = "hours_a_week"
    KRONER = "kroner"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Comparable(StrEnum):
    """With whom it can be compared: others who count the same, or only oneself over time."""

    AREAS = "areas"
    OWN = "own"


class Standing(StrEnum):
    """Where the definition comes from: ours, or ours and resting on an assumption."""

    OURS = "ours"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Texts:
    """The words in one language. ``direction`` says why that way is better; ``beware`` what it does not tell."""

    title: str
    why: str
    made: str
    direction: str
    beware: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Who compared the file with what it rests on, and when."""

    by: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """``factor`` · numerator / denominator; without a denominator the numerator is told as it is.

    ``order``: its place in the theme. ``share``: the numerator is a part of the denominator, so the rest could be found
    and is guarded too. ``answers``: the parts of requirements it is for. ``parts``: the groups it is told for besides
    the whole.
    """

    code: str
    theme: Theme
    order: int
    unit: IndicatorUnit
    factor: Decimal
    decimals: int
    numerator: Term
    denominator: Term | None
    share: bool
    parts: tuple[Part, ...]
    direction: Direction
    comparable: Comparable
    answers: tuple[int, ...]
    standing: Standing
    checked: Checked | None
    texts: Mapping[str, Texts]

    @property
    def terms(self) -> tuple[Term, ...]:
        """What it is made from."""
        return (self.numerator, self.denominator) if self.denominator else (self.numerator,)

    @property
    def measures(self) -> tuple[str, ...]:
        """The codes of the measures it is made from, each once."""
        return tuple(dict.fromkeys(code for term in self.terms for code in term.measures))

    @property
    def needs_people(self) -> bool:
        """Whether it is made from people by age."""
        return any(term.needs_people for term in self.terms)

    def said(self, language: str) -> Texts:
        """The words in a language; bokmål where it has none of its own."""
        return self.texts.get(language, self.texts["nb"])

    def part(self, code: str) -> Part:
        """The part with this code. KeyError where there is none."""
        return {part.code: part for part in self.parts}[code]
