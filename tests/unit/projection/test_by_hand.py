"""The whole model for one person, and for a place and two who want it, as done by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from mestring.projection import Capacity, Figure, Municipality, held, project
from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, age_groups, years
from mestring.projection.inputs import Demography, Mastery, Service, Workforce, at_every_age, by_level
from mestring.projection.labelled import Labelled

NOBODY = np.zeros((2, 106))
GROUPS = age_groups([0])
WOMEN, WEEKS = 1, 365.25 / 7


def service(code, used_by, hours, *, is_place=False):
    return Service(
        code=code,
        title=code,
        used_by=at_every_age(*used_by),
        hours_a_week=by_level(*hours),
        given_by={"nurse": 0.25, "assistant": 0.75},
        cost_an_hour=Decimal(500),
        cost_a_user=Decimal(1000),
        charge_a_user=Decimal(200),
        is_place=is_place,
    )


def municipality(*, persons, levels, moves=None, mortality=NOBODY, leaving=0.0, **changed):
    """So many women of 88, spread over the levels; those at level 5 move, and at level 6 three times as many die."""
    start, table = np.zeros((2, 106, 6)), np.tile(np.eye(6), (2, 1, 1, 1))
    start[..., 0] = 1
    start[WOMEN, 88] = levels
    table[:, 0, 4] = table[:, 0, 4] if moves is None else moves
    people = NOBODY.copy()
    people[WOMEN, 88] = persons
    return Municipality(
        name="Prøven",
        demography=Demography(
            first_year=2026,
            people=Labelled((SEX, AGE), people),
            mortality=Labelled((SEX, AGE), mortality),
            fertility=Labelled((AGE,), np.zeros(106)),
            share_boys=0.5,
            leaving=Labelled((SEX, AGE), NOBODY + leaving),
            arriving=Labelled((SEX, AGE), NOBODY),
            mortality_decline=0.05,
        ),
        mastery=Mastery(
            start=Labelled((SEX, AGE, LEVEL), start),
            moves=Labelled((SEX, GROUPS, LEVEL, LEVEL_AFTER), table),
            excess=Labelled((GROUPS, LEVEL), np.array([[1.0, 1, 1, 1, 1, 3]])),
        ),
        services=(
            service("place", (0, 0, 0, 0, 1, 1), (0, 0, 0, 0, 30, 40), is_place=True),
            service("home", (0, 0, 0, 1, 0, 0), (0, 0, 0, 10, 0, 0)),
        ),
        workforce=Workforce(hours_a_year=1000, sick_leave=0.2, working=Labelled((AGE,), np.full(106, 0.01))),
        **changed,
    )


def test_two_years_of_one_woman():
    mortality = NOBODY.copy()
    mortality[WOMEN, 89], mortality[WOMEN, 90] = 0.2, 0.3
    one = municipality(
        persons=1, levels=[0, 0, 0, 0, 1, 0], moves=[0, 0, 0, 0.1, 0.6, 0.3], mortality=mortality, leaving=0.1
    )
    projection = project(one, until=2028, draws=0)
    people = projection.people.at(sex="women")

    # All are at level 5: a fifth die, then they move level, and a tenth of each level leave.
    first = np.array([0.1, 0.6, 0.3]) * 0.8 * 0.9
    assert people.at(year=2027, age=89).values[3:] == pytest.approx(first)
    # Mortality has fallen by five per cent; at level 6 the risk is three times as high, and as many die in all.
    risk = 0.3 * 0.95 * first.sum() / (first[0] + first[1] + 3 * first[2])
    living = first * (1 - np.array([risk, risk, 3 * risk]))
    assert living.sum() / first.sum() == pytest.approx(1 - 0.285)
    second = np.array([living[0] + 0.1 * living[1], 0.6 * living[1], living[2] + 0.3 * living[1]]) * 0.9
    assert people.at(year=2028, age=90).values[3:] == pytest.approx(second)

    place, home = (second[1] * 30 + second[2] * 40) * WEEKS, second[0] * 10 * WEEKS
    needs = projection.needs
    assert needs.hours.at(year=2028).values == pytest.approx([place, home])
    assert needs.fte.at(year=2028).values == pytest.approx(np.array([0.25, 0.75]) * (place + home) / 800)
    kroner = [place * 500 + (second[1] + second[2]) * 800, home * 500 + second[0] * 800]
    assert needs.kroner.at(year=2028).values == pytest.approx(kroner)
    assert needs.kroner_in(2028) == round(Decimal(sum(kroner)))
    assert float(needs.fte_available.at(year=2028)) == pytest.approx(0.01 * second.sum())


def test_a_place_and_two_who_want_it():
    place = Capacity(
        service="place",
        places=held(1, from_year=2026),
        instead="home",
        hours_a_week_waiting=by_level(0, 0, 0, 0, 35, 60),
    )
    two = municipality(persons=2, levels=[0, 0, 0, 0, 0.5, 0.5], capacity=(place,))
    projection = project(two, until=2029, draws=3)
    wanted = {
        Figure.PLACES: [2, 0],
        Figure.IN_PLACE: [1, 0],
        Figure.WAITING: [1, 0],
        Figure.WAITING_DAYS: [365.25, 0],
        Figure.ADMITTED: [0, 0],
        Figure.GAVE_UP: [0, 0],
        Figure.USERS: [1, 1],
        # She who is at level 6 has it, and the other waits at level 5.
        Figure.HOURS: [40 * WEEKS, 35 * WEEKS],
        Figure.OVERFLOW_HOURS: [35 * WEEKS, 0],
        Figure.KRONER: [40 * WEEKS * 500 + 800, 35 * WEEKS * 500 + 800],
    }
    for figure, each_year in wanted.items():
        assert projection.middle(figure).values == pytest.approx(np.tile(each_year, (4, 1)), abs=1e-9), figure
        drawn = projection.lived_draws.figures[figure]
        assert drawn == pytest.approx(np.tile(each_year, (3, 4, 1)), abs=1e-9), figure


def test_one_waits_until_there_are_two_places():
    more = Labelled((years(2026, 2028),), [1.0, 1.0, 2.0])
    place = Capacity(service="place", places=more, instead="home", hours_a_week_waiting=35.0)
    projection = project(municipality(persons=2, levels=[0, 0, 0, 0, 1, 0], capacity=(place,)), until=2028, draws=2)
    assert projection.middle(Figure.WAITING).at(service="place").values == pytest.approx([1, 1, 0])
    assert projection.middle(Figure.ADMITTED).at(service="place").values == pytest.approx([0, 1, 1])
    # A whole year of waiting, then half of both ends.
    assert projection.middle(Figure.WAITING_DAYS).at(service="place").values == pytest.approx([365.25, 182.625, 0])
    for figure in (Figure.WAITING, Figure.ADMITTED, Figure.WAITING_DAYS):
        middle = projection.middle(figure).values
        assert projection.lived_draws.figures[figure] == pytest.approx(np.stack([middle, middle])), figure


def test_one_who_waits_and_gets_better_may_no_longer_want_a_place():
    place = Capacity(service="place", places=held(0, from_year=2026), instead="home", hours_a_week_waiting=35.0)
    better = municipality(persons=1, levels=[0, 0, 0, 0, 1, 0], moves=[0, 0, 0, 1, 0, 0], capacity=(place,))
    wanted = replace(better.services[0], used_by=at_every_age(0, 0, 0, 0.25, 1, 1))
    projection = project(replace(better, services=(wanted, better.services[1])), until=2027, draws=400)
    assert projection.middle(Figure.WAITING).at(service="place").values == pytest.approx([1, 0.25])
    assert projection.middle(Figure.GAVE_UP).at(service="place").values == pytest.approx([0.75, 0.75])
    drawn = projection.lived_draws.figures[Figure.GAVE_UP][:, 0, 0]
    assert drawn.mean() == pytest.approx(0.75, abs=4 * np.sqrt(0.75 * 0.25 / 400))
