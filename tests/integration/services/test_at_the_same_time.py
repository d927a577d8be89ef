"""Two people press the button at the same moment: nothing is written over unseen, and nobody gets a stack trace."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from tests.integration.at_once import at_once
from tests.integration.services.conftest import NEW_YEAR, TODAY, TOMORROW

from mestring.core import audit
from mestring.core.states import MoveNotPossibleError
from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.begin_draft import new_draft
from mestring.services.actions.discard_draft import discard_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.publish import publish
from mestring.services.models import Service, Version
from mestring.services.refusals import MeanwhileError, NotPossibleError

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def in_a_database_others_can_reach(request):
    """SQLite in memory is one connection's own; on disk every write takes one lock, so nothing is at once."""
    if connection.vendor == "sqlite":
        pytest.skip("Needs a database with several connections.")


def done(results: list[Any]) -> int:
    """How many were done; each of the others was told so in a sentence."""
    failed = [result for result in results if isinstance(result, Exception)]
    assert all(isinstance(error, (NotPossibleError, MoveNotPossibleError)) and str(error) for error in failed), failed
    return len(results) - len(failed)


def again(version: Version) -> Version:
    return Version.objects.select_related("service__municipality").get(pk=version.pk)


def test_templates_are_adopted_once(municipality, editor, shipped):
    def adopt():
        return adopt_templates(municipality, by=editor)

    results = at_once(adopt, adopt, adopt)
    assert done(results) == 3
    assert sorted(len(drafts) for drafts in results) == [0, 0, 1]
    assert Service.objects.count() == 1


def test_a_draft_is_published_once(draft, editor):
    def publish_it():
        return publish(again(draft), valid_from=TODAY, by=editor)

    assert done(at_once(publish_it, publish_it, publish_it)) == 1
    assert list(audit.breaks()) == []


def test_of_two_who_publish_and_discard_one_has_it_done(draft, editor):
    tasks = [
        lambda: publish(again(draft), valid_from=TODAY, by=editor),
        lambda: discard_draft(again(draft), by=editor),
    ]
    assert done(at_once(*tasks)) == 1


def test_two_who_write_in_one_field_are_not_both_believed_and_in_two_fields_both_are(draft, editor):
    said = {"nb.summary": draft.description.nb.summary, "nb.purpose": draft.description.nb.purpose}

    def save(field, words):
        return lambda: edit_draft(again(draft), {**said, field: words}, read=said, by=editor)

    results = at_once(save("nb.summary", "Den enes"), save("nb.summary", "Den andres"), save("nb.purpose", "Nytt"))
    assert done(results) == 2
    [refused] = [result for result in results if isinstance(result, MeanwhileError)]
    kept = again(draft).own
    assert kept["nb.purpose"] == "Nytt"
    assert {refused.clashes[0].theirs, refused.clashes[0].mine} == {"Den enes", "Den andres"}
    assert kept["nb.summary"] == refused.clashes[0].theirs


def test_a_new_draft_is_begun_once_and_versions_never_hold_at_once(draft, editor):
    publish(draft, valid_from=TODAY, by=editor)

    def begin():
        return new_draft(draft.service, by=editor)

    assert done(at_once(begin, begin)) == 1
    newer = Version.objects.get(state="draft")
    tasks = [lambda day=day: publish(again(newer), valid_from=day, by=editor) for day in (TOMORROW, NEW_YEAR)]
    assert done(at_once(*tasks)) == 1
    days = list(draft.service.versions.order_by("number").values_list("valid_from", "valid_to"))
    assert days[0][1] < days[1][0]
