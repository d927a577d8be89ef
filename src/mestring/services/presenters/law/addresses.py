"""Where the pages of the law book are."""

from __future__ import annotations

from django.urls import reverse

from mestring.core.models import Municipality


def law_address(municipality: Municipality) -> str:
    """All of it."""
    return reverse("services:public-law", kwargs={"municipality": municipality.slug})


def parameter_address(municipality: Municipality, name: str) -> str:
    """One figure over time."""
    return reverse("services:public-parameter", kwargs={"municipality": municipality.slug, "name": name})


def deadlines_address(municipality: Municipality) -> str:
    """Where one counts a deadline."""
    return reverse("services:public-deadlines", kwargs={"municipality": municipality.slug})
