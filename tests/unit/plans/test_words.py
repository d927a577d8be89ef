"""The words the plans' pages have in common."""

import pytest

from mestring.plans.presenters.words import bare_number


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Mål 3", "3"),
        ("Strategi 1.2", "1.2"),
        ("1.2.", "1.2"),
        ("4", "4"),
        ("2a", "2a"),
        ("Delmål B", ""),
        ("", ""),
        ("IV", ""),
    ],
)
def test_a_number_is_shown_without_the_word_before_it(written, bare):
    assert bare_number(written) == bare
