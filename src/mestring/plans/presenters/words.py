"""The words the plans' pages have in common: levels, who, when, and what is missing."""

from __future__ import annotations

import re

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from mestring.plans.levels import level_name
from mestring.plans.models import Edition, EditionState, Element, Kind, Plan
from mestring.plans.rules import Gap

_NUMBER = re.compile(r"\d[\d.]*[a-zæøå]?$")
_PLURALS = {
    Kind.FOCUS_AREA: gettext_lazy("Satsingsområder"),
    Kind.GOAL: pgettext_lazy("flertall", "Mål"),
    Kind.STRATEGY: gettext_lazy("Strategier"),
    Kind.MEASURE: pgettext_lazy("flertall", "Tiltak"),
}
GAP_LABELS: dict[Gap, str | Promise] = {
    Gap.OWNER: gettext_lazy("Uten ansvarlig"),
    Gap.DEADLINE: gettext_lazy("Uten frist"),
    Gap.BUDGET: gettext_lazy("Uten budsjett"),
    Gap.MEASURABLE: gettext_lazy("Kan ikke måles"),
    Gap.SOFT: gettext_lazy("Vagt formulert"),
    Gap.DUPLICATE: gettext_lazy("Sagt to ganger"),
    Gap.DANGLING: gettext_lazy("Viser til ukjent plan"),
    Gap.NO_MEASURES: gettext_lazy("Ingen tiltak"),
}
STATE_COLOURS = {
    EditionState.DRAFT: "neutral",
    EditionState.HEARING: "amber",
    EditionState.ADOPTED: "moss",
    EditionState.SUPERSEDED: "neutral",
}


def levels_word(plan: Plan, kind: str) -> str:
    """The level in the plural: the plan's own word as it stands, else the usual."""
    level = Kind(kind)
    own = level_name(plan, kind)
    return str(_PLURALS[level]) if own == str(level.label) else own


def bare_number(number: str) -> str:
    """The number without the word in front that the document may have: "Mål 3" is 3."""
    found = _NUMBER.search(number)
    return found[0].rstrip(".") if found else ""


def owner_words(element: Element) -> str:
    """Who answers for it, "" where nobody does."""
    unit = element.responsible_unit.name if element.responsible_unit else ""
    return ", ".join(filter(None, (unit, element.responsible_role)))


def deadline_words(element: Element) -> str:
    """The day, else what the document says, "" where it says nothing."""
    return element.deadline.strftime("%d.%m.%Y") if element.deadline else element.deadline_as_written


def mark_words(*, owner: bool, deadline: bool, soft: bool) -> str:
    """What a square in the picture says to who cannot see it."""
    if owner and deadline:
        said = _("har ansvarlig og frist")
    elif owner:
        said = _("mangler frist")
    elif deadline:
        said = _("mangler ansvarlig")
    else:
        said = _("mangler ansvarlig og frist")
    return _("%(said)s, vagt formulert") % {"said": said} if soft else said


def state_colour(edition: Edition) -> str:
    """The colour of the tag that says which state an edition is in."""
    return STATE_COLOURS[EditionState(edition.state)]


def element_address(edition: Edition, element: Element) -> str:
    """The element's own page."""
    return reverse(
        "plans:element", kwargs={"slug": edition.plan.slug, "number": edition.number, "lineage": element.lineage}
    )


def edition_address(edition: Edition) -> str:
    """The edition's page."""
    return reverse("plans:edition", kwargs={"slug": edition.plan.slug, "number": edition.number})
