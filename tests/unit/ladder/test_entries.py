"""What a file says is taken key by key, and what is wrong is said with where it stands."""

from __future__ import annotations

import pytest
from tests.unit.ladder.made import written

from mestring.ladder.entries import Entry, read
from mestring.ladder.errors import LadderFileError


def entry(**found):
    return Entry(found, where="fil.yaml")


def test_a_key_nobody_asked_for_is_refused_with_the_nearest():
    one = entry(nivaa=2, kode="a")
    one.text("kode")
    one.raw("niva", default=None)
    with pytest.raises(
        LadderFileError, match=r"fil\.yaml: «nivaa» er ukjent\. Mente du «niva»\? Her kan det stå: kode, niva\."
    ):
        one.end()


@pytest.mark.parametrize(
    ("ask", "found", "says"),
    [
        (lambda one: one.text("a"), {}, "«a» mangler"),
        (lambda one: one.text("a"), {"a": 3}, "«a» må være en tekst, ikke 3"),
        (lambda one: one.text("a"), {"a": " "}, "«a» må være en tekst"),
        (lambda one: one.whole("a", least=1, most=5), {"a": 6}, "helt tall fra 1 til 5, ikke 6"),
        (lambda one: one.whole("a", least=1, most=5), {"a": "3"}, "ikke teksten «3»"),
        (lambda one: one.whole("a", least=1, most=5), {"a": True}, "ikke true"),
        (lambda one: one.truth("a"), {"a": 1}, "true eller false, ikke 1"),
        (lambda one: one.choice("a", ("x", "y")), {"a": "z"}, "Her kan det stå: x, y"),
        (lambda one: one.choice("a", ("x", "y")), {"a": ["x"]}, "må være en av x, y, ikke en liste"),
        (lambda one: one.texts("a"), {"a": "x"}, "må være en liste"),
        (lambda one: one.texts("a"), {"a": ["x", "x"]}, "samme kode to ganger"),
        (lambda one: one.texts("a", among=("x",)), {"a": ["y"]}, "«y» er ukjent"),
        (lambda one: one.day("a"), {"a": "22.11.2026"}, 'dag som "2026-11-22" eller null'),
        (lambda one: one.day("a"), {"a": 2026}, "ikke 2026"),
        (lambda one: one.entry("a"), {"a": "x"}, "må det stå nøkler med verdier, ikke teksten «x»"),
        (lambda one: one.each("a", dict), {"a": {}}, "må være en liste, med en strek"),
        (lambda one: one.words("a"), {"a": {"nb": "x", "nn": "x"}}, "«a»: «en» mangler"),
        (lambda one: one.words("a"), {"a": {"nb": "x", "nn": "x", "en": "x", "se": "x"}}, "«se» er ukjent"),
    ],
)
def test_what_is_wrong_is_said(ask, found, says):
    with pytest.raises(LadderFileError) as refused:
        ask(entry(**found))
    assert says in str(refused.value)
    assert str(refused.value).startswith("fil.yaml")


def test_a_point_of_a_list_is_named_by_its_number():
    with pytest.raises(LadderFileError, match=r"fil\.yaml, «regler» nr\. 2: «kode» mangler"):
        entry(regler=[{"kode": "a"}, {}]).each("regler", lambda one: one.text("kode"))


def test_a_day_is_read_and_null_is_no_day():
    assert entry(a="2026-11-22").day("a").isoformat() == "2026-11-22"
    assert entry(a=None).day("a") is None


def test_a_file_that_is_not_yaml_is_refused_as_a_ladder_file(tmp_path):
    with pytest.raises(LadderFileError, match=r"fil\.yaml, linje \d"):
        read(written(tmp_path, "a: [1\n"), Entry.end)


def test_a_file_that_is_not_there_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(LadderFileError, match="kan ikke leses"):
        read(tmp_path / "borte.yaml", Entry.end)
