"""People counted in an invented municipality, as if a table had been taken in: what scenarios are reckoned from."""

from __future__ import annotations

from mestring.core import clock
from mestring.core.models import Municipality
from mestring.knowledge.models import Area, Population, Release
from mestring.knowledge.selectors.population import COUNTED
from mestring.projection import invented_municipality

FIRST, LAST = 2021, 2026


def count_people(municipality: Municipality, *, persons: int = 3_000) -> Release:
    """As many at each age in every year from FIRST to LAST."""
    area, _made = Area.objects.get_or_create(
        code=municipality.number, defaults={"name": municipality.name, "invented": True}
    )
    release, _made = Release.objects.get_or_create(
        source=COUNTED,
        state="current",
        municipality=None,
        defaults={
            "title": "Oppdiktet folketall",
            "synthetic": True,
            "file_name": "folk.json",
            "digest": "0" * 64,
            "at": clock.now(),
            "by": "system:test",
            "by_name": "Prøve",
        },
    )
    people = invented_municipality(persons=persons).demography.people.values
    for year in range(FIRST, LAST + 1):
        Population.objects.create(
            release=release, area=area, year=year, men=people[0].tolist(), women=people[1].tolist()
        )
    return release
