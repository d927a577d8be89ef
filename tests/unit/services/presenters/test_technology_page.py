"""Welfare technology as one reads it: what it does for mastery first, and when not."""

from __future__ import annotations

import pytest
from django.utils import translation
from tests.unit.services.presenters.made import HERE, published

from mestring.services.codes import Language, Need
from mestring.services.presenters.technology_page import technology_page

ALARM = published("alarm", kind="technology", needs=["falls", "safety"])
BOX = published("boks", kind="technology", needs=["medicine"], needs_consent=True)
SERVICE = published("trening", needs=["falls"])


@pytest.fixture(autouse=True)
def bokmal():
    with translation.override("nb"):
        yield


def shown(need: Need | None = None):
    return technology_page([ALARM, BOX, SERVICE], need=need, municipality=HERE, language=Language.NB)


def test_people_are_not_among_the_technology():
    assert [one.card.code for one in shown().technology] == ["alarm", "boks"]


def test_it_can_be_narrowed_to_what_it_helps_with():
    page = shown(Need.MEDICINE)
    assert ([one.card.code for one in page.technology], page.asked) == (["boks"], "medicine")


def test_one_chooses_only_among_needs_there_is_technology_for():
    assert {(topic.code, topic.count) for topic in shown().topics} == {("falls", 1), ("safety", 1), ("medicine", 1)}


def test_mastery_comes_first_and_then_whom_when_not_consent_and_what_it_replaces():
    one = shown().technology[0]
    assert one.helps_mastery == ("Du er tryggere.",)
    assert [part.heading for part in one.parts] == [
        "Hvem det er for",
        "Når det ikke passer",
        "Samtykke",
        "Hva det kan erstatte",
    ]
    assert one.parts[1].points == ("Når du ikke vil",)


def test_each_can_be_compared_with_another():
    assert shown().technology[1].compare == "/tjenester/offentlig/provevik/sammenlign/?a=boks"
