"""Where one is in the workshop."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from mestring.knowledge.models import Scenario

Trail = list[tuple[str, str]]


def workshop_trail(*, inside: bool = True) -> Trail:
    """To the knowledge; ``inside``, to the list of scenarios too."""
    trail = [(_("Kunnskap"), reverse("knowledge:home"))]
    return [*trail, (_("Scenarioer"), reverse("knowledge:workshop"))] if inside else trail


def scenario_trail(scenario: Scenario) -> Trail:
    """To a scenario."""
    return [*workshop_trail(), (scenario.name, scenario_address(scenario))]


def scenario_address(scenario: Scenario) -> str:
    """Its page."""
    return reverse("knowledge:scenario", kwargs={"scenario": scenario.key})
