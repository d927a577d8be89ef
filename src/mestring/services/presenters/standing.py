"""Where a service stands in the catalogue, and what about it somebody should look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from mestring.services.models import Service, Version
from mestring.services.presenters.measured import Measured
from mestring.services.rules import HEAVY, Weight


class Standing(StrEnum):
    """Where a service may stand; it may stand in several places at once. The code is part of addresses."""

    NOW = "gjelder"
    LATER = "kommer"
    ENDING = "sluttdag"
    DRAFT = "utkast"
    NOWHERE = "ikke-publisert"


class Attention(StrEnum):
    """What somebody should look at. The code is part of addresses."""

    STOPPED = "ma-rettes"
    WARNED = "se-pa"
    NEWS = "nytt-i-malen"
    HEAVY = "tung"
    NO_CONTACT = "uten-kontakt"
    NOT_REVIEWED = "ikke-gjennomgatt"


STANDING_NAMES: dict[Standing, str | Promise] = {
    Standing.NOW: gettext_lazy("Gjelder nå"),
    Standing.LATER: gettext_lazy("Ny utgave kommer"),
    Standing.ENDING: gettext_lazy("Har sluttdag"),
    Standing.DRAFT: gettext_lazy("Utkast"),
    Standing.NOWHERE: gettext_lazy("Ikke publisert"),
}
ATTENTION_NAMES: dict[Attention, str | Promise] = {
    Attention.STOPPED: gettext_lazy("Må rettes før publisering"),
    Attention.WARNED: gettext_lazy("Noe å se på"),
    Attention.NEWS: gettext_lazy("Nytt i malen"),
    Attention.HEAVY: gettext_lazy("Tung å lese"),
    Attention.NO_CONTACT: gettext_lazy("Mangler kontakt"),
    Attention.NOT_REVIEWED: gettext_lazy("Malen er ikke gjennomgått"),
}


def standing_of(now: Version | None, later: Sequence[Version], draft: Version | None) -> frozenset[Standing]:
    """Everywhere it stands, by what holds, what comes, and whether somebody works on it."""
    found = {
        Standing.NOW: now is not None,
        Standing.LATER: bool(later),
        Standing.ENDING: now is not None and now.valid_to is not None and not later,
        Standing.DRAFT: draft is not None,
        Standing.NOWHERE: now is None and not later,
    }
    return frozenset(one for one, there in found.items() if there)


def attention_of(
    service: Service, told: Version, *, counts: Mapping[Weight, int], news: int, measured: Measured
) -> frozenset[Attention]:
    """What to look at in the version the list tells of. ``counts`` are what the rules say, by weight."""
    found = {
        Attention.STOPPED: counts[Weight.REFUSAL] > 0,
        Attention.WARNED: counts[Weight.WARNING] > 0,
        Attention.NEWS: news > 0,
        Attention.HEAVY: measured.lix >= HEAVY,
        Attention.NO_CONTACT: not service.has_contact,
        Attention.NOT_REVIEWED: told.said.get("reviewed") is None and bool(told.template_fingerprint),
    }
    return frozenset(one for one, there in found.items() if there)
