"""Finds the scenario an address names, if it is the actor's to see."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404

from mestring.knowledge.models import Scenario
from mestring.knowledge.selectors.scenarios import scenarios_for


def scenario_or_404(request: Any, key: str) -> Scenario:
    """The scenario; not found where it is another municipality's."""
    return get_object_or_404(scenarios_for(request.actor), key=key)
