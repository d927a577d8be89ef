"""Two services side by side: the same question of both, and whether the answers differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.law import Law
from mestring.services.codes import Language
from mestring.services.presenters.service_page import Part, ServicePage, service_page
from mestring.services.selectors import Published

ASKED = ("content", "target_group", "how_to_get_it", "criteria", "expect_of_you", "not_included")


@dataclass(frozen=True, slots=True)
class Row:
    """One question, and what each says. ``alike`` is True when both say the same."""

    question: str
    answers: tuple[tuple[str, ...], tuple[str, ...]]
    points: bool
    alike: bool


@dataclass(frozen=True, slots=True)
class ComparePage:
    """The two, and the rows."""

    pages: tuple[ServicePage, ServicePage]
    rows: tuple[Row, ...]


def compare_page(
    codes: tuple[str, str], *, among: Mapping[str, Published], language: Language, law: Law
) -> ComparePage:
    """The two with these codes. KeyError where one is not published."""
    one, other = (service_page(among[code], others=among, language=language, law=law) for code in codes)
    short = [_row(question, _answer(one, question), _answer(other, question)) for question in _questions(one, other)]
    levels = _row(_("Hvilket mestringsnivå?"), _levels(one), _levels(other))
    costs = _row(_("Hva koster det?"), _costs(one), _costs(other))
    parts = [_parts(name, one, other) for name in ASKED]
    return ComparePage((one, other), (*short, levels, costs, *(row for row in parts if row)))


def _questions(one: ServicePage, other: ServicePage) -> list[str]:
    return list(dict.fromkeys(question for page in (one, other) for question, _answer in page.facts))


def _answer(page: ServicePage, question: str) -> tuple[str, ...]:
    return tuple(answer for asked, answer in page.facts if asked == question)


def _levels(page: ServicePage) -> tuple[str, ...]:
    return (", ".join(str(step.level) for step in page.steps if step.marked),) if page.steps else ()


def _costs(page: ServicePage) -> tuple[str, ...]:
    said = page.charge.paragraphs if page.charge else ()
    return (*said, *(f"{price.title}: {price.amount}" for price in page.prices))


def _parts(name: str, one: ServicePage, other: ServicePage) -> Row | None:
    found = [_part(page, name) for page in (one, other)]
    part = next((part for part in found if part), None)
    if part is None:
        return None
    first, second = (_said(part) for part in found)
    return Row(part.heading, (first, second), points=bool(part.points), alike=first == second)


def _part(page: ServicePage, name: str) -> Part | None:
    parts = (*page.first, *page.assessed, *page.expected, *page.last)
    return next((part for part in parts if part.name == name), None)


def _said(part: Part | None) -> tuple[str, ...]:
    return part.points or part.paragraphs if part else ()


def _row(question: str, first: tuple[str, ...], second: tuple[str, ...]) -> Row:
    return Row(question, (first, second), points=False, alike=first == second)
