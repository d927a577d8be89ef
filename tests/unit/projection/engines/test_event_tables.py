"""The shortcuts to a year and to nothing happening lead where the slow ways do."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestring.projection.engines.event_tables import SLOTS, lay_guide
from mestring.projection.engines.luck import U, share
from mestring.projection.engines.year_kernel import GONE, limits_of_nothing

CHANCE = st.one_of(st.just(1.0), st.floats(1e-12, 1.0), st.floats(1.0 - 1e-12, 1.0))


@given(chances=st.lists(CHANCE, min_size=1, max_size=40), shares=st.lists(st.integers(0, 2**64 - 1), max_size=40))
def test_the_guide_never_leads_past_the_first_year_below_the_limit(chances, shares):
    staying = np.cumprod([1.0, *chances])
    guide = np.full(SLOTS + 1, -1)
    scale = lay_guide(staying, guide)
    just_above = np.nextafter(staying, 1.0)
    for limit in [*(share(U(bits)) for bits in shares), *just_above, *staying]:
        if limit > staying[-1]:
            plain = int(np.argmax(staying < limit))
            begin = guide[int((limit - staying[-1]) * scale)]
            assert begin <= max(plain, 1)
            assert begin >= 1


def test_the_guide_is_most_often_right_at_once():
    staying = np.cumprod([1.0, *np.linspace(0.99, 0.9, 25)])
    guide = np.zeros(SLOTS + 1, np.int64)
    scale = lay_guide(staying, guide)
    limits = np.random.default_rng(1).uniform(staying[-1], 1.0, 1000)
    right = [guide[int((limit - staying[-1]) * scale)] == np.argmax(staying < limit) for limit in limits]
    assert np.mean(right) > 0.7


@given(same=st.one_of(st.floats(0, 1), st.sampled_from([0.0, 1.0, 2.0**-53, 0.5])), bits=st.integers(0, 2**64 - 1))
def test_one_whole_number_below_another_says_what_the_shares_say(same, bits):
    limits = limits_of_nothing(np.full((2, 1, 1, 1, 4), same))
    nearest = [int(limits[0, 0, 0, 1]) + beside << 11 for beside in (-1, 0, 1)]
    for drawn in (bits, *(one for one in nearest if 0 <= one < 2**64)):
        assert (U(drawn) >> U(11) < limits[0, 0, 0, 1]) == (share(U(drawn)) <= same)


@pytest.mark.parametrize("bits", [0, 2**64 - 1])
def test_nothing_happens_to_who_is_gone(bits):
    limits = limits_of_nothing(np.zeros((2, 1, 1, 1, 4)))
    assert U(bits) >> U(11) < limits[0, 0, 0, GONE + 1]
