"""A what-if spreadsheet of one municipality: people over an age, times coverage, times cost, each changed evenly.

    kroner[year] = people over the age[year] · coverage now · cost of a user now
                   · (1 + coverage change) · (1 + cost change) · (1 - productivity)

As settings of our model: ``as_sheet``.
"""

from __future__ import annotations

from collections.abc import Sequence

from mestring.projection.inputs import Municipality, Official
from mestring.projection.levers.lever import PulledLever
from mestring.projection.needs.needs import WEEKS_A_YEAR
from mestring.projection.outcome import Figure
from mestring.projection.rivals.explained import Explained
from mestring.projection.rivals.fixed_coverage import value_of
from mestring.projection.rivals.population import people_by_group
from mestring.projection.rivals.settings import as_sheet, certain, now
from mestring.projection.rivals.terms import Sheet
from mestring.projection.rivals.towards_ours import towards_ours

CHANGES = "Endringene i regnearket, av dekning, enhetskostnad og produktivitet, er tatt ut."


def sheet_kroner(municipality: Municipality, sheet: Sheet, *, year: int, official: Official | None = None) -> float:
    """The formula above, for one service. ``official`` as in ``fixed_coverage``."""
    base = certain(municipality)
    people, users, hours = now(base)
    place = base.place_of(sheet.service)
    service = base.services[place]
    a_user = hours[place] * WEEKS_A_YEAR * float(service.cost_an_hour)
    a_user += float(service.cost_a_user - service.charge_a_user)
    coverage = users[place].sum() / max(people[sheet.first_age :].sum(), 1e-300)
    times = sheet.times(year, base.demography.first_year)
    over = people_by_group(base, year=year, official=official, groups=(0, sheet.first_age))[1]
    return float(over * coverage * a_user * times.coverage * times.unit_cost * times.productivity)


def explain_sheet(
    municipality: Municipality,
    sheet: Sheet,
    *,
    year: int,
    official: Official | None = None,
    levers: Sequence[PulledLever] = (),
) -> Explained:
    """The sheet's kroner of the service in the year, ours, and why they differ."""
    still = sheet.unchanged()
    after = towards_ours(
        municipality,
        lambda followed: as_sheet(municipality, still, year=year, official=followed),
        official=official,
        levers=levers,
        year=year,
        value=value_of(Figure.KRONER, sheet.service, year),
    )
    unchanged = sheet_kroner(municipality, still, year=year, official=official)
    theirs = sheet_kroner(municipality, sheet, year=year, official=official)
    return Explained.along(theirs, [(CHANGES, unchanged), *after])
