"""The lists of plans: the signed-in one, and the public one of adopted plans."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded, open_to_all
from mestring.plans.access import READ_PLANS


@guarded(READ_PLANS)
def plan_list(request: Any) -> HttpResponseBase:
    """All plans of the municipality."""
    return render(request, "plans/list.html")


@open_to_all("Vedtatte planer er offentlige.")
def public_list(request: Any, municipality: str) -> HttpResponseBase:
    """Adopted plans of a municipality."""
    return render(request, "plans/list.html")
