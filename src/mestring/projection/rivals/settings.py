"""The rivals as settings of our own model: the same engine with other inputs, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import numpy as np

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, age_groups
from mestring.projection.course import lay_course
from mestring.projection.inputs import Mastery, Municipality, Official, Service, by_level, from_age
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.rivals.terms import Sheet
from mestring.projection.uncertainty.applying import with_values

BROAD_AGES = (0, 18, 50, 67, 80, 90)


def certain(municipality: Municipality) -> Municipality:
    """With every uncertain parameter at its middle, and none left."""
    return replace(with_values(municipality, {}), parameters=())


def plain(municipality: Municipality) -> Municipality:
    """Certain, and with places for all who want one."""
    return replace(certain(municipality), capacity=())


def with_levels_held(municipality: Municipality) -> Municipality:
    """The shares at each level stay what they are now at each age and sex.

    Everybody gets a level anew each year by the shares of the age she reaches, and all levels die alike.
    """
    start = municipality.mastery.start.values
    ages = age_groups(AGE.labels)  # type: ignore[arg-type]
    moves = np.repeat(start[:, :, None, :], len(LEVEL), axis=2)
    mastery = Mastery(
        start=municipality.mastery.start,
        moves=Labelled((SEX, ages, LEVEL, LEVEL_AFTER), moves),
        excess=Labelled((ages, LEVEL), np.ones((len(AGE), len(LEVEL)))),
    )
    return replace(municipality, mastery=mastery)


def as_fixed_coverage(
    municipality: Municipality, *, official: Official | None, groups: Sequence[int] = BROAD_AGES
) -> Municipality:
    """As many users of each thousand in an age group as now, as many hours for each user as now, whatever the level.

    Follows ``official``, or the municipality's own projection of people when it is None.
    """
    base = replace(plain(municipality), official=official or municipality.official)
    people, users, hours = now(base)
    starts = list(groups)
    rates = np.add.reduceat(users, starts, axis=1) / np.maximum(np.add.reduceat(people, starts), 1e-300)
    services = [_flat(one, tuple(groups), rates[place], hours[place]) for place, one in enumerate(base.services)]
    return replace(base, services=tuple(services))


def as_sheet(municipality: Municipality, sheet: Sheet, *, year: int, official: Official | None) -> Municipality:
    """One rate of users for each inhabitant over an age, and one cost for each, as the sheet has them in the year.

    InputError when there are more users than inhabitants over that age, since our shares end at 1.
    """
    base = replace(plain(municipality), official=official or municipality.official)
    people, users, hours = now(base)
    place = base.place_of(sheet.service)
    times = sheet.times(year, base.demography.first_year)
    rate = times.coverage * users[place].sum() / max(people[sheet.first_age :].sum(), 1e-300)
    cost = Decimal(times.unit_cost * times.productivity)
    flat = _flat(base.services[place], (0, sheet.first_age), np.array([0.0, rate]), hours[place])
    changed = replace(
        flat,
        cost_an_hour=flat.cost_an_hour * cost,
        cost_a_user=flat.cost_a_user * cost,
        charge_a_user=flat.charge_a_user * cost,
    )
    return replace(base, services=tuple(changed if one.code == flat.code else one for one in base.services))


def now(municipality: Municipality) -> tuple[Floats, Floats, Floats]:
    """Persons by age; users by service and age; hours a week for each user by service: in the first year."""
    people = municipality.demography.people.values[..., None] * municipality.mastery.start.values
    course = lay_course(municipality, last_year=municipality.demography.first_year)
    users = people.sum(axis=0) * course.used_by[0]
    weekly = (users.sum(axis=1) * course.hours_a_week[0]).sum(axis=-1)
    each = weekly / np.maximum(users.sum(axis=(1, 2)), 1e-300)
    return people.sum(axis=(0, 2)), users.sum(axis=-1), each


def _flat(service: Service, groups: tuple[int, ...], rates: Floats, hours: float) -> Service:
    used = from_age(groups, *[(float(rate),) * len(LEVEL) for rate in rates])
    return replace(service, used_by=used, hours_a_week=by_level(*[float(hours)] * len(LEVEL)))
