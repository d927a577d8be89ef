"""A service in a list: enough to tell whether one wants to read more."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from mestring.services.codes import CHARGE_NAMES, ChargeKind, Language, ServiceKind
from mestring.services.selectors import Published


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows. ``because`` says why it was found, "" when one did not search."""

    code: str
    name: str
    summary: str
    address: str
    technology: bool
    facts: tuple[str, ...]
    because: str = ""


def card(published: Published, *, language: Language, because: str = "") -> Card:
    """The card of a service that is published."""
    description = published.description
    said = description.said(language)
    return Card(
        code=published.code,
        name=said.name,
        summary=said.summary,
        address=public_address(published),
        technology=description.kind is ServiceKind.TECHNOLOGY,
        facts=_facts(published),
        because=because,
    )


def public_address(published: Published) -> str:
    """Where anyone reads about it."""
    where = {"municipality": published.service.municipality.slug, "code": published.code}
    return reverse("services:public-service", kwargs=where)


def _facts(published: Published) -> tuple[str, ...]:
    description = published.description
    asked = _("Du må som regel søke") if description.decision else _("Du trenger ikke søke")
    charge = None if description.charge is ChargeKind.NONE else str(CHARGE_NAMES[description.charge])
    return (asked, charge or _("Gratis"))
