"""People and a few numbers of two invented municipalities and their country."""

from __future__ import annotations

import pytest

from mestring.knowledge.models import Area, Population, Release, Value

AT = "2026-11-22T10:00:00Z"
# Ten of each sex at each age: 20 · 106 = 2,120 people, 20 · 26 = 520 of them 80 and over.
PEOPLE = [10] * 106


def release(source: str, *, municipality=None, synthetic: bool = False) -> Release:
    """A release in use."""
    return Release.objects.create(
        source=source,
        title=f"Prøve av {source}",
        municipality=municipality,
        synthetic=synthetic,
        file_name="prove.json",
        digest=source,
        at=AT,
        by="user:1",
        by_name="Prøve",
    )


@pytest.fixture
def taken_in(municipality, other_municipality) -> dict[str, Release]:
    """Counted in 2025 and 2026: people everywhere; beds and decisions in one's own municipality."""
    country = Area.objects.create(code="0000", name="Prøveland", kind="country")
    here = Area.objects.create(code=municipality.number, name="Prøvevik")
    there = Area.objects.create(code=other_municipality.number, name="Annendal")
    found = {
        "people": release("population"),
        "care": release("kostra-care"),
        "own": release("own-counts", municipality=municipality),
    }
    for area in (country, here, there):
        for year in (2025, 2026):
            Population.objects.create(release=found["people"], area=area, year=year, men=PEOPLE, women=PEOPLE)
    for year, beds in ((2024, 52), (2025, 104)):
        Value.objects.create(release=found["care"], measure="care-beds", area=here, year=year, number=beds)
        Value.objects.create(release=found["care"], measure="round-the-clock-homes", area=here, year=year, number=0)
    Value.objects.create(release=found["own"], measure="decisions", area=here, year=2025, number=200)
    Value.objects.create(release=found["own"], measure="decisions-in-time", area=here, year=2025, number=150)
    Value.objects.create(release=found["own"], measure="appeals", area=here, year=2025, number=20)
    Value.objects.create(release=found["own"], measure="appeals-upheld", area=here, year=2025, hidden=True)
    return found
