"""From people at levels to hours, places, full-time equivalents and kroner: sums one can do by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from tests.unit.projection.made import demography, mastery

from mestring.projection import InputError, Municipality, Service, Workforce
from mestring.projection.axes import AGE
from mestring.projection.course import lay_course
from mestring.projection.inputs import at_every_age, by_level, from_age
from mestring.projection.labelled import Labelled
from mestring.projection.needs.needs import needs_of

HOME = Service(
    code="home",
    title="Hjelp hjemme",
    used_by=from_age((0, 80), (0, 0, 0, 0, 0.5, 0), (0, 0, 0, 0, 1, 0)),
    hours_a_week=by_level(0, 0, 0, 0, 7, 0),
    given_by={"nurse": 0.25, "care_worker": 0.75},
    cost_an_hour=Decimal(600),
    charge_a_user=Decimal(1200),
)
PLACE = Service(
    code="place",
    title="Plass",
    used_by=at_every_age(0, 0, 0, 0, 0, 1),
    hours_a_week=by_level(0, 0, 0, 0, 0, 35),
    given_by={"nurse": 1.0},
    cost_an_hour=Decimal(600),
    cost_a_user=Decimal(100_000),
    is_place=True,
)
WORKING = Labelled((AGE,), np.where(np.arange(106) == 30, 0.1, 0.0))
PLAINTOWN = Municipality(
    name="Prøvevik",
    demography=demography(),
    mastery=mastery(),
    services=(HOME, PLACE),
    workforce=Workforce(hours_a_year=1461, sick_leave=0.2, working=WORKING),
)


@pytest.fixture
def needs():
    """Eight at level 5 who are 70, four who are 85; two at level 6; thirty who are 30 and need nothing."""
    people = np.zeros((2, 2, 106, 6))
    people[:, 0, 70, 4], people[:, 1, 85, 4], people[:, 1, 90, 5], people[:, 0, 30, 0] = 8, 4, 2, 30
    return needs_of(people, course=lay_course(PLAINTOWN, last_year=2027), municipality=PLAINTOWN)


def test_half_of_the_young_and_all_of_the_old_at_level_5_get_help_at_home(needs):
    assert needs.users.at(year=2026, service="home").values == 8 * 0.5 + 4 * 1


def test_hours_are_users_times_hours_a_week_times_weeks_in_a_year(needs):
    assert float(needs.hours.at(year=2026, service="home")) == pytest.approx(8 * 7 * 365.25 / 7)  # 2922


def test_only_places_take_up_places(needs):
    assert needs.places.at(year=2027).values.tolist() == [0, 2]


def test_full_time_equivalents_by_competence_count_sick_leave(needs):
    home, place = 8 * 365.25, 2 * 5 * 365.25
    effective = 1461 * (1 - 0.2)
    assert needs.fte.at(year=2026, competence="nurse").values == pytest.approx((home * 0.25 + place) / effective)
    assert needs.fte.at(year=2026, competence="care_worker").values == pytest.approx(home * 0.75 / effective)


def test_kroner_are_hours_and_premises_less_charges_told_as_whole_kroner(needs):
    assert needs.kroner_in(2026, service="home") == Decimal(8 * 36525 // 100 * 600 - 8 * 1200)  # 2922 h: 1 743 600
    assert needs.kroner_in(2026) == Decimal(2922 * 600 - 8 * 1200) + Decimal("2191500") + 2 * 100_000


def test_who_there_is_to_work_follows_the_people(needs):
    assert needs.fte_available.at(year=2026).values == pytest.approx(30 * 0.1)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"given_by": {"nurse": 0.9}}, "andeler av «Hjelp hjemme» må være minst 0 og summere til 1"),
        ({"given_by": {}}, "summere til 1"),
        ({"cost_an_hour": Decimal(-1)}, "kan ikke være under null kroner"),
        ({"hours_a_week": by_level(0, 0, 0, 0, -1, 0)}, "Timene i uken av «Hjelp hjemme» er negativ ved nivå 5"),
        ({"used_by": at_every_age(0, 0, 0, 0, 2, 0)}, "Bruken av «Hjelp hjemme» må ligge mellom 0 og 1"),
    ],
)
def test_a_service_out_of_range_is_refused(changed, said):
    with pytest.raises(InputError, match=said):
        replace(HOME, **changed)


def test_a_workforce_out_of_range_is_refused():
    with pytest.raises(InputError, match="Timer i et årsverk"):
        Workforce(hours_a_year=0, sick_leave=0.1, working=WORKING)
    with pytest.raises(InputError, match="Sykefraværet må være fra 0 og under 1"):
        Workforce(hours_a_year=1500, sick_leave=1.0, working=WORKING)


def test_a_municipality_with_a_service_twice_is_refused_and_one_it_lacks_is_told():
    with pytest.raises(InputError, match="Tjenesten «home» står to ganger"):
        replace(PLAINTOWN, services=(HOME, HOME))
    with pytest.raises(InputError, match=r"ingen tjeneste «bath». Velg en av home, place"):
        PLAINTOWN.service("bath")
