"""What is published is read once and kept in memory, and nobody is ever shown what it said before."""

from __future__ import annotations

import pytest
from tests.integration.services.conftest import NEW_YEAR, TODAY

from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.publish import publish
from mestring.services.actions.withdraw import withdraw
from mestring.services.selectors import published_on, published_version

pytestmark = pytest.mark.django_db


def summary_of(municipality) -> str:
    return published_version(municipality, "prove", on=NEW_YEAR).description.nb.summary


def test_the_same_words_are_read_once(draft, editor, municipality):
    publish(draft, valid_from=TODAY, by=editor)
    [one] = published_on(municipality, on=TODAY)
    assert one.description is published_version(municipality, "prove", on=TODAY).description


def test_what_was_withdrawn_and_written_anew_says_what_is_new(draft, editor, municipality):
    publish(draft, valid_from=NEW_YEAR, by=editor)
    assert (
        published_version(municipality, "prove", on=NEW_YEAR).description.nb.summary == "Prøvetjeneste i korte trekk."
    )
    withdraw(draft, by=editor)
    assert published_version(municipality, "prove", on=NEW_YEAR) is None
    edit_draft(draft, {"nb.summary": "Omskrevet, med æ, ø, å og 😀"}, by=editor)
    publish(draft, valid_from=NEW_YEAR, by=editor)
    assert (
        published_version(municipality, "prove", on=NEW_YEAR).description.nb.summary == "Omskrevet, med æ, ø, å og 😀"
    )
