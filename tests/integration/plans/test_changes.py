"""The history as people read it, and undoing what somebody did."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.place_element import add_element, remove_element
from mestring.plans.actions.read_document import read_document
from mestring.plans.actions.save_reading import PlanFacts, save_reading, suggested_facts
from mestring.plans.actions.undo_change import undo_change
from mestring.plans.models import BudgetLine, Change, Element, Kind, Passage
from mestring.plans.refusals import NotPossibleError
from mestring.plans.typed.wishes import Budgeted, Wish

pytestmark = pytest.mark.django_db


@pytest.fixture
def measure(plans, draft):
    return plans.measure(draft, parent=plans.goal(draft))


def edit(measure, by, **values):
    return edit_elements(measure.edition, [Wish(measure.pk, values)], by=by)


def changes_page(plan):
    return reverse("plans:changes", kwargs={"slug": plan.slug})


def test_a_change_is_told_from_what_to_what(signed_in, measure, plan_owner, unit):
    edit(measure, plan_owner, deadline=date(2026, 12, 31), responsible_unit_id=unit.pk)
    edit(measure, plan_owner, deadline=None, **{"budget.2027": Budgeted(Decimal("1250000"), funded=True)})
    html = signed_in().get(changes_page(measure.edition.plan)).content.decode()
    for said in (
        "Prøve plan_owner",
        "Endret ansvarlig og frist for «Starte gågrupper»",
        "31. desember 2026",
        "Hjemmetjenesten",
        "Budsjett 2027",
        "1\u202f250\u202f000 kr, i økonomiplanen",
        "ikke satt",
    ):
        assert said in html


def test_words_that_differ_in_a_longer_text_are_marked(signed_in, measure, plan_owner):
    edit(measure, plan_owner, text="Gruppene går hver uke fra torget, og alle kan være med.")
    edit(measure, plan_owner, text="Gruppene går hver dag fra torget, og alle kan være med.")
    html = signed_in().get(changes_page(measure.edition.plan)).content.decode()
    assert "<del>uke</del><ins>dag</ins>" in html


def test_what_was_said_by_a_thing_that_is_gone_is_still_told(signed_in, measure, plan_owner):
    edit(measure, plan_owner, deadline=date(2026, 12, 31))
    remove_element(measure, by=plan_owner)
    html = signed_in().get(changes_page(measure.edition.plan)).content.decode()
    assert "Fjernet «Starte gågrupper»" in html
    assert "31. desember 2026" in html


def test_undoing_is_told_and_audited_and_can_be_undone(measure, plan_owner):
    change = edit(measure, plan_owner, deadline=date(2026, 12, 31))
    undone = undo_change(change, by=plan_owner)
    measure.refresh_from_db()
    assert measure.deadline is None
    assert undone.record.what == "Angret: Endret frist for «Starte gågrupper»"
    undo_change(undone.record, by=plan_owner)
    measure.refresh_from_db()
    assert measure.deadline == date(2026, 12, 31)
    assert AuditEvent.objects.filter(action="plans.follow_up").count() == 3


def test_a_change_is_undone_once(measure, plan_owner):
    change = edit(measure, plan_owner, deadline=date(2026, 12, 31))
    undo_change(change, by=plan_owner)
    with pytest.raises(NotPossibleError, match="allerede angret"):
        undo_change(change, by=plan_owner)


def test_a_field_changed_again_stays_and_the_rest_is_put_back(measure, plan_owner):
    change = edit(measure, plan_owner, deadline=date(2026, 12, 31), responsible_role="Leder")
    edit(measure, plan_owner, deadline=date(2027, 12, 31))
    undone = undo_change(change, by=plan_owner)
    measure.refresh_from_db()
    assert (measure.deadline, measure.responsible_role) == (date(2027, 12, 31), "")
    assert undone.left == ("Starte gågrupper: Frist – er endret igjen etterpå",)


def test_when_nothing_can_be_put_back_the_reason_is_given_and_nothing_written(measure, plan_owner):
    change = edit(measure, plan_owner, deadline=date(2026, 12, 31))
    edit(measure, plan_owner, deadline=date(2027, 12, 31))
    before = Change.objects.count()
    with pytest.raises(NotPossibleError, match=r"ingenting å angre.*er endret igjen etterpå"):
        undo_change(change, by=plan_owner)
    assert Change.objects.count() == before


def test_an_added_element_is_taken_away_again_unless_something_was_built_on_it(measure, plan_owner, draft):
    new = add_element(draft, below=measure, kind=Kind.MEASURE, title="Skaffe vester", by=plan_owner)
    added = draft.plan.changes.first()
    part = add_element(draft, below=new, kind=Kind.MEASURE, title="Velge farge", by=plan_owner)
    with pytest.raises(NotPossibleError, match="«Skaffe vester» er bygget videre på"):
        undo_change(added, by=plan_owner)
    undo_change(draft.plan.changes.first(), by=plan_owner)
    assert not Element.objects.filter(pk=part.pk).exists()
    undo_change(added, by=plan_owner)
    assert not Element.objects.filter(pk=new.pk).exists()


def test_an_added_element_that_has_been_filled_in_is_not_taken_away(measure, plan_owner, draft):
    new = add_element(draft, below=measure, kind=Kind.MEASURE, title="Skaffe vester", by=plan_owner)
    added = draft.plan.changes.first()
    edit(new, plan_owner, deadline=date(2027, 1, 1))
    with pytest.raises(NotPossibleError, match="«Skaffe vester» er endret etterpå"):
        undo_change(added, by=plan_owner)


def test_a_removed_branch_comes_back_as_it_was_with_ids_texts_and_budgets(plans, measure, plan_owner):
    part = plans.measure(measure.edition, "Skaffe vester", parent=measure)
    BudgetLine.objects.create(element=part, year=2027, amount=5)
    Passage.objects.create(edition=measure.edition, element=measure.parent, heading="Innhold", text="Om målet")
    goal = measure.parent
    change = remove_element(goal, by=plan_owner)
    assert not Element.objects.exists()
    undo_change(change, by=plan_owner)
    assert Element.objects.get(pk=part.pk).parent_id == measure.pk
    assert Element.objects.get(pk=measure.pk).lineage == measure.lineage
    assert Element.objects.get(pk=part.pk).found_by.startswith("skaffe vester")
    assert BudgetLine.objects.get().element_id == part.pk
    assert goal.passages.get().text == "Om målet"


def test_wording_changed_before_adoption_is_not_undone_after_it(measure, plan_owner, draft):
    change = edit(measure, plan_owner, title="Starte gågrupper og turlag", deadline=date(2027, 1, 1))
    type(draft).objects.filter(pk=draft.pk).update(state="adopted", adopted_on="2026-01-01", adopted_in="1/26")
    undone = undo_change(change, by=plan_owner)
    measure.refresh_from_db()
    assert (measure.title, measure.deadline) == ("Starte gågrupper og turlag", None)
    assert "ordlyden er låst" in undone.left[0]


def test_a_unit_leader_undoes_own_changes_and_not_those_of_others(people, municipality, measure, unit, plan_owner):
    Element.objects.filter(pk=measure.pk).update(responsible_unit=unit)
    leader = people.actor(municipality, Role.UNIT_LEADER, unit=unit)
    theirs = edit(measure, plan_owner, responsible_role="Leder")
    with pytest.raises(RefusedError):
        undo_change(theirs, by=leader)
    undo_change(edit(measure, leader, deadline=date(2027, 1, 1)), by=leader)
    measure.refresh_from_db()
    assert (measure.deadline, measure.responsible_role) == (None, "Leder")


def test_a_button_to_undo_is_shown_to_those_who_may(signed_in, measure, plan_owner):
    edit(measure, plan_owner, deadline=date(2027, 1, 1))
    undo = reverse("plans:undo", kwargs={"slug": measure.edition.plan.slug, "change": Change.objects.get().pk})
    assert undo in signed_in().get(changes_page(measure.edition.plan)).content.decode()
    assert undo not in signed_in(Role.COUNCILLOR).get(changes_page(measure.edition.plan)).content.decode()


def test_one_is_never_sent_to_another_site_after_undoing(signed_in, measure, plan_owner):
    edit(measure, plan_owner, deadline=date(2027, 1, 1))
    undo = reverse("plans:undo", kwargs={"slug": measure.edition.plan.slug, "change": Change.objects.get().pk})
    response = signed_in().post(undo, {"tilbake": "https://ond.example/"})
    assert response.url == changes_page(measure.edition.plan)


def test_the_questions_do_not_grow_with_the_number_of_changes(
    signed_in, measure, plan_owner, django_assert_max_num_queries
):
    client = signed_in()

    def queries():
        with django_assert_max_num_queries(45) as seen:
            client.get(changes_page(measure.edition.plan))
        return len(seen)

    edit(measure, plan_owner, deadline=date(2027, 1, 1))
    queries()
    few = queries()
    for day in range(2, 20):
        edit(measure, plan_owner, deadline=date(2027, 1, day))
    assert queries() == few


def test_reading_a_plan_in_is_undone_as_a_whole_until_somebody_builds_on_it(municipality, plan_owner):
    text = "# Prøveplan 2026–2030\n\n## Mål 1: Flere mestrer\n\nOm.\n\n### Tiltak\n\n- Starte gågrupper\n- Lage kart\n"
    reading = read_document(text.encode(), name="plan.md", municipality_id=municipality.pk, by=plan_owner)
    facts = suggested_facts(reading, None)
    saved = save_reading(reading, facts=facts, new_plan=PlanFacts(title="Prøveplan"), by=plan_owner)
    change = saved.edition.plan.changes.get()
    measure = saved.edition.elements.filter(kind="measure").first()
    filled = edit(measure, plan_owner, deadline=date(2027, 1, 1))
    with pytest.raises(NotPossibleError, match="er endret etterpå"):
        undo_change(change, by=plan_owner)
    undo_change(filled, by=plan_owner)
    undo_change(change, by=plan_owner)
    assert not Element.objects.exists()
    assert not Passage.objects.exists()
    assert not saved.edition.plan.editions.exists()
