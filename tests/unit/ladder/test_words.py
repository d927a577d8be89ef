"""A sentence stands in three languages, and none of them may be forgotten."""

import pytest

from mestring.ladder.words import Words

HELP = Words("Hjelp hjemme", "Hjelp heime", "Help at home")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "Hjelp hjemme"),
        ("nn", "Hjelp heime"),
        ("en", "Help at home"),
        ("en-gb", "Help at home"),
        ("NN", "Hjelp heime"),
    ],
)
def test_it_is_said_in_the_language_asked_for(language, said):
    assert HELP.said_in(language) == said


def test_a_language_we_do_not_have_gives_bokmal():
    assert HELP.said_in("se") == "Hjelp hjemme"


def test_a_language_left_empty_is_refused():
    with pytest.raises(ValueError, match="mangler på nn og en"):
        Words("Hjelp", "  ", "")
