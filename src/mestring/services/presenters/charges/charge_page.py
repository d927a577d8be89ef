"""A sum told so that one can follow it: the answer, a picture, each step, what is unsure, and the figures it used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from mestring.core.models import Municipality
from mestring.law.charges import Charge, NoteKind, Section, Step, kroner
from mestring.law.memory import Used
from mestring.law.reference import Reference
from mestring.services.presenters.charges.due import Due, due_of
from mestring.services.presenters.charges.money_bar import MoneyBar
from mestring.services.presenters.charges.pictures import picture_of
from mestring.services.presenters.law.addresses import parameter_address
from mestring.services.presenters.law.figures import figure_lines

# What a reader must know first, stands first. What nobody has checked is told of with the figures themselves.
TOLD = (NoteKind.MISSING, NoteKind.CHECK, NoteKind.CHOICE, NoteKind.INTERPRETATION)


@dataclass(frozen=True, slots=True)
class SumStep:
    """A step as it is read: the sentence, the same in numbers, what it comes to, and where it stands."""

    sentence: str
    formula: str
    amount: str
    provision: Reference | None


@dataclass(frozen=True, slots=True)
class FigureUsed:
    """A number of the law that was used, and whether a person has compared it with its source."""

    title: str
    value: tuple[str, ...]
    since: date | None
    source: Reference
    local: bool
    checked: date | None
    address: str


@dataclass(frozen=True, slots=True)
class ChargePage:
    """What the page shows. Sentences of steps, notes and figures are the law's own, in bokmål."""

    day: date
    due: Due
    also: tuple[str, ...]
    bar: MoneyBar | None
    sections: tuple[tuple[str, tuple[SumStep, ...]], ...]
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    figures: tuple[FigureUsed, ...]
    provisions: tuple[Reference, ...]

    @property
    def unchecked(self) -> int:
        """How many of the figures nobody has checked."""
        return sum(1 for figure in self.figures if figure.checked is None)


def charge_page(charge: Charge, *, municipality: Municipality, also: tuple[str, ...] = ()) -> ChargePage:
    """The page of a sum. ``also`` are sentences that belong to the answer, such as that a family is left out."""
    return ChargePage(
        day=charge.day,
        due=due_of(charge),
        also=also,
        bar=picture_of(charge),
        sections=_sections(charge),
        notes=_notes(charge),
        figures=tuple(_figure(used, municipality) for used in charge.used),
        provisions=charge.provisions,
    )


def _sections(charge: Charge) -> tuple[tuple[str, tuple[SumStep, ...]], ...]:
    grouped = groupby(charge.steps, lambda one: one.section)
    return tuple((section.heading, tuple(_step(one) for one in steps)) for section, steps in grouped)


def _step(step: Step) -> SumStep:
    # The result repeats the answer, so its sentences go on with the amount instead of ending.
    sentence = f"{step.sentence}:" if step.section is Section.RESULT else step.sentence
    return SumStep(sentence, step.formula, "" if step.amount is None else kroner(step.amount), step.provision)


def _notes(charge: Charge) -> tuple[tuple[str, tuple[str, ...]], ...]:
    by_kind = ((kind.heading, tuple(one.sentence for one in charge.notes if one.kind is kind)) for kind in TOLD)
    return tuple((heading, sentences) for heading, sentences in by_kind if sentences)


def _figure(used: Used, municipality: Municipality) -> FigureUsed:
    return FigureUsed(
        title=used.title,
        value=figure_lines(used.value, unit=used.unit),
        since=used.applies_from,
        source=used.reference,
        local=used.owner != "national",
        checked=used.checked,
        address=parameter_address(municipality, used.name),
    )
