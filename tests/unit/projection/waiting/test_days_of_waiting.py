"""How long they wait, who gives it up, and who gets a place when."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from tests.unit.projection.waiting.crowded import STORVIK, capacity, of_nursing_home, with_places

from mestring.projection import (
    Figure,
    Labelled,
    project,
)
from mestring.projection.axes import years
from mestring.projection.needs.queue import Queue


def test_waiting_days_are_half_of_both_ends_times_the_days_of_a_year():
    scarce = project(with_places(45), until=2040, draws=0)
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
