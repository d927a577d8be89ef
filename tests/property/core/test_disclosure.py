"""What disclosure control hides cannot be found again from what it shows."""

from hypothesis import given
from hypothesis import strategies as st

from mestring.core.disclosure import HIDDEN, SMALLEST_SHOWN, protected, protected_table, rounded

COUNTS = st.dictionaries(st.text(min_size=1, max_size=4), st.integers(0, 60), max_size=12)
TABLES = st.integers(1, 6).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 30), min_size=columns, max_size=columns), min_size=1, max_size=6)
)


@given(COUNTS)
def test_no_small_count_is_shown_and_none_is_changed(counts):
    shown = protected(counts)
    assert shown.keys() == counts.keys()
    for key, value in shown.items():
        assert value == HIDDEN or (value == counts[key] and not 0 < value < SMALLEST_SHOWN)


@given(COUNTS)
def test_total_minus_the_rest_does_not_give_a_small_count_away(counts):
    hidden = [counts[key] for key, value in protected(counts).items() if value == HIDDEN]
    others = [count for count in counts.values() if count > 0]
    if hidden and len(others) > len(hidden):
        assert len(hidden) >= 2
        assert sum(hidden) >= SMALLEST_SHOWN


@given(COUNTS)
def test_counts_that_are_large_enough_are_all_shown(counts):
    large = {key: count for key, count in counts.items() if count == 0 or count >= SMALLEST_SHOWN}
    assert protected(large) == large


@given(TABLES)
def test_no_row_or_column_of_a_table_has_one_hidden_cell_that_its_margin_gives_away(rows):
    shown = protected_table(rows)
    lines = [list(zip(row, real, strict=True)) for row, real in zip(shown, rows, strict=True)]
    lines += [list(line) for line in zip(*lines, strict=True)]
    for line in lines:
        hidden = [real for cell, real in line if cell == HIDDEN]
        showing = [real for cell, real in line if cell != HIDDEN and real > 0]
        assert all(not 0 < real < SMALLEST_SHOWN for real in showing)
        if hidden and showing:
            assert len(hidden) >= 2
            assert sum(hidden) >= SMALLEST_SHOWN


@given(st.integers(0, 10_000))
def test_rounding_moves_a_count_by_less_than_half_a_step(count):
    assert rounded(count) % 5 == 0
    assert abs(rounded(count) - count) <= 2
