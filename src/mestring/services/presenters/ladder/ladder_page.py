"""A ladder as a flight of steps: each with its words, where one lives, and what the municipality offers there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from mestring.core.models import Municipality
from mestring.ladder.ladders import Ladder, Level, shipped
from mestring.ladder.mappings import translated
from mestring.services.codes import Language
from mestring.services.levels import CATALOGUE_LADDER
from mestring.services.presenters.cards import Card, card
from mestring.services.selectors import Published


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered on a step. ``named`` says that the ladder's source names it there; else we have put it there."""

    card: Card
    named: bool


@dataclass(frozen=True, slots=True)
class LadderStep:
    """One step. ``same_as`` tells which mastery level it is, on other ladders; ``all_of_it`` leads to the catalogue."""

    number: int
    name: str
    need: str
    housing: str
    technology: tuple[Card, ...]
    offers: tuple[Offer, ...]
    also: tuple[Card, ...]
    same_as: int | None
    same_as_note: str
    all_of_it: str


@dataclass(frozen=True, slots=True)
class OtherLadder:
    """A ladder one may look at instead."""

    name: str
    steps: int
    address: str


@dataclass(frozen=True, slots=True)
class LadderPage:
    """The whole ladder. ``why`` says who stands by it; ``from_source`` that its source names services."""

    code: str
    name: str
    why: str
    source: str
    checked: date | None
    from_source: bool
    steps: tuple[LadderStep, ...]
    others: tuple[OtherLadder, ...]


def ladder_page(
    ladder: Ladder, *, published: Mapping[str, Published], municipality: Municipality, language: Language
) -> LadderPage:
    """The page of a ladder in a municipality that offers what is ``published``, by code."""
    shown = _Shown(published, language)
    return LadderPage(
        code=ladder.code,
        name=ladder.name.said_in(language),
        why=ladder.why.said_in(language),
        source=ladder.source,
        checked=ladder.checked,
        from_source=any(level.named for level in ladder.levels),
        steps=tuple(_step(level, ladder, shown, municipality) for level in ladder.levels),
        others=tuple(_other(one, municipality, language) for one in shipped().values() if one.code != ladder.code),
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    published: Mapping[str, Published]
    language: Language

    def cards(self, codes: Iterable[str]) -> tuple[Card, ...]:
        """The cards of those that are published."""
        return tuple(card(self.published[code], language=self.language) for code in codes if code in self.published)


def _step(level: Level, ladder: Ladder, shown: _Shown, municipality: Municipality) -> LadderStep:
    same = None if ladder.code == CATALOGUE_LADDER else translated(level.number, of=ladder.code, to=CATALOGUE_LADDER)
    return LadderStep(
        number=level.number,
        name=level.name.said_in(shown.language),
        need=level.need.said_in(shown.language),
        housing=level.housing.said_in(shown.language),
        technology=shown.cards(level.technology),
        offers=tuple(Offer(one, one.code in level.named) for one in shown.cards(level.services)),
        also=shown.cards(level.also),
        same_as=same.level if same else None,
        same_as_note=same.note.said_in(shown.language) if same and same.note else "",
        all_of_it="" if same else f"{_find(municipality)}?niva={level.number}",
    )


def _other(ladder: Ladder, municipality: Municipality, language: Language) -> OtherLadder:
    return OtherLadder(ladder.name.said_in(language), len(ladder.levels), ladder_address(municipality, ladder.code))


def ladder_address(municipality: Municipality, code: str = CATALOGUE_LADDER) -> str:
    """Where a ladder is shown; that of the mastery levels when none is named."""
    address = reverse("services:public-ladder", kwargs={"municipality": municipality.slug})
    return address if code == CATALOGUE_LADDER else f"{address}?stige={code}"


def _find(municipality: Municipality) -> str:
    return reverse("services:public-find", kwargs={"municipality": municipality.slug})
