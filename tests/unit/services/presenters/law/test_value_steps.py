"""A figure over time as a drawing: each step as wide as the value lasted, and as high as it was."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestring.law import national
from mestring.services.presenters.law.value_steps import HEIGHT, WIDTH, value_steps

ON = date(2026, 11, 22)
values = st.lists(
    st.tuples(st.integers(0, 20_000), st.integers(0, 10**7)), min_size=2, max_size=30, unique_by=lambda one: one[0]
)


def test_twice_as_much_is_twice_as_high_and_twice_as_long_twice_as_wide():
    begins = date(2020, 1, 1)
    # 100 for 400 days, then 200 for the 800 days until the day
    drawing = value_steps(
        [(begins, Decimal(100)), (begins + timedelta(400), Decimal(200))], on=begins + timedelta(1200)
    )
    low, high = drawing.steps
    assert (low.width, high.width) == (WIDTH // 3, 2 * WIDTH // 3)
    assert (low.height, high.height) == (HEIGHT // 2, HEIGHT)
    assert (low.now, high.now) == (False, True)


@given(values)
def test_steps_stand_inside_the_drawing_and_follow_one_another(told):
    dated = [(date(2000, 1, 1) + timedelta(days), Decimal(figure)) for days, figure in sorted(told)]
    drawing = value_steps(dated, on=ON)
    if drawing is None:
        return
    assert all(0 <= one.x <= one.x + one.width <= WIDTH + 1 for one in drawing.steps)
    assert all(one.y >= 0 and one.y + one.height == HEIGHT for one in drawing.steps)
    assert [one.x for one in drawing.steps] == sorted(one.x for one in drawing.steps)
    assert sum(one.now for one in drawing.steps) <= 1


@pytest.mark.parametrize("figures", [[5], [5, 5]])
def test_where_nothing_changed_there_is_nothing_to_see(figures):
    dated = [(date(2020 + at, 1, 1), Decimal(figure)) for at, figure in enumerate(figures)]
    assert value_steps(dated, on=ON) is None


def test_the_base_amount_is_drawn_with_the_value_of_the_day_marked():
    parameter = national().parameter("national_insurance_act/base_amount")
    drawing = value_steps([(one.applies_from, one.figure) for one in parameter.values], on=ON)
    assert len(drawing.steps) == len(parameter.values)
    marked = [at for at, one in enumerate(drawing.steps) if one.now]
    assert [parameter.values[at].figure for at in marked] == [parameter.at(ON).figure]
