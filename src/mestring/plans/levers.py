"""What a measure or strategy may change in the projection: the projection's own levers, by code and title."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.knowledge.data_words import in_language
from mestring.plans.models import Kind
from mestring.projection import levers

HAS_LEVER = frozenset({Kind.STRATEGY, Kind.MEASURE})


def lever_title(code: str) -> str:
    """What the lever is called; its code where there is none such any more."""
    return in_language(levers()[code].title) if code in levers() else code


def lever_choices(now: str) -> list[tuple[str, str]]:
    """Every lever to choose from, nothing first, and the one chosen ``now`` even if there is none such any more."""
    known = {code: in_language(one.title) for code, one in levers().items()}
    return [("", _("Ingenting, eller ikke avgjort")), *({now: now} | known if now else known).items()]
