"""The day somebody types into a field."""

from datetime import date

import pytest

from mestring.plans.typed.typed_days import format_day, parse_typed_day

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31.12.2026", date(2026, 12, 31)),
        (" 31.12.2026 ", date(2026, 12, 31)),
        ("31.12.26", date(2026, 12, 31)),
        ("1.2.2027", date(2027, 2, 1)),
        ("311226", date(2026, 12, 31)),
        ("31122026", date(2026, 12, 31)),
        ("2026-12-31", date(2026, 12, 31)),
        ("2026", date(2026, 12, 31)),
        ("Juni 2027", date(2027, 6, 30)),
        ("1. halvår 2027", date(2027, 6, 30)),
        ("+1 år", date(2027, 11, 30)),
        ("+3 mnd", date(2027, 2, 28)),
        ("+2 uker", date(2026, 12, 14)),
        ("+10 dager", date(2026, 12, 10)),
    ],
)
def test_a_day_is_read_the_ways_it_is_typed(typed, day):
    assert parse_typed_day(typed, today=TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "snart", "løpende", "31.02.2027", "320127", "12", "1999", "2031 eller 2032", "+1"]
)
def test_what_names_no_single_day_is_no_day(typed):
    assert parse_typed_day(typed, today=TODAY) is None


def test_what_is_shown_in_the_field_is_read_back_as_the_same_day():
    assert parse_typed_day(format_day(date(2027, 1, 5)), today=TODAY) == date(2027, 1, 5)
