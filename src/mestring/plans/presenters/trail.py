"""Where one is: the way down from the list of plans, as labels and addresses."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from mestring.plans.models import Edition
from mestring.plans.presenters.words import edition_address

Trail = list[tuple[str, str]]


def plans_trail() -> Trail:
    """To the list of plans."""
    return [(_("Planer"), reverse("plans:list"))]


def edition_trail(edition: Edition) -> Trail:
    """To an edition."""
    return [*plans_trail(), (edition.title, edition_address(edition))]


def public_trail(municipality_name: str, slug: str) -> Trail:
    """To the adopted plans of a municipality, as citizens see them."""
    address = reverse("plans:public-list", kwargs={"municipality": slug})
    return [(_("Planer i %(name)s") % {"name": municipality_name}, address)]
