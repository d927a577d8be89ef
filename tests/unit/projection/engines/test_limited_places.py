"""Places that are too few: who gets one, who waits and how long."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.projection.made import demography, mastery

from mestring.projection.axes import AGE, LEVEL, years
from mestring.projection.engines.coupled import live_together
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.places import Places, allot
from mestring.projection.errors import InputError
from mestring.projection.labelled import Labelled

CHAIN = lay_chain(demography(), mastery=mastery(), last_year=2036)
WANTED = Labelled((LEVEL,), [0, 0, 0, 0, 0.5, 1.0])


def places(number, **changed):
    available = Labelled((years(2026, 2036),), np.broadcast_to(float(number), 11))
    return Places(**{"available": available, "wanted_by": WANTED, **changed})


def allotted(level, waited, has_place, number, wants=None):
    level = np.array(level, np.int8)
    wants = np.ones(len(level), bool) if wants is None else np.array(wants)
    return allot(
        level,
        waited=np.array(waited, np.int16),
        has_place=np.array(has_place, bool),
        wants=wants,
        luck=np.arange(len(level)).astype(np.uint64),
        places=number,
    ).tolist()


def test_the_greatest_need_comes_first_and_then_who_has_waited_longest():
    assert allotted([5, 4, 5, 4], [0, 9, 2, 3], [False] * 4, 3) == [2, 0, 1]


def test_those_alike_in_need_and_patience_get_it_by_lot():
    lots = np.array([3, 1, 2], np.uint64) << np.uint64(60)
    alike = {"waited": np.zeros(3, np.int16), "has_place": np.zeros(3, bool), "wants": np.ones(3, bool)}
    assert allot(np.full(3, 5, np.int8), **alike, luck=lots, places=2).tolist() == [1, 2]


def test_nobody_loses_a_place_to_another_and_nobody_gets_one_who_does_not_want_it():
    assert allotted([3, 5], [0, 0], [True, False], 1) == []
    assert allotted([5, 3], [0, 0], [False, False], 1, wants=[False, True]) == [1]
    assert allotted([5, 5], [0, 0], [True, True], 1) == []


def test_with_places_enough_nobody_waits():
    lives = live_together(CHAIN, seed=1, places=places(100_000))
    assert lives.waiting.sum() == 0
    assert lives.got_after[:, 1:].sum() == 0
    assert lives.in_place[:, 5].tolist() == lives.people[..., 5].sum(axis=(1, 2)).tolist()


def test_with_no_places_everybody_who_wants_one_waits():
    lives = live_together(CHAIN, seed=1, places=places(0))
    assert lives.in_place.sum() == 0
    assert lives.waiting[:, 5].tolist() == lives.people[..., 5].sum(axis=(1, 2)).tolist()
    runs = [live_together(CHAIN, seed=seed, places=places(0)) for seed in range(20)]
    at_level_5 = sum(run.people[..., 4].sum() for run in runs)
    assert sum(run.waiting[:, 4].sum() for run in runs) == pytest.approx(at_level_5 / 2, rel=0.06)


def test_places_are_never_overfilled_and_never_empty_while_somebody_waits():
    lives = live_together(CHAIN, seed=1, places=places(60))
    taken, waiting = lives.in_place.sum(1), lives.waiting.sum(1)
    assert taken.max() == 60
    assert (taken[waiting > 0] == 60).all()
    assert waiting.max() > 0
    assert lives.got_after[:, 1:].sum() > 0


def test_fewer_places_mean_more_waiting_and_the_same_lives_when_waiting_changes_nothing():
    many, few = (live_together(CHAIN, seed=4, places=places(number)) for number in (90, 50))
    assert few.waiting.sum() > many.waiting.sum()
    assert (few.people == many.people).all()


def test_waiting_that_makes_people_worse_moves_them_down_the_ladder():
    runs = {
        times: sum(
            live_together(CHAIN, seed=seed, places=places(0, worsening_while_waiting=times)).people[-1, ..., 5].sum()
            for seed in range(10)
        )
        for times in (1.0, 3.0)
    }
    assert runs[3.0] > runs[1.0]


def test_who_wants_a_place_may_change_with_age_and_year():
    by_age = np.zeros((11, len(AGE), 6))
    by_age[5:, 85:, 5] = 1.0
    wanted = Labelled((years(2026, 2036), AGE, LEVEL), by_age)
    lives = live_together(CHAIN, seed=1, places=places(100_000, wanted_by=wanted))
    assert lives.in_place[:5].sum() == 0
    assert lives.in_place[5:, 5].tolist() == lives.people[5:, :, 85:, 5].sum(axis=(1, 2)).tolist()


def test_places_that_lack_a_year_or_are_out_of_range_are_refused():
    short = Labelled((years(2026, 2030),), np.ones(5))
    with pytest.raises(ValueError, match="2036"):
        live_together(CHAIN, seed=1, places=places(1, available=short))
    with pytest.raises(InputError, match="Antall plasser er negativ"):
        places(-1)
    with pytest.raises(InputError, match="Andelen som trenger plass må ligge mellom 0 og 1"):
        places(1, wanted_by=Labelled((LEVEL,), [0, 0, 0, 0, 0, 2]))
    with pytest.raises(InputError, match="kan ikke være negativ"):
        places(1, worsening_while_waiting=-1)
