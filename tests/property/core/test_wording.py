"""A word difference holds both texts, whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from mestring.core.wording import Mark, word_difference


@given(st.text("abc .,\n", max_size=60), st.text("abc .,\n", max_size=60))
def test_a_word_difference_holds_both_texts(old, new):
    parts = word_difference(old, new)
    assert "".join(part.text for part in parts if part.mark is not Mark.NEW) == old
    assert "".join(part.text for part in parts if part.mark is not Mark.GONE) == new
