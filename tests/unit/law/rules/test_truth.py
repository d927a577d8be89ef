"""Logic where something may be unknown."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.law.rules.truth import Lasting, among, at_latest, every, known, no, some, when

FOREVER = Lasting.UNTIL_FURTHER_NOTICE
MAY, JUNE = date(2026, 5, 31), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("one", "other", "both", "either", "follows"),
    [
        (True, True, True, True, True),
        (True, False, False, True, False),
        (True, None, None, True, None),
        (False, True, False, True, True),
        (False, False, False, False, True),
        (False, None, False, None, True),
        (None, True, None, True, True),
        (None, False, False, None, None),
        (None, None, None, None, None),
    ],
)
def test_the_truth_of_two_facts(one, other, both, either, follows):
    assert every(one, other) is both
    assert some(one, other) is either
    assert when(one, other) is follows


@pytest.mark.parametrize(("fact", "opposite"), [(True, False), (False, True), (None, None)])
def test_the_opposite_of_unknown_is_unknown(fact, opposite):
    assert no(fact) is opposite


@pytest.mark.parametrize(("fact", "so"), [(None, None), (False, True), (0, True), ("", True)])
def test_a_fact_is_known_whatever_it_is(fact, so):
    assert known(fact) is so


@pytest.mark.parametrize(("fact", "so"), [(None, None), ("a", True), ("c", False)])
def test_a_fact_is_one_of_these_or_not_or_nobody_knows(fact, so):
    assert among(fact, "a", "b") is so


@pytest.mark.parametrize(
    ("day", "limit", "so"),
    [
        (MAY, JUNE, True),
        (JUNE, JUNE, True),
        (JUNE, MAY, False),
        (MAY, FOREVER, True),
        (FOREVER, FOREVER, True),
        (FOREVER, MAY, False),
        (None, MAY, None),
        (MAY, None, None),
        (FOREVER, None, None),
        (None, FOREVER, None),
    ],
)
def test_until_further_notice_is_later_than_every_day(day, limit, so):
    assert at_latest(day, limit) is so
