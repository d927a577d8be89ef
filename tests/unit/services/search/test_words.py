"""Words are brought to one form, whatever form of Norwegian they come in."""

import pytest

from mestring.services.search.vocabulary import vocabulary
from mestring.services.search.words import stem, words_in
from mestring.strict_yaml import YamlFileError


@pytest.mark.parametrize(
    "forms",
    [
        ("medisin", "medisinen", "medisiner", "medisinene", "medisins"),
        ("dusje", "dusjer", "dusjet", "dusjen"),
        ("trapp", "trappa", "trappene", "trappen"),
        ("ensom", "ensomme", "ensomhet", "ensomheten"),
        ("hjelpemiddel", "hjelpemiddelet"),
        ("kafé", "kafeen"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms):
    known = vocabulary()
    stems = {known.stem(form).replace("é", "e") for form in forms}
    assert len(stems) == 1


@pytest.mark.parametrize(
    ("word", "usual"),
    [
        ("dett", "falle"),
        ("gløymer", "glemme"),
        ("åleine", "alene"),
        ("tablettar", "piller"),
        ("mamma", "mor"),
        ("sjuk", "syk"),
    ],
)
def test_nynorsk_dialect_and_other_words_for_the_same_are_one(word, usual):
    assert vocabulary().stem(word) == vocabulary().stem(usual)


@pytest.mark.parametrize(("one", "other"), [("far", "fare"), ("lege", "legge"), ("rus", "rask"), ("mat", "måte")])
def test_words_that_only_look_alike_are_two(one, other):
    assert vocabulary().stem(one) != vocabulary().stem(other)


def test_little_words_are_left_short_enough_to_be_words():
    assert stem("dø") == "dø"
    assert stem("gå") == "gå"
    assert len(stem("ene")) == 3


def test_signs_and_capitals_say_nothing():
    assert words_in("«Mor», sa hun – GLEMMER!") == ["mor", "sa", "hun", "glemmer"]


def test_a_word_that_means_two_words_is_refused(tmp_path):
    file = tmp_path / "vocabulary.yaml"
    file.write_text("stop: []\nsame:\n  falle: [dett]\n  glemme: [dett]\ntopics: {}\nwho: {}\nurgent: []\n")
    with pytest.raises(YamlFileError, match="«dett» står både under «falle» og «glemme»"):
        vocabulary(file)
