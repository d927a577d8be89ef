"""Which releases there are, and which are in use."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from mestring.core.access import Actor
from mestring.core.models import Municipality
from mestring.knowledge.models import Release, ReleaseState


def current_release(source: str, *, municipality: Municipality | None = None) -> Release | None:
    """The release of a source that is in use: the municipality's own where ``municipality`` is given."""
    return Release.objects.filter(source=source, municipality=municipality, state=ReleaseState.CURRENT).first()


def releases_of(source: str, *, municipality: Municipality | None = None) -> QuerySet[Release]:
    """Every release of a source, newest first."""
    return Release.objects.filter(source=source, municipality=municipality)


def releases_for(actor: Actor) -> QuerySet[Release]:
    """Every release somebody may see: those of all, and those of the own municipality; newest first."""
    ours = Q(municipality=None) | Q(municipality_id=actor.municipality_id)
    return Release.objects.filter(ours).select_related("municipality").order_by("-at", "-id")
