"""Every deadline one may choose can be counted from a day; those that cannot are left out for a reason."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.law import deadlines, national
from mestring.law.deadlines.rule import codes, rule
from mestring.services.presenters.law.counting import COUNTS, GROUPS
from mestring.services.presenters.law.deadline_page import choosable

DAY = date(2026, 11, 26)
LAW = national().at(DAY)


def test_all_are_here_but_the_two_that_do_not_run_from_a_day_alone():
    assert set(codes()) - set(COUNTS) == {"early_notice", "evaluation"}


def test_each_stands_in_one_group():
    grouped = [code for group in GROUPS.values() for code in group]
    assert sorted(grouped) == sorted(COUNTS)


@pytest.mark.parametrize("code", sorted(COUNTS))
def test_a_deadline_is_counted_from_the_day(code):
    deadline = COUNTS[code](DAY, LAW)
    assert (deadline.code, deadline.event_day) == (code, DAY)
    assert deadline.end > DAY
    assert deadline.title == rule(code).title


def test_an_appeal_is_counted_as_the_law_book_counts_it():
    assert COUNTS["appeal"](DAY, LAW) == deadlines.appeal(knew=DAY, decided=DAY, law=LAW)


def test_what_one_chooses_among_says_how_long_it_is_and_from_when():
    by_code = {one.code: one for _title, ones in choosable(LAW) for one in ones}
    assert by_code["appeal"].period == "4 uker"
    assert by_code["appeal"].counted_from.startswith("dagen den som klager")
    before = {one.code: one for _title, ones in choosable(national().at(date(1950, 1, 1))) for one in ones}
    assert before["appeal"].period == ""
