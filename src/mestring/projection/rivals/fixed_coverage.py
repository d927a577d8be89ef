"""Fixed coverage: as many users of each thousand in an age group as now, in a projected population.

    users[year] = Σ_g users now[g] / people now[g] · people[year, g]
    hours, full-time equivalents and kroner follow users, each user as many as now

It is how official estimates of what will be needed are commonly made. As settings of our model: ``as_fixed_coverage``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mestring.projection.axes import Axis
from mestring.projection.course import lay_course
from mestring.projection.errors import InputError
from mestring.projection.inputs import Municipality, Official
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.levers.lever import PulledLever
from mestring.projection.needs.needs import WEEKS_A_YEAR
from mestring.projection.outcome import Figure, Projection
from mestring.projection.rivals.explained import Explained
from mestring.projection.rivals.population import people_by_group
from mestring.projection.rivals.settings import BROAD_AGES, as_fixed_coverage, certain, now
from mestring.projection.rivals.towards_ours import Value, towards_ours

_FIGURES = (Figure.USERS, Figure.HOURS, Figure.FTE, Figure.KRONER)


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedCoverage:
    """Their answer for one year. ``users``, ``hours`` and ``kroner``: by service. ``fte``: by competence."""

    users: Labelled
    hours: Labelled
    kroner: Labelled
    fte: Labelled


def fixed_coverage(
    municipality: Municipality, *, year: int, official: Official | None = None, groups: Sequence[int] = BROAD_AGES
) -> FixedCoverage:
    """The formula above, done without our engine but for the people where no official projection is given.

    ``official`` None takes the municipality's, or our own projection of people where it has none.
    """
    base = certain(municipality)
    people, users_now, hours_a_week = now(base)
    starts = list(groups)
    rates = np.add.reduceat(users_now, starts, axis=1) / np.maximum(np.add.reduceat(people, starts), 1e-300)
    users = rates @ people_by_group(base, year=year, official=official, groups=groups)
    hours = users * hours_a_week * WEEKS_A_YEAR
    services = base.services
    net = [float(one.cost_a_user - one.charge_a_user) for one in services]
    kroner = hours * [float(one.cost_an_hour) for one in services] + users * net
    along = (Axis("service", tuple(one.code for one in services)),)
    return FixedCoverage(
        users=Labelled(along, users),
        hours=Labelled(along, hours),
        kroner=Labelled(along, kroner),
        fte=Labelled((Axis("competence", base.competences),), _fte(base, hours)),
    )


def _fte(municipality: Municipality, hours: Floats) -> Floats:
    course = lay_course(municipality, last_year=municipality.demography.first_year)
    effective = municipality.workforce.hours_a_year * (1 - municipality.workforce.sick_leave)
    return np.asarray(hours @ course.given_by[0] / effective)


def explain_fixed_coverage(
    municipality: Municipality,
    *,
    year: int,
    figure: Figure = Figure.FTE,
    service: str | None = None,
    official: Official | None = None,
    groups: Sequence[int] = BROAD_AGES,
    levers: Sequence[PulledLever] = (),
) -> Explained:
    """Their answer, ours and why they differ, for users, hours, full-time equivalents or kroner in the year.

    ``service`` None sums all. InputError for a figure they do not have, or full-time equivalents of one service.
    """
    if figure not in _FIGURES or (service and figure is Figure.FTE):
        raise InputError(
            "Fast dekning gir brukere, timer, årsverk og kroner, og årsverk bare for alle tjenester samlet."
        )
    theirs = getattr(fixed_coverage(municipality, year=year, official=official, groups=groups), figure.value)
    after = towards_ours(
        municipality,
        lambda followed: as_fixed_coverage(municipality, official=followed, groups=groups),
        official=official,
        levers=levers,
        year=year,
        value=value_of(figure, service, year),
    )
    return Explained.along(float(theirs.at(service=service) if service else theirs.sum()), after)


def value_of(figure: Figure, service: str | None, year: int) -> Value:
    """Reads the figure of the year from a projection, of one service or of all together."""

    def value(projection: Projection) -> float:
        found = projection.middle(figure).at(year=year)
        return float(found.at(service=service) if service else found.sum())

    return value
