"""Where one is in the catalogue: the way down, as labels and addresses."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from mestring.core.models import Municipality

Trail = list[tuple[str, str]]


def public_trail(municipality: Municipality) -> Trail:
    """To the catalogue of a municipality, as residents see it."""
    address = reverse("services:public-find", kwargs={"municipality": municipality.slug})
    return [(_("Tjenester i %(name)s") % {"name": municipality.name}, address)]


def charges_trail(municipality: Municipality) -> Trail:
    """To what one must pay."""
    address = reverse("services:public-charges", kwargs={"municipality": municipality.slug})
    return [*public_trail(municipality), (_("Hva må du betale?"), address)]


def law_trail(municipality: Municipality) -> Trail:
    """To the rules and figures."""
    address = reverse("services:public-law", kwargs={"municipality": municipality.slug})
    return [*public_trail(municipality), (_("Regler og tall"), address)]


def ladder_trail(municipality: Municipality) -> Trail:
    """To the mastery ladder."""
    address = reverse("services:public-ladder", kwargs={"municipality": municipality.slug})
    return [*public_trail(municipality), (_("Mestringstrappa"), address)]
