"""Inputs for an area whose population has been taken in: a municipality of any size, or the whole country."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.core.models import Municipality
from mestring.knowledge.inputs.from_tables import inputs_from
from mestring.knowledge.inputs.own import is_country, own_numbers
from mestring.knowledge.inputs.put_together import Inputs
from mestring.knowledge.models import Area, Population, ReleaseState
from mestring.knowledge.models.area import COUNTRY_CODE
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.selectors.population import COUNTED, PROJECTED, history_of, official_of
from mestring.knowledge.selectors.releases import current_release
from mestring.projection import Official


class NothingToProjectFromError(NotPossibleError):
    """No population has been taken in for the area, or not the official projection asked for."""


def inputs_for(place: Municipality | str, *, official: str = "") -> Inputs:
    """What the municipality, or the area with this code, is projected from.

    ``official``: the alternative of an official projection to follow, as it is coded where it was taken in.
    NothingToProjectFromError says what to take in first.
    """
    code = place if isinstance(place, str) else place.number
    area = Area.objects.filter(code=code).first()
    history = history_of(code) if area else None
    if area is None or history is None:
        raise NothingToProjectFromError(
            _(
                "Det er ikke hentet inn folketall for %(place)s. Hent inn en tabell over folkemengde etter alder "
                "og kjønn under «Kilder», eller kjør «mestring knowledge import FIL»."
            )
            % {"place": area.name if area else (place.name if isinstance(place, Municipality) else code)}
        )
    releases = [current_release(COUNTED), current_release(PROJECTED) if official else None]
    return inputs_from(
        history,
        name=area.name,
        code=code,
        country=history if is_country(code) else history_of(COUNTRY_CODE),
        official=_official(area, official) if official else None,
        own=own_numbers(code),
        rests_on=tuple(one for one in releases if one),
        invented=area.invented,
    )


def variants_of(code: str) -> list[str]:
    """The alternatives of the official projection that have been taken in for the area."""
    found = Population.objects.filter(
        release__source=PROJECTED, release__state=ReleaseState.CURRENT, area_id=code
    ).order_by("variant")
    return list(found.values_list("variant", flat=True).distinct())


def _official(area: Area, variant: str) -> Official:
    release = current_release(PROJECTED)
    found = official_of(area.code, variant=variant, source=release.title if release else "")
    if found is None:
        known = ", ".join(variants_of(area.code)) or _("ingen")
        raise NothingToProjectFromError(
            _("Det finnes ingen offisiell framskrivning «%(variant)s» for %(place)s. Hentet inn: %(known)s.")
            % {"variant": variant, "place": area.name, "known": known}
        )
    return found
