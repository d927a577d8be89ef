"""Two side by side: the same questions of both, and whether the answers differ."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from tests.descriptions import texts
from tests.unit.services.presenters.made import catalogue, published

from mestring.law import national
from mestring.services.codes import Language
from mestring.services.presenters.compare_page import compare_page


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def rows(one, other):
    law = national().at(date(2026, 11, 22))
    compared = compare_page((one.code, other.code), among=catalogue(one, other), language=Language.NB, law=law)
    return {row.question: row for row in compared.rows}


def test_what_both_say_alike_is_marked_alike():
    found = rows(published("en"), published("to"))
    assert {row.alike for row in found.values()} == {True}


def test_what_only_one_of_them_has_is_still_asked_of_both():
    row = rows(published("en", duration={"weeks": 3}), published("to", duration=None))["Hvor lenge først?"]
    assert row.answers == (("Vanligvis 3 uker",), ())
    assert not row.alike


def test_the_price_of_the_day_stands_in_the_comparison():
    row = rows(published("en", charge="short_stay"), published("to", charge="none"))["Hva koster det?"]
    assert any("205\u00a0kr per døgn" in said for said in row.answers[0])
    assert not any("kr" in said for said in row.answers[1])


def test_a_part_neither_has_is_not_asked_about():
    words = texts("Prøve") | {"not_included": []}
    found = rows(published("en", nb=words, nn=None, en=None), published("to", nb=words, nn=None, en=None))
    assert "Hva som ikke er med" not in found
