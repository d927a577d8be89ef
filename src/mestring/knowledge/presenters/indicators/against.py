"""Whom an indicator is held against: the country, municipalities of the same size, or one of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.knowledge.models import Area
from mestring.knowledge.presenters.indicators.words import number
from mestring.knowledge.selectors.areas import SameSize, country_of, every_municipality, same_size

COUNTRY, SIZE = "landet", "storrelse"


@dataclass(frozen=True, slots=True)
class Against:
    """A group of areas with a name and the code it has in the address."""

    code: str
    name: str
    areas: tuple[str, ...]


def choices_against(area: Area) -> list[Against]:
    """What the area can be held against: the country first, then its size, then each municipality by name."""
    country, size = country_of(area), same_size(area)
    found = []
    if country is not None:
        found.append(Against(COUNTRY, country.name, (country.code,)))
    if size is not None and size.areas:
        found.append(Against(SIZE, _of_size(size), size.areas))
    return found + [Against(one.code, one.name, (one.code,)) for one in every_municipality() if one.code != area.code]


def _of_size(size: SameSize) -> str:
    count = len(size.areas)
    first, last = number(size.first, 0), number(size.last or 0, 0)
    if size.last is None:
        return _("Kommuner med over %(first)s innbyggere (%(count)s)") % {"first": first, "count": count}
    if not size.first:
        return _("Kommuner med under %(last)s innbyggere (%(count)s)") % {"last": last, "count": count}
    said = _("Kommuner med %(first)s–%(last)s innbyggere (%(count)s)")
    return said % {"first": first, "last": last, "count": count}
