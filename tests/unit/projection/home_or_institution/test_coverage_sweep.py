"""What the number of places for those over 80 does to waiting, staff and kroner."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from mestring.projection import Figure, InputError, Labelled, invented_municipality, project
from mestring.projection.axes import years
from mestring.projection.home_or_institution import coverage_sweep
from mestring.projection.home_or_institution.coverage import places_at

STORVIK = invented_municipality(persons=6000)
RATES = (0.30, 0.04, 0.08, 0.12)


@pytest.fixture(scope="module")
def sweep():
    return coverage_sweep(STORVIK, until=2036, rates=RATES, draws=30)


def test_places_are_the_whole_part_of_the_rate_of_those_over_80():
    over_80 = Labelled((years(2026, 2028),), np.array([250.0, 255, 309.9]))
    assert places_at(0.1, over_80).values.tolist() == [25, 25, 30]


def test_the_rates_stand_in_order_with_their_places(sweep):
    assert [one.rate for one in sweep.at] == sorted(RATES)
    over_80 = project(STORVIK, until=2036, draws=0).middle(Figure.OVER_80, in_all=True).at(year=2036)
    assert sweep.at[1].places.at(year=2036).values == int(float(over_80) * 0.08)


@pytest.mark.parametrize("figure", [Figure.WAITING, Figure.WAITING_DAYS, Figure.DAYS_WAITED, Figure.OVERFLOW_HOURS])
def test_more_places_never_mean_more_waiting(sweep, figure):
    for fewer, more in pairwise(sweep.at):
        assert (more.middle(figure).values <= fewer.middle(figure).values + 1e-9).all()
        low, high = more.spread(figure)
        assert (low.values <= high.values).all()


def test_the_rates_share_lives_so_that_their_difference_is_the_rates(sweep):
    wanted = [one.drawn(Figure.PLACES) for one in sweep.at]
    assert all(np.array_equal(one, wanted[0]) for one in wanted)


def test_kroner_and_staff_are_those_of_all_services(sweep):
    one = sweep.at[0]
    by_hand = one.projection.needs.kroner.at(year=2036).values.sum()
    assert float(one.kroner(2036)) == pytest.approx(by_hand, abs=1)
    assert float(one.kroner()) == pytest.approx(one.projection.needs.kroner.values.sum(), abs=1)
    assert one.middle(Figure.FTE).at(year=2036).values == pytest.approx(
        one.projection.needs.fte.at(year=2036).values.sum()
    )


def test_the_rate_that_costs_least_costs_least_and_how_often_is_told(sweep):
    least = sweep.least_kroner(2036)
    assert all(least.kroner(2036) <= one.kroner(2036) for one in sweep.at)
    often = sweep.least_kroner_in_draws(2036)
    assert sum(often.values()) == pytest.approx(1)
    first = [one.projection.lived_draws.figures[Figure.KRONER][0, -1].sum() for one in sweep.at]
    assert often[sweep.at[int(np.argmin(first))].rate] > 0
    assert often[0.30] == 0  # places nobody is in
    assert sum(sweep.least_kroner_in_draws().values()) == pytest.approx(1)


def test_the_lowest_rate_within_a_limit_and_how_sure_that_is(sweep):
    waiting = [float(one.middle(Figure.WAITING).at(year=2036)) for one in sweep.at]
    limit = (waiting[0] + waiting[1]) / 2
    assert sweep.lowest_within(Figure.WAITING, at_most=limit, year=2036).rate == 0.08
    assert sweep.lowest_within(Figure.WAITING, at_most=-1, year=2036) is None
    sure = list(sweep.share_within(Figure.WAITING, at_most=limit, year=2036).values())
    assert sure == sorted(sure)
    assert sure[-1] == 1


def test_progress_is_told_over_all_rates():
    heard = []
    coverage_sweep(STORVIK, until=2027, rates=(0.1, 0.2), draws=3, told=lambda done, of: heard.append((done, of)))
    assert [done for done, _ in heard] == [0, 1, 2, 3, 3, 4, 5, 6]
    assert {of for _, of in heard} == {6}


def test_a_sweep_that_cannot_be_made_is_refused():
    with pytest.raises(InputError, match="Oppgi minst én, fra 0 til 1"):
        coverage_sweep(STORVIK, until=2028, rates=(0.1, 1.5))
    with pytest.raises(InputError, match="Oppgi minst én, fra 0 til 1"):
        coverage_sweep(STORVIK, until=2028, rates=(float("nan"), 0.1))
    with pytest.raises(InputError, match="Oppgi hvor mange plasser det er av «Langtidsplass"):
        coverage_sweep(replace(STORVIK, capacity=()), until=2028)
    with pytest.raises(InputError, match="uten trekninger"):
        coverage_sweep(STORVIK, until=2028, rates=(0.1,), draws=0).least_kroner_in_draws()
