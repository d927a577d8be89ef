"""The door's own rules on invented counts: nothing from 1 to 4 is shown, nor found by adding and subtracting."""

import pytest

from mestring.core.disclosure import HIDDEN
from mestring.exchange.aggregates import protect
from mestring.exchange.count import CannotHideError, Count, CountRefusedError
from mestring.exchange.hiding import solvable
from mestring.exchange.sums import Sum
from mestring.knowledge.reading.values import ReadValue

YEAR = 2025
WAITING = {"0-66": 0, "67-79": 3, "80-89": 9, "90+": 12}


def counts(measure, numbers):
    if isinstance(numbers, int):
        return [Count(measure, YEAR, numbers)]
    return [Count(measure, YEAR, number, group) for group, number in numbers.items()]


def before(shown):
    return [
        ReadValue(measure, "9999", YEAR, group, None if number is HIDDEN else float(number))
        for (measure, group), number in shown.items()
    ]


@pytest.mark.parametrize("number", [1.0, "5", True, None, 3 + 0j])
def test_only_whole_numbers_come_in(number):
    with pytest.raises(CountRefusedError, match="hele tall"):
        Count("decisions", YEAR, number)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"measure": "decisions", "number": -1}, "under null"),
        ({"measure": "ola-nordmann", "number": 1}, "ikke noe kommunen teller"),
        ({"measure": "care-beds", "number": 1}, "ikke noe kommunen teller"),
        ({"measure": "waiting-for-place", "number": 1, "group": "Storgata 1"}, "ikke en del av"),
    ],
)
def test_nothing_but_a_count_of_something_named_has_a_place(given, told):
    with pytest.raises(CountRefusedError, match=told):
        Count(year=YEAR, **given)


def test_a_small_count_is_hidden_and_one_more_with_it():
    shown = protect(counts("waiting-for-place", WAITING))
    # The total, 24, is shown; 24 - 9 - 12 = 3 would tell the small one, so the smallest of the others goes too.
    assert shown["waiting-for-place", "67-79"] is HIDDEN
    assert shown["waiting-for-place", "80-89"] is HIDDEN
    assert shown["waiting-for-place", "90+"] == 12
    assert shown["waiting-for-place", "0-66"] == 0
    assert shown["waiting-for-place", ""] == 24


def test_a_total_that_is_small_is_hidden():
    assert protect(counts("decisions", 4))["decisions", ""] is HIDDEN
    assert protect(counts("decisions", 5))["decisions", ""] == 5
    assert protect(counts("decisions", 0))["decisions", ""] == 0


def test_what_is_left_of_a_whole_is_not_told_when_it_is_few():
    # 40 decisions, 37 in time: three were late.
    shown = protect([*counts("decisions", 40), *counts("decisions-in-time", 37)])
    assert shown == {("decisions", ""): 40, ("decisions-in-time", ""): HIDDEN}
    enough = protect([*counts("decisions", 40), *counts("decisions-in-time", 35)])
    assert enough["decisions-in-time", ""] == 35


def test_an_amount_is_hidden_where_those_it_is_summed_over_are():
    few = [*counts("waiting-for-place", {"80-89": 3}), *counts("waiting-days", 140)]
    assert protect(few)["waiting-days", ""] is HIDDEN
    many = [*counts("waiting-for-place", {"80-89": 30}), *counts("waiting-days", 1400)]
    assert protect(many)["waiting-days", ""] == 1400


def test_a_margin_in_one_table_does_not_tell_what_is_hidden_in_another():
    by_age = {f"{age}:{level}": 10 for age in WAITING for level in range(2, 7)} | {"0-66:6": 2, "67-79:6": 0}
    by_level = {str(level): 40 for level in range(2, 6)} | {"6": 22}
    shown = protect([*counts("people-at-level-by-age", by_age), *counts("people-at-level", by_level)])
    # 22 at level 6 less the ages that are shown would tell the two; a second age at level 6 must be hidden.
    hidden = [cell[1] for cell, number in shown.items() if number is HIDDEN]
    assert "0-66:6" in hidden
    assert [cell for cell in hidden if cell.endswith(":6")] != ["0-66:6"]
    assert [cell for cell in hidden if cell.startswith("0-66:")] != ["0-66:6"]


