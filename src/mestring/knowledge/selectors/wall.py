"""The wall between municipalities: what is taken in for all is everybody's, what one takes in for itself is its own."""

from __future__ import annotations

from django.db.models import Q


def seen_by(number: str) -> Q:
    """Rows of releases that the municipality with this number may see; everybody's only, for any other area."""
    return Q(release__municipality=None) | Q(release__municipality__number=number)
