"""Kroner as people type them."""

from decimal import Decimal

import pytest

from mestring.plans.typed.money import NotMoneyError, format_kroner, parse_kroner, typed_kroner


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1250000", "1250000"),
        ("1 250 000", "1250000"),
        ("1\u00a0250\u00a0000", "1250000"),
        ("1.250.000", "1250000"),
        ("1250000,50", "1250000.50"),
        ("1250.5", "1250.50"),
        ("1 250,5", "1250.50"),
        ("kr 500", "500"),
        ("500 kr", "500"),
        ("500 kroner", "500"),
        ("500,-", "500"),
        ("1,2 mill", "1200000"),
        ("1,2 mill. kr", "1200000"),
        ("3 millioner", "3000000"),
        ("850 tusen", "850000"),
        ("0", "0"),
    ],
)
def test_amounts_are_read_the_ways_they_are_written(written, amount):
    assert parse_kroner(written) == Decimal(amount)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "unreadable"),
        ("gratis", "unreadable"),
        ("12 34", "unreadable"),
        ("1,2,3", "unreadable"),
        ("5 bananer", "unreadable"),
        ("-5", "negative"),
        ("−1 000", "negative"),
        ("1,234", "too_fine"),
        ("9999999999999", "too_large"),
    ],
)
def test_what_is_no_amount_is_refused_with_the_reason(written, reason):
    with pytest.raises(NotMoneyError) as refused:
        parse_kroner(written)
    assert refused.value.reason == reason


def test_amounts_are_shown_in_thousands_with_ore_only_where_there_are_any():
    assert format_kroner(Decimal("1250000.00")) == "1\u202f250\u202f000"
    assert format_kroner(Decimal("99.50")) == "99,50"
    assert typed_kroner(Decimal("1250000.00")) == "1 250 000"
