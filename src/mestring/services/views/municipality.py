"""Whose public pages one is on."""

from __future__ import annotations

from django.http import Http404

from mestring.core.models import Municipality
from mestring.core.selectors import municipality_by_slug


def municipality_or_404(slug: str) -> Municipality:
    """The municipality with this name in addresses; 404 where there is none."""
    municipality = municipality_by_slug(slug)
    if municipality is None:
        raise Http404
    return municipality