def test_parts_that_do_not_make_their_total_are_refused():
    with pytest.raises(CountRefusedError, match="delene blir 24, men i alt står det 25"):
        protect([*counts("waiting-for-place", WAITING), Count("waiting-for-place", YEAR, 25)])


def test_more_in_time_than_there_are_is_refused():
    with pytest.raises(CountRefusedError, match="passer ikke sammen"):
        protect([*counts("decisions", 40), *counts("decisions-in-time", 41)])


def test_the_same_count_twice_is_refused():
    with pytest.raises(CountRefusedError, match="to ganger"):
        protect([*counts("decisions", 40), *counts("decisions", 41)])


def test_what_was_hidden_stays_hidden_when_the_year_is_corrected():
    first = protect(counts("waiting-for-place", WAITING))
    later = protect(counts("waiting-for-place", WAITING | {"67-79": 8}), before=before(first))
    assert later["waiting-for-place", "67-79"] is HIDDEN
    assert later["waiting-for-place", "80-89"] is HIDDEN


def test_a_number_seen_before_is_never_used_to_hide_one_that_has_become_small():
    first = protect(counts("waiting-for-place", WAITING | {"67-79": 8}))
    assert HIDDEN not in first.values()
    later = protect(counts("waiting-for-place", WAITING), before=before(first))
    # 9 and 12 are as they were and known; only a total that has changed can be kept from whoever knows them.
    assert later["waiting-for-place", "67-79"] is HIDDEN
    assert later["waiting-for-place", ""] is HIDDEN


def test_it_is_refused_when_all_that_could_hide_it_has_been_seen():
    first = protect(counts("waiting-for-place", {"67-79": 8, "80-89": 9, "90+": 7}))
    # One became small and another as much larger: the total is as it was, and so is the third.
    moved = counts("waiting-for-place", {"67-79": 3, "80-89": 14, "90+": 7})
    later = protect(moved, before=before(first))
    assert later["waiting-for-place", "80-89"] is HIDDEN
    stuck = [*before(first), *before({("waiting-for-place", "80-89"): 14})]
    with pytest.raises(CannotHideError, match="ingenting er lagret"):
        protect(moved, before=stuck)


def test_cells_that_several_sums_determine_together_are_found():
    total = Sum(("t", ""), (("a", ""), ("b", ""), ("c", "")))
    halves = [Sum(("ab", ""), (("a", ""), ("b", ""))), Sum(("bc", ""), (("b", ""), ("c", "")))]
    unknown = {("a", ""), ("b", ""), ("c", "")}
    assert solvable(unknown, [total]) == set()
    assert solvable(unknown, [total, *halves]) == unknown
    # Each sum has two unknown, so none is found alone; together they tell all three.
    thirds = [*halves, Sum(("ac", ""), (("a", ""), ("c", "")))]
    assert solvable(unknown, thirds) == unknown


@pytest.mark.parametrize("numbers", [[1] * 5 + [0], [1] * 6, [4] * 6])
def test_small_counts_as_few_or_many_as_they_can_be_are_not_told_by_their_total(numbers):
    shown = protect(counts("people-at-level", {str(level): number for level, number in enumerate(numbers, 1)}))
    # Nobody is shown as 0, so five hidden counts that are 5 in all would be one each.
    assert shown["people-at-level", ""] is HIDDEN
    assert all(shown["people-at-level", str(level)] is HIDDEN for level, number in enumerate(numbers, 1) if number)


def test_a_total_of_small_counts_that_may_be_shared_in_many_ways_is_shown():
    shown = protect(counts("people-at-level", {"1": 1, "2": 1, "3": 1, "4": 1, "5": 2, "6": 0}))
    assert shown["people-at-level", ""] == 6
