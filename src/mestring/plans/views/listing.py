"""The list of the municipality's plans."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.plans.access import IMPORT_PLANS, READ_PLANS
from mestring.plans.presenters.cards import plan_cards
from mestring.plans.selectors import plans_for


@guarded(READ_PLANS)
def plan_list(request: Any) -> HttpResponseBase:
    """All plans of the municipality, each with how far it has come."""
    context = {"cards": plan_cards(plans_for(request.actor)), "may_import": may(request.actor, IMPORT_PLANS)}
    return render(request, "plans/list.html", context)
