"""A day typed in three fields is read as people write it, and told of part by part when it is none."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.services.forms.day_form import DayForm

TODAY = date(2026, 11, 22)


def typed(day: str, month: str, year: str) -> DayForm:
    return DayForm({"dag": day, "maned": month, "ar": year}, today=TODAY)


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        (("22", "11", "2026"), date(2026, 11, 22)),
        (("1", "1", "2025"), date(2025, 1, 1)),
        ((" 01 ", "02", "2024"), date(2024, 2, 1)),
        (("29", "2", "2024"), date(2024, 2, 29)),
        (("", "", ""), TODAY),
    ],
)
def test_a_day_is_read(parts, day):
    form = typed(*parts)
    assert form.is_valid(), form.errors
    assert form.day == day


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        (("32", "1", "2026"), {"dag"}),
        (("1", "13", "2026"), {"maned"}),
        (("1", "1", "26"), {"ar"}),
        (("1", "1", "3000"), {"ar"}),
        (("29", "2", "2026"), {"dag"}),
        (("i dag", "nå", "i år"), {"dag", "maned", "ar"}),
        (("1", "", ""), {"maned", "ar"}),
        (("²", "1", "2026"), {"dag"}),
        (("-1", "1", "2026"), {"dag"}),
    ],
)
def test_the_part_that_is_wrong_is_told_of_and_no_other(parts, wrong):
    form = typed(*parts)
    assert not form.is_valid()
    assert set(form.errors) == wrong
    assert all(error[0].endswith(".") for error in form.errors.values())


def test_the_fields_begin_with_today():
    form = DayForm(today=TODAY)
    assert [field.value() for field in form.day_parts] == ["22", "11", "2026"]
    assert form.day == TODAY


def test_an_address_without_a_day_asks_for_none():
    assert not DayForm.asked({"q": "noe"}, today=TODAY).is_bound
    assert DayForm.asked({"dag": "1"}, today=TODAY).is_bound
