"""The first page of the knowledge: what there is, and where to go on."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.knowledge.access import READ_KNOWLEDGE


@guarded(READ_KNOWLEDGE)
def home_page(request: Any) -> HttpResponseBase:
    """What is known of the municipality, in short."""
    return render(request, "knowledge/home.html", {})
