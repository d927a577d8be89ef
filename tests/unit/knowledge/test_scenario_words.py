"""Differences in words: fewer and more, kroner in millions, spans across nothing."""

from __future__ import annotations

import pytest

from mestring.knowledge.presenters.workshop.headline import money_span
from mestring.knowledge.presenters.workshop.words import days_change, fewer_or_more, money_change, per_cent, signed

SPACE, MINUS = "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("count", "said"), [(-12.2, "12 færre"), (34, "34 flere"), (0.4, "like mange"), (-0.4, "like mange")]
)
def test_people_are_fewer_or_more(count, said):
    assert fewer_or_more(count) == said


@pytest.mark.parametrize(
    ("kroner", "said"),
    [
        (-7_834_879, "7,8 millioner kroner mindre"),
        (22_000_000, "22 millioner kroner mer"),
        (-21_970_000, "22 millioner kroner mindre"),
        (-123_456_789, "123 millioner kroner mindre"),
        (40_000, "like mange kroner"),
    ],
)
def test_kroner_are_millions_less_or_more(kroner, said):
    assert money_change(kroner) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (-9.5e6, -6.5e6, "6,5 til 9,5 millioner mindre"),
        (1.2e6, 3.4e6, "1,2 til 3,4 millioner mer"),
        (-1.2e6, 3.4e6, "fra 1,2 millioner mindre til 3,4 millioner mer"),
    ],
)
def test_a_span_of_kroner_has_the_smaller_first_and_both_words_across_nothing(low, high, said):
    assert money_span(low, high) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(-1, "1 færre ventedag"), (-310, "310 færre ventedager"), (1.2, "1 ventedag mer"), (0.2, "like mange ventedager")],
)
def test_waiting_days_are_counted(days, said):
    assert days_change(days) == said


def test_a_difference_has_its_sign_and_nothing_has_none():
    assert signed(1234) == f"+1{SPACE}234"
    assert signed(-5.24, 1) == f"{MINUS}5,2"
    assert signed(0.04, 1) == "0,0"


def test_per_cent_has_the_decimals_it_needs():
    assert per_cent(0.1) == f"10{SPACE}%"
    assert per_cent(0.075) == f"7,5{SPACE}%"
