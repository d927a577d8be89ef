"""LIX counts words, sentences and long words."""

from __future__ import annotations

import pytest
from tests.descriptions import template

from mestring.services.readability import Band, by_text, readability, readability_of, sentences_of


def test_the_figure_is_words_per_sentence_and_the_share_of_long_words():
    # 10 words in 2 sentences: 10 / 2 = 5. One of ten is longer than six letters: 100 * 1 / 10 = 10. 5 + 10 = 15.
    counted = readability(["Vi kommer hjem til deg. Sammen finner vi løsninger nå."])
    assert (counted.words, counted.sentences, counted.long_words, counted.lix) == (10, 2, 1, 15)


def test_a_word_of_six_letters_is_not_long_and_one_of_seven_is():
    assert readability(["Hjemme"]).long_words == 0
    assert readability(["Hjemmet"]).long_words == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Én setning. Og én til.", 2),
        ("Spør du? Ja! Bra.", 3),
        ("Uten punktum", 1),
        ("Et avsnitt\n\nog et til", 2),
        ("Du får f.eks. hjelp til mat.", 1),
        ("Det står i § 3-2 første ledd nr. 5 i loven.", 1),
        ("Ring bl.a. fastlegen, jf. loven.", 1),
        ("«Kom nå.» Hun kom.", 2),
        ("", 0),
        (" \n ", 0),
        ("…", 0),
    ],
)
def test_sentences_are_told_apart_as_a_reader_does(text, sentences):
    assert len(sentences_of(text)) == sentences


@pytest.mark.parametrize(
    ("lix", "band"),
    [
        (29, Band.VERY_EASY),
        (30, Band.EASY),
        (39, Band.EASY),
        (40, Band.MEDIUM),
        (50, Band.HEAVY),
        (60, Band.VERY_HEAVY),
    ],
)
def test_each_figure_has_a_name(lix, band):
    # One sentence of n short words has the figure n: n / 1 + 100 * 0 / n.
    assert readability([" ".join(["nå"] * lix)]).band is band


def test_no_text_has_no_figure():
    assert readability([]).lix == 0


def test_the_longest_sentences_come_first():
    counted = readability(["Kort. En som er litt lenger. Den aller lengste av dem alle her inne. To ord."], longest=2)
    assert counted.longest == ("Den aller lengste av dem alle her inne.", "En som er litt lenger.")


def test_a_point_in_a_list_is_a_sentence_of_its_own():
    texts = template("prove").nb
    assert by_text(texts)["criteria"].sentences == len(texts.criteria)
    assert readability_of(texts).sentences == sum(one.sentences for one in by_text(texts).values())
