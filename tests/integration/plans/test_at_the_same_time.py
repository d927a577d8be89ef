"""Two people press the button at the same moment: one of them gets it done, and nobody gets a stack trace."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from tests.integration.at_once import at_once
from tests.integration.plans.documents import FIRST

from mestring.core import audit
from mestring.core.models import AuditEvent
from mestring.core.states import MoveNotPossibleError
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.move_edition import adopt_edition
from mestring.plans.actions.place_element import add_element, move_element
from mestring.plans.actions.read_document import read_document
from mestring.plans.actions.save_reading import PlanFacts, save_reading, suggested_facts
from mestring.plans.actions.undo_change import undo_change
from mestring.plans.models import Change, Edition, EditionState, Element, Kind, Plan
from mestring.plans.reading_in.review import ReviewError
from mestring.plans.refusals import NotPossibleError
from mestring.plans.typed.wishes import Wish

pytestmark = pytest.mark.django_db(transaction=True)
TOLD = (NotPossibleError, ReviewError, MoveNotPossibleError)


@pytest.fixture(autouse=True)
def in_a_database_others_can_reach(request):
    """SQLite in memory is one connection's own; on disk every write takes one lock, so nothing is at once."""
    if connection.vendor == "sqlite":
        pytest.skip("Needs a database with several connections.")


def done(results: list[Any]) -> int:
    """How many were done; each of the others was told so in a sentence."""
    failed = [result for result in results if isinstance(result, Exception)]
    assert all(isinstance(error, TOLD) and str(error) for error in failed), failed
    return len(results) - len(failed)


def again(edition: Edition) -> Edition:
    return Edition.objects.select_related("plan").get(pk=edition.pk)


def test_an_edition_is_adopted_once(draft, plan_owner):
    def adopt():
        return adopt_edition(again(draft), on=date(2026, 6, 18), case="Kommunestyret, sak 1/26", by=plan_owner)

    assert done(at_once(adopt, adopt, adopt)) == 1
    assert AuditEvent.objects.filter(action="plans.move_editions").count() == 1


def test_of_two_editions_adopted_at_once_both_decisions_stand_and_one_is_in_force(plans, draft, plan_owner):
    other = plans.edition(plan=draft.plan, number=2)

    def adopt(edition):
        return lambda: adopt_edition(again(edition), on=date(2026, 6, 18), case="Sak 1/26", by=plan_owner)

    assert done(at_once(adopt(draft), adopt(other))) == 2
    states = sorted(Edition.objects.values_list("state", flat=True))
    assert states == [EditionState.ADOPTED, EditionState.SUPERSEDED]


def test_adopting_and_editing_at_once_never_rewords_what_was_adopted(plans, draft, plan_owner):
    measure = plans.measure(draft)
    for number in range(5):
        Edition.objects.filter(pk=draft.pk).update(state="draft", adopted_on=None, adopted_in="")
        tasks = [
            lambda: adopt_edition(again(draft), on=date(2026, 6, 18), case="Sak 1/26", by=plan_owner),
            lambda number=number: edit_elements(
                again(draft), [Wish(measure.pk, {"title": f"Ny {number}"})], by=plan_owner
            ),
            lambda: add_element(again(draft), below=None, kind=Kind.GOAL, title="Nytt mål", by=plan_owner),
            lambda: move_element(
                Element.objects.select_related("edition__plan").get(pk=measure.pk), down=True, by=plan_owner
            ),
        ]
        assert done(at_once(*tasks)) >= 1
        adopted = Change.objects.filter(what__startswith="Registrerte vedtak").order_by("-id").first()
        assert adopted is not None
        assert not Change.objects.filter(pk__gt=adopted.pk, at__gt=adopted.at, what__contains="tittel").exists()
    assert list(audit.breaks()) == []


def test_a_change_is_undone_once_however_often_it_is_pressed(plans, draft, plan_owner):
    measure = plans.measure(draft)
    change = edit_elements(draft, [Wish(measure.pk, {"deadline": date(2027, 1, 1)})], by=plan_owner)

    def undo():
        return undo_change(Change.objects.select_related("plan").get(pk=change.pk), by=plan_owner)

    assert done(at_once(undo, undo, undo)) == 1
    assert Change.objects.filter(undoes=change).count() == 1


def test_undoing_and_editing_at_once_both_end(plans, draft, plan_owner):
    measure = plans.measure(draft)
    for day in range(1, 6):
        change = edit_elements(again(draft), [Wish(measure.pk, {"deadline": date(2027, 1, day)})], by=plan_owner)
        tasks = [
            lambda change=change: undo_change(Change.objects.select_related("plan").get(pk=change.pk), by=plan_owner),
            lambda day=day: edit_elements(
                again(draft), [Wish(measure.pk, {"indicator": f"Tall {day}"})], by=plan_owner
            ),
            lambda day=day: edit_elements(again(draft), [Wish(measure.pk, {"soft_note": f"Når {day}"})], by=plan_owner),
        ]
        assert done(at_once(*tasks)) == 3
    measure.refresh_from_db()
    assert (measure.deadline, measure.indicator, measure.soft_note) == (None, "Tall 5", "Når 5")


def test_two_who_save_the_same_field_are_not_both_believed(plans, draft, plan_owner):
    measure = plans.measure(draft)

    def save(said):
        wish = Wish(measure.pk, {"indicator": said}, {"indicator": ""})
        return lambda: edit_elements(again(draft), [wish], by=plan_owner)

    assert done(at_once(save("Tall fra den ene"), save("Tall fra den andre"))) == 1


def test_a_reading_is_saved_once(municipality, plan_owner):
    reading = read_document(FIRST.encode(), name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    facts = suggested_facts(reading, None)

    def save():
        return save_reading(reading, facts=facts, by=plan_owner, new_plan=PlanFacts(title="Gode dager"))

    assert done(at_once(save, save)) == 1
    assert (Plan.objects.count(), Edition.objects.count()) == (1, 1)


def test_two_new_plans_of_one_name_get_an_address_each(municipality, plan_owner):
    readings = [
        read_document(FIRST.encode(), name="plan.md", by=plan_owner, municipality_id=municipality.pk) for _ in range(3)
    ]

    def save(reading):
        facts = suggested_facts(reading, None)
        return lambda: save_reading(reading, facts=facts, by=plan_owner, new_plan=PlanFacts(title="Gode dager"))

    assert done(at_once(*map(save, readings))) == 3
    assert sorted(Plan.objects.values_list("slug", flat=True)) == ["gode-dager", "gode-dager-2", "gode-dager-3"]


def test_two_documents_read_into_one_plan_at_once_make_one_draft(municipality, plan_owner):
    first = read_document(FIRST.encode(), name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    saved = save_reading(
        first, facts=suggested_facts(first, None), by=plan_owner, new_plan=PlanFacts(title="Gode dager")
    )
    adopt_edition(again(saved.edition), on=date(2026, 6, 18), case="Sak 1/26", by=plan_owner)
    plan = Plan.objects.get()
    newer = FIRST.replace("hver torsdag", "hver torsdag og søndag").encode()
    readings = [
        read_document(newer, name="ny.md", by=plan_owner, municipality_id=municipality.pk, plan=plan) for _ in range(2)
    ]

    def save(reading):
        facts = suggested_facts(reading, None)
        return lambda: save_reading(reading, facts=facts, by=plan_owner)

    assert done(at_once(*map(save, readings))) == 2
    assert list(Edition.objects.order_by("number").values_list("number", "state")) == [(1, "adopted"), (2, "draft")]
