"""Inputs for an area whose population has been taken in: a municipality of any size, or the whole country."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.core.models import Municipality
from mestring.knowledge.inputs.from_tables import inputs_from
from mestring.knowledge.inputs.own import own_numbers
from mestring.knowledge.inputs.put_together import Inputs
from mestring.knowledge.models import Area, AreaKind, Population, Release, ReleaseState
from mestring.knowledge.refusals import NotPossibleError
from mestring.knowledge.selectors.population import COUNTED, PROJECTED, history_of, official_of
from mestring.knowledge.selectors.wall import seen_by
from mestring.projection import Labelled, Official

# What Statistics Norway calls its alternatives: fertility, life expectancy, moving within and to the country.
ALTERNATIVES = {"main": "MMMM", "low": "LLML", "high": "HHMH"}


class NothingToProjectFromError(NotPossibleError):
    """No population has been taken in for the area, or not the official projection asked for."""


def inputs_for(place: Municipality | str, *, official: str = "") -> Inputs:
    """What the municipality, or the area with this code, is projected from.

    ``official``: the alternative of an official projection to follow, as it was coded, or main, low or high.
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
    return inputs_from(
        history,
        name=area.name,
        code=code,
        country=_country(area, history),
        official=_official(area, official) if official else None,
        own=own_numbers(code),
        rests_on=_releases(code, (COUNTED, PROJECTED) if official else (COUNTED,)),
        invented=area.invented,
    )


def variants_of(code: str) -> list[str]:
    """The alternatives of the official projection that have been taken in for the area."""
    found = Population.objects.filter(
        seen_by(code), release__source=PROJECTED, release__state=ReleaseState.CURRENT, area_id=code
    ).order_by("variant")
    return list(found.values_list("variant", flat=True).distinct())


def _official(area: Area, variant: str) -> Official:
    releases = _releases(area.code, (PROJECTED,))
    variant = ALTERNATIVES.get(variant, variant)
    found = official_of(area.code, variant=variant, source=releases[0].title if releases else "")
    if found is None:
        known = ", ".join(variants_of(area.code)) or _("ingen")
        raise NothingToProjectFromError(
            _("Det finnes ingen offisiell framskrivning «%(variant)s» for %(place)s. Hentet inn: %(known)s.")
            % {"variant": variant, "place": area.name, "known": known}
        )
    return found


def _country(area: Area, history: Labelled) -> Labelled | None:
    """The people of the country the area lies in; an invented place lies in an invented country."""
    if area.kind == AreaKind.COUNTRY:
        return history
    country = Area.objects.filter(kind=AreaKind.COUNTRY, invented=area.invented).first()
    return history_of(country.code, reader=area.code) if country else None


def _releases(code: str, sources: tuple[str, ...]) -> tuple[Release, ...]:
    """The releases in use that the area's people were read in."""
    read = Population.objects.filter(seen_by(code), area_id=code).values("release")
    found = Release.objects.filter(pk__in=read, source__in=sources, state=ReleaseState.CURRENT)
    return tuple(found.order_by("source", "at"))
