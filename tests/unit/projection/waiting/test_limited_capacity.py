"""A municipality with too few places: those who have one are users, and those who wait use something else."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest

from mestring.projection import (
    Capacity,
    Figure,
    InputError,
    Labelled,
    Span,
    held,
    invented_municipality,
    lever,
    project,
)
from mestring.projection.axes import years
from mestring.projection.inputs import at_every_age, by_level
from mestring.projection.needs.queue import Queue

# No uncertain parameters, so that every draw is of the same chain and differs by chance alone.
STORVIK = replace(invented_municipality(), parameters=(), capacity=())
HOURS = by_level(1, 2, 3, 10, 20, 30)


def capacity(places, **changed):
    given = {
        "service": "nursing_home",
        "places": places if isinstance(places, Labelled) else held(places, from_year=2026),
        "instead": "home_care",
        "hours_a_week_waiting": HOURS,
    }
    return Capacity(**given | changed)


def with_places(places, **changed):
    return replace(STORVIK, capacity=(capacity(places, **changed),))


def of_nursing_home(projection, figure):
    return projection.middle(figure).at(service="nursing_home").values


@pytest.fixture(scope="module")
def scarce():
    return project(with_places(45), until=2040, draws=150)


def test_with_places_enough_the_answer_is_the_one_without_a_capacity_to_the_last_bit():
    plenty, without = (project(one, until=2040, draws=0) for one in (with_places(100_000), STORVIK))
    for figure in (Figure.USERS, Figure.HOURS, Figure.PLACES, Figure.IN_PLACE, Figure.FTE, Figure.KRONER):
        assert np.array_equal(plenty.middle(figure).values, without.middle(figure).values), figure
    assert not plenty.middle(Figure.WAITING).values.any()
    assert not plenty.middle(Figure.OVERFLOW_HOURS).values.any()


def test_with_places_enough_the_draws_spread_about_as_they_do_without_a_capacity():
    plenty, without = (project(one, until=2036, draws=150).lived_draws for one in (with_places(100_000), STORVIK))
    for figure in (Figure.PLACES, Figure.HOURS, Figure.FTE):
        one, other = (drawn.figures[figure].mean(axis=0) for drawn in (plenty, without))
        assert one[1:] == pytest.approx(other[1:], rel=0.04)


def test_everybody_who_wants_a_place_has_one_or_waits(scarce):
    wanted = scarce.middle(Figure.IN_PLACE).values + scarce.middle(Figure.WAITING).values
    assert np.array_equal(scarce.middle(Figure.PLACES).values, wanted)
    without = project(STORVIK, until=2040, draws=0)
    assert wanted == pytest.approx(without.middle(Figure.PLACES).values)
    drawn = scarce.lived_draws.figures
    assert np.array_equal(drawn[Figure.PLACES], drawn[Figure.IN_PLACE] + drawn[Figure.WAITING])
    assert drawn[Figure.IN_PLACE][..., 0].max() == 45


@pytest.mark.parametrize("figure", [Figure.IN_PLACE, Figure.WAITING, Figure.OVERFLOW_HOURS, Figure.ADMITTED])
def test_the_expected_queue_is_about_the_mean_of_those_that_are_drawn(scarce, figure):
    drawn = scarce.lived_draws.figures[figure][:, 1:, 0]
    expected = of_nursing_home(scarce, figure)[1:]
    error = drawn.std(axis=0) / np.sqrt(len(drawn))
    # Four standard errors, and four per cent for a normal number in place of people and a queue dealt by shares.
    assert (np.abs(drawn.mean(axis=0) - expected) < 4 * error + 0.04 * expected).all()


def test_who_waits_to_begin_with_is_not_more_unsure_than_what_is_known_then():
    many = replace(invented_municipality(persons=32_000), parameters=(), capacity=(capacity(125),))
    projection = project(many, until=2027, draws=120)
    drawn = projection.lived_draws.figures[Figure.WAITING][:, 0, 0]
    expected = of_nursing_home(projection, Figure.WAITING)[0]
    assert abs(drawn.mean() - expected) < 4 * drawn.std() / np.sqrt(len(drawn))
    certain = replace(STORVIK.service("nursing_home"), used_by=at_every_age(*[1.0] * 6))
    made = replace(STORVIK, services=(certain, *STORVIK.services[1:]), capacity=(capacity(11_000),))
    everybody = float(made.demography.people.sum())
    waiting = project(made, until=2027, draws=2)
    assert of_nursing_home(waiting, Figure.WAITING)[0] == pytest.approx(everybody - 11_000, abs=1.0)
    assert (waiting.lived_draws.figures[Figure.WAITING][:, 0, 0] == everybody - 11_000).all()


def test_those_who_wait_use_the_other_service_with_the_hours_of_waiting(scarce):
    without = project(STORVIK, until=2040, draws=0)
    waiting = of_nursing_home(scarce, Figure.WAITING)
    more = scarce.middle(Figure.USERS) - without.middle(Figure.USERS)
    assert more.at(service="home_care").values == pytest.approx(waiting)
    assert more.at(service="nursing_home").values == pytest.approx(-waiting)
    hours = scarce.middle(Figure.HOURS) - without.middle(Figure.HOURS)
    assert hours.at(service="home_care").values == pytest.approx(of_nursing_home(scarce, Figure.OVERFLOW_HOURS))
    assert hours.at(service="nursing_home").values.max() <= 0


def test_those_who_wait_in_a_place_of_another_kind_are_in_place_there():
    short_stay = replace(
        STORVIK.service("day_offer"), code="short_stay", is_place=True, used_by=at_every_age(*[0.0] * 6)
    )
    made = replace(STORVIK, services=(*STORVIK.services, short_stay), capacity=(capacity(45, instead="short_stay"),))
    projection = project(made, until=2030, draws=2)
    waiting = of_nursing_home(projection, Figure.WAITING)
    assert projection.middle(Figure.IN_PLACE).at(service="short_stay").values == pytest.approx(waiting)
    assert projection.middle(Figure.USERS).at(service="short_stay").values == pytest.approx(waiting)


def test_waiting_days_are_half_of_both_ends_times_the_days_of_a_year(scarce):
    waiting = of_nursing_home(scarce, Figure.WAITING)
    days = of_nursing_home(scarce, Figure.WAITING_DAYS)
    assert days[3] == pytest.approx((waiting[3] + waiting[4]) / 2 * 365.25)
    assert days[-1] == pytest.approx(waiting[-1] * 365.25)  # what comes after the last year is not known


def test_an_average_wait_is_days_of_waiting_over_those_who_leave_the_queue():
    levels = np.zeros((3, 6))
    queue = Queue(
        in_place=levels + 5,
        waiting=np.tile([0.0, 0, 0, 0, 1, 2], (3, 1)),  # three wait on every 1 January
        got=np.array([30.0, 8, 6]),
        stopped=np.array([0.0, 1, 0]),
    )
    assert queue.admitted.tolist() == [8, 6, 6]
    assert queue.gave_up.tolist() == [1, 0, 0]
    assert queue.days_waited.tolist() == pytest.approx([3 * 365.25 / 9, 3 * 365.25 / 6, 3 * 365.25 / 6])


def test_days_waited_in_all_are_for_each_who_leaves_any_queue_and_no_sum():
    two = tuple(
        replace(one, code=f"{one.code}{number}") if number else one
        for one in STORVIK.services
        for number in range(1 + one.is_place)
    )
    both = (capacity(20), capacity(30, service="nursing_home1"))
    projection = project(replace(STORVIK, services=two, capacity=both), until=2030, draws=3)
    each = projection.middle(Figure.DAYS_WAITED).values[2]
    assert each[each > 0].min() < float(projection.middle(Figure.DAYS_WAITED, in_all=True).at(year=2028)) < each.max()
    low, high = projection.spread(Figure.DAYS_WAITED, in_all=True)
    parts = projection.spread(Figure.DAYS_WAITED)[1].at(year=2028).values
    assert float(low.at(year=2028)) <= float(high.at(year=2028)) <= parts.max()


def test_who_waited_has_a_place_waits_still_or_gave_up():
    drawn = project(with_places(45), until=2034, draws=5).lived_draws.figures
    waiting, gave_up = (drawn[figure][..., 0] for figure in (Figure.WAITING, Figure.GAVE_UP))
    assert gave_up.min() >= 0
    assert (gave_up[:, :-1] <= waiting[:, :-1]).all()
    assert gave_up.sum() > 0


def test_fewer_places_never_mean_fewer_who_wait():
    waiting = [of_nursing_home(project(with_places(n), until=2040, draws=0), Figure.WAITING) for n in (70, 55, 40, 0)]
    for more, fewer in pairwise(waiting):
        assert (fewer >= more - 1e-9).all()
    none = project(with_places(0), until=2040, draws=0)
    assert waiting[-1] == pytest.approx(of_nursing_home(none, Figure.PLACES))


def test_nobody_is_moved_out_when_places_are_taken_away():
    cut = Labelled((years(2026, 2030),), np.array([45.0, 45, 10, 10, 10]))
    projection = project(with_places(cut), until=2030, draws=20)
    assert of_nursing_home(projection, Figure.IN_PLACE)[2] > 20
    in_place = projection.lived_draws.figures[Figure.IN_PLACE][..., 0]
    assert in_place[:, 2].min() > 10
    assert (in_place[:, 3] <= in_place[:, 2]).all()
    assert of_nursing_home(projection, Figure.ADMITTED)[1:3] == pytest.approx([0, 0], abs=1e-9)


def test_a_place_nobody_is_in_costs_what_it_is_said_to():
    dear, free = (
        project(with_places(100, cost_an_empty_place=Decimal(cost)), until=2027, draws=0) for cost in (500_000, 0)
    )
    empty = 100 - of_nursing_home(dear, Figure.IN_PLACE)
    more = dear.middle(Figure.KRONER) - free.middle(Figure.KRONER)
    assert more.at(service="nursing_home").values == pytest.approx(empty * 500_000)


def test_places_taken_away_from_under_people_do_not_give_kroner_back():
    cut = Labelled((years(2026, 2028),), np.array([45.0, 10, 10]))
    dear, free = (project(with_places(cut, cost_an_empty_place=Decimal(c)), until=2028, draws=0) for c in (500_000, 0))
    more = (dear.middle(Figure.KRONER) - free.middle(Figure.KRONER)).at(service="nursing_home").values
    assert of_nursing_home(dear, Figure.IN_PLACE)[1] > 10
    assert more[1:].tolist() == [0, 0]


def test_hours_of_those_who_wait_follow_the_year_they_wait_in(scarce):
    spared = lever("welfare_technology").pulled(
        Span(0.5, 0.5, 0.5), first_year=2033, full_from=2033, reference="Antatt", on=("home_care",)
    )
    fewer = project(with_places(45), until=2040, levers=[spared], draws=0)
    before, after = (of_nursing_home(one, Figure.OVERFLOW_HOURS) for one in (scarce, fewer))
    assert after == pytest.approx(np.where(np.arange(2026, 2041) < 2033, before, before / 2))
    in_place = project(with_places(45), until=2040, levers=[replace(spared, on=("nursing_home",))], draws=0)
    before, after = (of_nursing_home(one, Figure.HOURS) for one in (scarce, in_place))
    assert after == pytest.approx(np.where(np.arange(2026, 2041) < 2033, before, before / 2))


def test_a_part_of_a_place_is_none_and_costs_nothing_empty():
    broken, whole = (
        project(with_places(places, cost_an_empty_place=Decimal(500_000)), until=2028, draws=3)
        for places in (100.9, 100)
    )
    for figure in (Figure.IN_PLACE, Figure.WAITING, Figure.KRONER):
        assert np.array_equal(broken.middle(figure).values, whole.middle(figure).values), figure
        assert np.array_equal(broken.lived_draws.figures[figure], whole.lived_draws.figures[figure]), figure


def test_a_share_of_the_places_is_not_one_less_by_rounding():
    third_less = lever("lower_coverage").pulled(
        Span(0.3, 0.3, 0.3), first_year=2026, full_from=2026, reference="Antatt", on=("nursing_home",), to="home_care"
    )
    assert 90 * (1 - 0.3) < 63  # and yet there are 63
    crowded = replace(invented_municipality(persons=24_000), parameters=(), capacity=(capacity(90),))
    drawn = project(crowded, until=2028, levers=[third_less], draws=2).lived_draws.figures
    assert drawn[Figure.WAITING][..., 0].min() > 0
    assert (drawn[Figure.IN_PLACE][..., 0] == 63).all()


def test_places_after_the_last_year_told_are_as_many_as_then():
    told = capacity(Labelled((years(2026, 2028),), np.array([50.0, 55, 60])))
    assert told.over(2027, 2031).tolist() == [55, 60, 60, 60, 60]
    with pytest.raises(InputError, match="oppgitt fra 2026, men trengs fra 2025"):
        told.over(2025, 2031)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"places": held(-1, from_year=2026)}, "Antall plasser er negativ"),
        ({"hours_a_week_waiting": -2.0}, "Timene i uken for dem som venter er negativ"),
        ({"instead": "nursing_home"}, "må få noe annet enn det de venter på"),
        ({"cost_an_empty_place": Decimal(-1)}, "tom plass må være et tall, og kan ikke være under null"),
        ({"service": "home_care", "instead": "day_offer"}, "er ikke en plass"),
        ({"service": "sauna"}, "ingen tjeneste «sauna»"),
        ({"instead": "sauna"}, "ingen tjeneste «sauna»"),
    ],
)
def test_a_capacity_that_cannot_be_is_refused(changed, said):
    given = {"places": held(1, from_year=2026)} | changed
    with pytest.raises(InputError, match=said):
        replace(STORVIK, capacity=(capacity(given.pop("places"), **given),))


def test_a_capacity_told_twice_is_refused():
    with pytest.raises(InputError, match="Plassene for «nursing_home» står to ganger"):
        replace(STORVIK, capacity=(capacity(1), capacity(2)))
