"""Whatever is counted, an auditor who knows every sum finds no count from 1 to 4 in what passes the door."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some
from tests.property.exchange.auditor import found_out

from mestring.core.disclosure import HIDDEN, Hidden
from mestring.exchange.aggregates import protect
from mestring.exchange.count import CannotHideError, Count
from mestring.exchange.sums import sums_of
from mestring.exchange.year import small_in, whole_tables, with_unshown
from mestring.knowledge.measures import measure
from mestring.knowledge.reading.values import ReadValue

YEAR = 2025
FEW = some.one_of(some.integers(0, 6), some.integers(0, 40))
AGES, LEVELS = ("0-66", "67-79", "80-89", "90+"), range(2, 7)


@some.composite
def people_at_levels(draw):
    """A table by age and level with its own margin, and a breakdown of decisions with two parts of it."""
    numbers = {f"{age}:{level}": draw(FEW) for age in AGES for level in LEVELS}
    made = draw(some.integers(0, 60))
    in_time, asked = draw(some.integers(0, made)), draw(some.integers(0, made))
    by_level = {str(level): sum(numbers[f"{age}:{level}"] for age in AGES) for level in LEVELS}
    return [
        *(Count("people-at-level-by-age", YEAR, number, group) for group, number in numbers.items()),
        *(Count("people-at-level", YEAR, number, group) for group, number in by_level.items()),
        Count("decisions", YEAR, made),
        Count("decisions-in-time", YEAR, in_time),
        Count("digital-asked", YEAR, asked),
        Count("digital-chosen", YEAR, draw(some.integers(0, asked))),
    ]


@some.composite
def moves_between_levels(draw):
    """Who was at which level before and after, with how many were followed, and how many moved each way."""
    moves = {(before, after): draw(FEW) for before in (2, 3, 4) for after in (2, 3, 4)}
    counts = [Count("level-moves", YEAR, n, f"{before}:{after}") for (before, after), n in moves.items()]
    for measure_code, chosen in (
        ("followed-a-year", moves),
        ("moved-lower", {both: n for both, n in moves.items() if both[1] > both[0]}),
        ("moved-higher", {both: n for both, n in moves.items() if both[1] < both[0]}),
    ):
        for level in (2, 3, 4):
            number = sum(n for (before, _after), n in chosen.items() if before == level)
            counts.append(Count(measure_code, YEAR, number, str(level)))
    return counts


@some.composite
def waiting(draw):
    """People who wait, by age."""
    return [Count("waiting-for-place", YEAR, draw(FEW), age) for age in AGES]


def shown_numbers(shown):
    return {cell: number for cell, number in shown.items() if not isinstance(number, Hidden)}


def kept(shown):
    return [
        ReadValue(code, "9999", YEAR, group, None if number is HIDDEN else float(number))
        for (code, group), number in shown.items()
    ]


def truth(counts):
    cells = whole_tables(counts)
    sums = sums_of(cells)
    return with_unshown(cells, sums), sums


@settings(deadline=None, max_examples=100)
@given(some.one_of(people_at_levels(), moves_between_levels()))
def test_no_small_count_is_shown_or_found_by_adding_and_subtracting(counts):
    everything, sums = truth(counts)
    shown = shown_numbers(protect(counts))
    assert not small_in(shown)
    assert not small_in(everything).intersection(found_out(sums, shown))


@settings(deadline=None, max_examples=60)
@given(people_at_levels())
def test_what_is_shown_is_the_truth(counts):
    everything, _sums = truth(counts)
    shown = shown_numbers(protect(counts))
    assert shown == {cell: everything[cell] for cell in shown}


@settings(deadline=None, max_examples=150)
@given(waiting(), waiting())
def test_a_corrected_year_tells_no_small_count_to_who_kept_what_was_shown(first, corrected):
    seen = shown_numbers(protect(first))
    everything, sums = truth(corrected)
    try:
        shown = shown_numbers(protect(corrected, before=kept(protect(first))))
    except CannotHideError:
        return
    unchanged = {cell: number for cell, number in seen.items() if everything[cell] == number}
    still_hidden = small_in(everything) - set(unchanged)
    assert not still_hidden.intersection(found_out(sums, unchanged | shown))


@settings(deadline=None, max_examples=60)
@given(people_at_levels())
def test_it_hides_no_more_when_it_is_asked_again(counts):
    once = protect(counts)
    assert protect(counts, before=kept(once)) == once


@settings(deadline=None, max_examples=60)
@given(some.lists(some.integers(5, 60), min_size=4, max_size=4))
def test_nothing_is_hidden_where_nothing_is_small(numbers):
    counts = [Count("waiting-for-place", YEAR, number, age) for number, age in zip(numbers, AGES, strict=True)]
    assert HIDDEN not in protect(counts).values()
    assert measure("waiting-for-place").groups == AGES
