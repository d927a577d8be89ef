"""Where one is in the knowledge: the way down, as labels and addresses."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

Trail = list[tuple[str, str]]


def knowledge_trail() -> Trail:
    """To the knowledge."""
    return [(_("Kunnskap"), reverse("knowledge:home"))]


def indicators_trail() -> Trail:
    """To the list of indicators."""
    return [*knowledge_trail(), (_("Indikatorer"), reverse("knowledge:indicators"))]


def sources_trail() -> Trail:
    """To the list of sources."""
    return [*knowledge_trail(), (_("Kilder"), reverse("knowledge:sources"))]
