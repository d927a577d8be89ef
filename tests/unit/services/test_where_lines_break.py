"""Where a file breaks its lines is no part of what a description says."""

from __future__ import annotations

import pytest

from mestring.services.content import read_text
from mestring.services.readability import readability
from mestring.services.template_files import templates

WRAPPED = (
    "Du får assistenter som hjelper deg. Du er\nleder for dem.\n\nKan du ikke lede selv, kan\r\nen annen gjøre det.  \n"
)


def test_the_lines_of_a_paragraph_are_one_and_paragraphs_stay_apart():
    said = read_text("content", WRAPPED, ("nb", "content"))
    assert said == (
        "Du får assistenter som hjelper deg. Du er leder for dem.\n\nKan du ikke lede selv, kan en annen gjøre det."
    )


def test_a_sentence_over_two_lines_is_one_sentence():
    measured = readability([read_text("content", WRAPPED, ())])
    assert (measured.sentences, measured.words) == (3, 6 + 5 + 10)
    assert measured.longest[0] == "Kan du ikke lede selv, kan en annen gjøre det."


@pytest.mark.parametrize("code", sorted(templates()))
def test_no_template_has_a_line_break_within_a_paragraph(code):
    for language in ("nb", "nn", "en"):
        assert "\n" not in templates()[code].texts(language).content.replace("\n\n", "")
