"""Every field of a description is edited in one chapter, and in one only."""

from __future__ import annotations

from collections import Counter

import pytest

from mestring.services.chapters import CHAPTER_NAMES, Chapter, chapter_of, fields_in
from mestring.services.codes import Language, ServiceKind
from mestring.services.fields import fact_names, field_names


@pytest.mark.parametrize("kind", list(ServiceKind))
def test_every_field_stands_in_one_chapter(kind):
    facts = Counter(field for one in Chapter for field in fields_in(one, kind=kind, language="nb") if "." not in field)
    assert facts == Counter(fact_names(kind))
    texts = Counter(
        field
        for one in Chapter
        for language in Language
        for field in fields_in(one, kind=kind, language=language)
        if "." in field
    )
    assert texts == Counter(field for field in field_names(kind) if "." in field)


@pytest.mark.parametrize("kind", list(ServiceKind))
def test_a_field_leads_back_to_its_chapter(kind):
    for chapter in Chapter:
        for field in fields_in(chapter, kind=kind, language="nn"):
            assert chapter_of(field) is chapter


def test_the_words_on_payment_and_the_kind_of_payment_are_two_fields_of_one_chapter():
    assert fields_in(Chapter.LAW_AND_CHARGE, kind=ServiceKind.SERVICE, language="en") == (
        "en.law",
        "en.charge",
        "grounds",
        "charge",
    )


def test_what_is_no_field_has_no_chapter():
    with pytest.raises(KeyError):
        chapter_of("nb.secret")


def test_every_chapter_has_a_name():
    assert set(CHAPTER_NAMES) == set(Chapter)
