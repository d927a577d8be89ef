"""Whether a change is judged: not when it is no more than chance makes, or when that cannot be told."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from mestring.knowledge.indicators.chance import more_than_chance
from mestring.knowledge.indicators.facts import Shown
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.indicator import Direction
from mestring.knowledge.presenters.indicators.change import Judged, change_in

SHARE = indicators()["vedtak-innen-frist"]
RATE = indicators()["hoftebrudd"]
DAYS = indicators()["dager-til-vedtak"]
PEOPLE = indicators()["voksne-for-hver-over-80"]


def shown(indicator, above, below):
    above, below = Decimal(above), Decimal(below)
    return Shown(indicator.factor * above / below, above, below)


def judged(indicator, before, now):
    return change_in(indicator, {2024: shown(indicator, *before), 2025: shown(indicator, *now)}).judged


@pytest.mark.parametrize(
    ("before", "now", "sure"),
    [
        # √(0.85 · 0.15 · 2/100) · 1.645 = 8.3 percentage points; a hundred times as many: 0.83.
        ((80, 100), (88, 100), False),
        ((80, 100), (90, 100), True),
        ((8_000, 10_000), (8_060, 10_000), False),
        ((8_000, 10_000), (8_100, 10_000), True),
    ],
)
def test_a_share_must_change_more_the_fewer_it_is_made_from(before, now, sure):
    assert more_than_chance(SHARE, shown(SHARE, *before), shown(SHARE, *now)) is sure


def test_a_rate_of_few_events_is_as_before_and_one_of_many_is_not():
    assert judged(RATE, (20, 6_000), (25, 6_000)) is Judged.AS_BEFORE
    assert judged(RATE, (2_000, 600_000), (2_500, 600_000)) is Judged.WORSE


def test_what_is_better_is_told_by_the_direction():
    assert judged(SHARE, (50, 100), (90, 100)) is Judged.BETTER
    assert judged(replace(SHARE, direction=Direction.LOWER), (50, 100), (90, 100)) is Judged.WORSE
    assert judged(replace(SHARE, direction=Direction.NEITHER), (50, 100), (90, 100)) is Judged.NEITHER


def test_days_and_kroner_are_not_judged_since_chance_is_not_known():
    assert more_than_chance(DAYS, shown(DAYS, 100, 10), shown(DAYS, 900, 10)) is None
    assert judged(DAYS, (100, 10), (900, 10)) is Judged.NEITHER


def test_people_are_counted_to_the_last_one():
    assert judged(PEOPLE, (17_500, 1_783), (17_500, 1_878)) is Judged.WORSE


def test_nobody_in_either_year_is_no_change_at_all():
    assert more_than_chance(SHARE, shown(SHARE, 0, 100), shown(SHARE, 0, 120)) is False
