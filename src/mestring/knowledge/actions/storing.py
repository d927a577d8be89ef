"""Puts what was checked into the tables, as the release of its source that is in use from now on."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from mestring.knowledge.checking.rows import Checked
from mestring.knowledge.models import Area, AreaKind, Population, Release, ReleaseState, Value
from mestring.knowledge.models.area import COUNTRY_CODES

AT_ONCE = 500
DECIMALS = Decimal("0.0001")


def store(release: Release, checked: Checked) -> None:
    """Save the release and its rows; the one in use before is kept, replaced. Call it inside a transaction."""
    _keep_areas(checked.areas, invented=release.synthetic)
    replace_used(release)
    release.save(force_insert=True)
    Population.objects.bulk_create(
        (
            Population(
                release=release,
                area_id=row.area,
                year=row.year,
                variant=row.variant,
                men=row.men,
                women=row.women,
                first_ages=list(row.first_ages),
            )
            for row in checked.people
        ),
        batch_size=AT_ONCE,
    )
    Value.objects.bulk_create(
        (
            Value(
                release=release,
                measure=one.measure,
                area_id=one.area,
                year=one.year,
                group=one.group,
                number=None if one.number is None else Decimal(str(one.number)).quantize(DECIMALS),
                hidden=one.number is None,
            )
            for one in checked.values
        ),
        batch_size=AT_ONCE,
    )


def replace_used(release: Release) -> None:
    """What is in use from the release's source is replaced; nobody else changes that before the transaction ends."""
    used = Release.objects.select_for_update().filter(
        source=release.source, municipality=release.municipality, state=ReleaseState.CURRENT
    )
    Release.objects.filter(pk__in=[one.pk for one in used]).update(state=ReleaseState.REPLACED)


def _keep_areas(names: Mapping[str, str], *, invented: bool) -> None:
    """New areas are added; one that was known by its number only gets its name."""
    known = Area.objects.in_bulk(list(names))
    Area.objects.bulk_create(
        Area(code=code, name=name or _nameless(code), kind=_kind(code), invented=invented)
        for code, name in names.items()
        if code not in known
    )
    named = [area for code, area in known.items() if names[code] and area.name == _nameless(code)]
    for area in named:
        area.name = names[area.code]
    Area.objects.bulk_update(named, ["name"])


def _nameless(code: str) -> str:
    return "Hele landet" if code in COUNTRY_CODES else f"Kommune {code}"


def _kind(code: str) -> AreaKind:
    return AreaKind.COUNTRY if code in COUNTRY_CODES else AreaKind.MUNICIPALITY
