"""What the page frame needs on every page."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import ROLE_LABELS
from mestring.core.models import Municipality
from mestring.interface.navigation import entries_for, search_for

THEMES = ("auto", "light", "dark")


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Municipality, actor, roles in words, menu, theme and mode; safe on error pages too."""
    actor = getattr(request, "actor", None)
    municipality = None
    if actor is not None and actor.municipality_id:
        municipality = Municipality.objects.filter(pk=actor.municipality_id).first()
    theme = request.COOKIES.get("mestring_tema", "auto")
    return {
        "actor": actor,
        "municipality": municipality,
        "role_names": [str(ROLE_LABELS[role]) for role in sorted(actor.roles(on=clock.today()))] if actor else [],
        "menu": entries_for(actor, path=request.path) if actor else [],
        "search": search_for(actor) if actor else None,
        "theme": theme if theme in THEMES else "auto",
        "theme_choices": [("auto", _("Som enheten")), ("light", _("Lyst")), ("dark", _("Mørkt"))],
        "demo": settings.DEMO,
        "sign_in_address": _address(settings.LOGIN_URL),
    }


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return "/"
