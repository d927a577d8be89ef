"""An editor is told how heavy a text is, and which sentences are worth dividing."""

from __future__ import annotations

from mestring.services.presenters.measured import measured

TWENTY = " ".join(["ord"] * 20) + "."
TWENTY_ONE = " ".join(["ord"] * 21) + "."


def test_a_sentence_of_more_than_twenty_words_is_worth_dividing():
    assert [(one.text, one.words) for one in measured([TWENTY_ONE, TWENTY]).long] == [(TWENTY_ONE, 21)]


def test_nothing_written_is_neither_light_nor_heavy():
    nothing = measured([""])
    assert (nothing.lix, nothing.colour, nothing.long) == (0, "neutral", ())


def test_the_figure_has_a_name_and_a_colour():
    # 20 words in one sentence, none long: 20 + 0.
    assert (measured([TWENTY]).lix, measured([TWENTY]).band, measured([TWENTY]).colour) == (20, "svært lett", "success")
