"""The places themselves: whole ones, what an empty one costs, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest
from tests.unit.projection.waiting.crowded import STORVIK, capacity, of_nursing_home, with_places

from mestring.projection import (
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
