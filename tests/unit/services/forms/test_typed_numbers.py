"""Kroner, hours and counts are read as people type them, and refused with what to write instead."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from mestring.law.charges.money import number
from mestring.services.forms.typed_numbers import CountField, HoursField, KronerField

ORE = Decimal("0.01")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("320000", "320000"),
        ("320 000", "320000"),
        ("320\u00a0000", "320000"),
        ("320000,50", "320000.50"),
        ("320 000,5", "320000.5"),
        ("kr 320 000,-", "320000"),
        ("320 000 kroner", "320000"),
        ("320000 kr", "320000"),
        ("Kr. 1 250,50", "1250.50"),
        ("0", "0"),
    ],
)
def test_kroner_are_read_as_they_are_typed(text, amount):
    assert KronerField().clean(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("320.000", "uten punktum"),
        ("1.320.000,50", "uten punktum"),
        ("mye", "med tall"),
        ("32 0000", "med tall"),
        ("12,345", "med tall"),
        ("1e5", "med tall"),
        ("-5", "mindre enn 0"),
        ("99999999999", "større enn vi kan regne med"),
    ],
)
def test_what_is_no_amount_is_told_how_to_write_one(text, said):
    with pytest.raises(ValidationError) as told:
        KronerField().clean(text)
    assert said in told.value.messages[0]


@given(st.decimals(min_value=0, max_value=1_000_000_000, places=2))
def test_an_amount_as_a_letter_writes_it_is_read_back(amount):
    assert KronerField().clean(f"{number(amount)} kr").quantize(ORE) == amount.quantize(ORE)


def test_nothing_typed_is_nothing_where_nothing_must_be():
    assert KronerField(required=False).clean(" ") is None
    assert HoursField(most=10, required=False).clean("") is None
    assert CountField(most=10, required=False).clean("") is None


@pytest.mark.parametrize(("text", "hours"), [("6", "6"), ("6,5", "6.5"), ("6.25", "6.25"), ("0", "0")])
def test_hours_are_read_with_comma_or_point(text, hours):
    assert HoursField(most=744).clean(text) == Decimal(hours)


@pytest.mark.parametrize("text", ["seks", "6,555", "-1", "745", "1/2"])
def test_hours_that_cannot_be_are_refused(text):
    with pytest.raises(ValidationError):
        HoursField(most=744).clean(text)


@pytest.mark.parametrize(("text", "ok"), [("12", True), ("0", True), ("366", True), ("367", False), ("1,5", False)])
def test_a_count_is_a_whole_number_no_larger_than_it_may_be(text, ok):
    field = CountField(most=366)
    if ok:
        assert field.clean(text) == int(text)
        return
    with pytest.raises(ValidationError):
        field.clean(text)
