"""Money survives being shown in a field and read back."""

from contextlib import suppress
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from mestring.plans.typed.money import NotMoneyError, parse_kroner, typed_kroner


@given(st.decimals(min_value=0, max_value=Decimal("999999999999.99"), places=2))
def test_an_amount_in_a_field_is_read_back_as_itself(amount):
    assert parse_kroner(typed_kroner(amount)) == amount


@given(st.text(max_size=40))
def test_any_text_is_an_amount_of_at_least_nothing_or_is_refused(text):
    with suppress(NotMoneyError):
        assert parse_kroner(text) >= 0
