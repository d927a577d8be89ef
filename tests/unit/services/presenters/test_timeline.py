"""Versions on a line in time: in order, within the picture, and touching where one takes over from another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mestring.services.models import Version
from mestring.services.presenters.timeline import timeline

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2015, 1, 1), date(2040, 1, 1))


def version(number: int, first: date | None, last: date | None = None) -> Version:
    return Version(number=number, valid_from=first, valid_to=last)


def test_there_is_no_picture_of_what_was_never_published():
    assert timeline([version(1, None)], today=TODAY) is None


def test_a_draft_has_no_bar():
    line = timeline([version(2, None), version(1, date(2026, 1, 1))], today=TODAY)
    assert set(line.bars) == {1}


def test_one_takes_over_where_the_other_ends():
    line = timeline([version(2, date(2027, 1, 1)), version(1, date(2026, 1, 1), date(2026, 12, 31))], today=TODAY)
    one, two = line.bars[1], line.bars[2]
    assert one.x + one.width == pytest.approx(two.x, abs=0.02)
    assert (one.open_ended, two.open_ended) == (False, True)
    assert two.x + two.width == pytest.approx(100)
    assert one.x < line.today < two.x


def test_new_years_are_marked():
    line = timeline([version(1, date(2024, 6, 1))], today=TODAY)
    assert len(line.new_years) == 3  # 2025, 2026 and 2027, which the margin reaches


@given(first=DAYS, length=st.one_of(st.none(), st.integers(0, 4000)), today=DAYS)
def test_everything_is_within_the_picture(first, length, today):
    last = None if length is None else first + timedelta(days=length)
    line = timeline([version(1, first, last)], today=today)
    bar = line.bars[1]
    assert line.starts <= min(first, today)
    assert line.ends >= max(first, today)
    assert bar.x >= 0
    assert bar.width > 0
    assert bar.x + bar.width <= 101
    assert 0 <= line.today <= 100
