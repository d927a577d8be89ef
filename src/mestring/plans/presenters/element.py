"""The page of one element: what it is, what it lacks, what stands below it, what has happened to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from mestring.plans.budget_years import budget_years
from mestring.plans.levels import level_name
from mestring.plans.models import BudgetLine, Change, Edition, Element, Kind
from mestring.plans.presenters.trail import edition_trail
from mestring.plans.presenters.words import GAP_LABELS, element_address, levels_word, owner_words
from mestring.plans.rules import Gap, sentence_of
from mestring.plans.told.what_changed import Line
from mestring.plans.typed.money import format_kroner
from mestring.plans.un_goals import UN_GOALS

CHANGES_SHOWN = 8
CRUMB = 48
WORD = re.compile(r"[^\W\d_]{3,}")
MEASURE_HAS = (Kind.MEASURE, Kind.STRATEGY)


@dataclass(frozen=True, slots=True)
class Below:
    """An element below the one shown."""

    element: Element
    address: str
    owner: str
    missing: list[Any]
    depth: int


@dataclass(frozen=True, slots=True)
class BudgetYear:
    """One year of the budget; amount "" where none is set."""

    year: int
    amount: str
    funded: bool


def trail_of(edition: Edition, element: Element, *, elements: Mapping[int, Element]) -> list[tuple[str, str]]:
    """The way down from the list of plans to the element's parent."""
    above: list[Element] = []
    parent = elements.get(element.parent_id or 0)
    while parent is not None and parent not in above:
        above.append(parent)
        parent = elements.get(parent.parent_id or 0)
    return [
        *edition_trail(edition),
        *((crumb(one), element_address(edition, one)) for one in reversed(above)),
    ]


def facts_of(element: Element) -> list[tuple[str, str]]:
    """Who, when and how one will know; also what is not set, since that is what one looks for."""
    not_set = _("Ikke satt")
    said = [
        (_("Ansvarlig"), owner_words(element) or not_set),
        (_("Medvirkende"), element.contributors),
        (_("Oppstart"), _day(element.starts_on)),
        (_("Frist"), _day(element.deadline) or not_set),
        (_("Slik ser vi at det virker"), element.indicator or ("" if element.figures else not_set)),
        (_("Måltall i planen"), element.figures),
        (_("Slik kan det følges opp"), element.soft_note),
        (_("Delmål"), element.sub_goal),
        (_("Gruppe"), element.group),
        (_("Ansvar slik det står i planen"), _unless_said(element.owner_as_written, owner_words(element))),
        (_("Frist slik den står i planen"), _unless_said(element.deadline_as_written, _day(element.deadline))),
        (_("Status slik den står i planen"), element.status_as_written),
    ]
    if element.kind not in MEASURE_HAS:
        said = [(label, words) for label, words in said if words != not_set]
    return [(label, words) for label, words in said if words]


def budget_of(element: Element, *, on: date) -> tuple[list[BudgetYear], str]:
    """The years of the økonomiplan, and the sum of them."""
    lines = {line.year: line for line in element.budget_lines.all()}
    years = [
        BudgetYear(
            year, format_kroner(lines[year].amount) if year in lines else "", year in lines and lines[year].funded
        )
        for year in budget_years(lines, on=on)
    ]
    total = sum((line.amount for line in lines.values()), Decimal(0))
    return years, format_kroner(total) if lines else ""


def gaps_of(gaps: frozenset[Gap]) -> list[tuple[str, str, str]]:
    """Code, label and sentence of each gap."""
    return [(gap.value, str(GAP_LABELS[gap]), _(sentence_of(gap))) for gap in Gap if gap in gaps]


def below(
    edition: Edition, element: Element, *, elements: Sequence[Element], gaps: Mapping[int, frozenset[Gap]]
) -> list[tuple[str, list[Below]]]:
    """What stands directly below it, level by level; strategies bring their own measures with them."""
    children: dict[int | None, list[Element]] = {}
    for one in elements:
        children.setdefault(one.parent_id, []).append(one)

    def rows(parent: Element, depth: int) -> list[Below]:
        found = []
        for child in children.get(parent.pk, ()):
            missing = [GAP_LABELS[gap] for gap in Gap if gap in gaps.get(child.pk, frozenset())]
            found.append(Below(child, element_address(edition, child), owner_words(child), missing, depth))
            found += rows(child, depth + 1) if child.kind in MEASURE_HAS and depth < 3 else []
        return found

    levels: dict[str, list[Below]] = {}
    top = ""
    for row in rows(element, 0):
        top = row.element.kind if row.depth == 0 else top
        levels.setdefault(top, []).append(row)
    return [(_heading(edition, element, kind), found) for kind, found in levels.items()]


def _heading(edition: Edition, element: Element, kind: str) -> str:
    if kind == Kind.MEASURE and element.kind == Kind.MEASURE:
        return _("Deltiltak")
    return levels_word(edition.plan, kind)


def un_goals_of(element: Element) -> list[tuple[int, str]]:
    """The UN goals it serves, with their names."""
    return [(number, str(UN_GOALS[number])) for number in element.un_goal_numbers]


def source_of(element: Element) -> str:
    """Where in the document it was read, "" where it was written here."""
    if not element.source_name:
        return ""
    place = ""
    if element.source_page:
        place = _("side %(n)s") % {"n": element.source_page}
    elif element.source_line:
        place = _("linje %(n)s") % {"n": element.source_line}
    return ", ".join(filter(None, (element.source_name, place)))


def level_and_number(edition: Edition, element: Element) -> str:
    """The level as the plan calls it, with the number: "Strategi 1.2", not "Strategi Strategi 1.2"."""
    parent = element.parent
    level = level_name(edition.plan, element.kind)
    if element.kind == Kind.MEASURE and parent is not None and parent.kind == Kind.MEASURE:
        level = _("Deltiltak")
    return element.number if names_its_level(element) else f"{level} {element.number}".strip()


def names_its_level(element: Element) -> bool:
    """Whether the number says what it numbers, as in "Mål 3"."""
    return bool(WORD.search(element.number))


def crumb(element: Element) -> str:
    """What an element is called where one sees the way to it."""
    name = str(element)
    return name if len(name) <= CRUMB else name[:CRUMB].rsplit(" ", 1)[0] + " …"


def changes_of(element: Element) -> list[Change]:
    """The latest changes that touched the element or its budget, newest first."""
    of_element = Element.history.filter(id=element.pk).exclude(change=None).values_list("change_id", flat=True)
    of_budget = (
        BudgetLine.history.filter(element_id=element.pk).exclude(change=None).values_list("change_id", flat=True)
    )
    ids = sorted({*of_element, *of_budget}, reverse=True)[:CHANGES_SHOWN]
    return list(Change.objects.filter(pk__in=ids).select_related("plan", "undone_by"))


def touches(line: Line, element: Element) -> bool:
    """Whether a line of a change is about this element, its budget or its texts."""
    if line.model is Element:
        return line.pk == element.pk
    return line.said.get("element_id") == element.pk


def _unless_said(written: str, said: str) -> str:
    return "" if written.casefold().strip(" .") == said.casefold() else written


def _day(day: date | None) -> str:
    return day.strftime("%d.%m.%Y") if day else ""
