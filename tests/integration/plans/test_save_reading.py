"""A reviewed reading becomes a plan, and the next reading a newer one, without doubles and without losing anything."""

from __future__ import annotations

from datetime import date

import pytest
from tests.integration.plans.documents import FIRST, SECOND

from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent, Unit
from mestring.plans.access import EDIT_PLANS
from mestring.plans.actions.changing import changing
from mestring.plans.actions.read_document import read_document
from mestring.plans.actions.review_reading import review
from mestring.plans.actions.save_reading import EditionFacts, PlanFacts, save_reading, suggested_facts
from mestring.plans.actions.undo_change import undo_change
from mestring.plans.models import BudgetLine, Change, Edition, Element, Plan
from mestring.plans.models.reading import ReadingState
from mestring.plans.reading_in.arranging import Choices
from mestring.plans.reading_in.meeting import meeting
from mestring.plans.reading_in.review import ReviewError, walk


def read(text, owner, *, plan=None, name="gode-dager.md"):
    return read_document(text.encode(), name=name, by=owner, municipality_id=owner.municipality_id, plan=plan)


def save(reading, owner, *, choices=None):
    met = meeting(reading.plan, reading.outline) if reading.plan else None
    facts = suggested_facts(reading, met)
    new_plan = None if reading.plan else PlanFacts(title="Plan for gode dager")
    return save_reading(reading, facts=facts, by=owner, new_plan=new_plan, choices=choices or Choices())


@pytest.fixture
def edition(plan_owner, unit):
    return save(read(FIRST, plan_owner), plan_owner).edition


def measure(edition, words):
    return edition.elements.get(kind="measure", title__contains=words)


def give(edition, words, owner, **values):
    element = measure(edition, words)
    for name, value in values.items():
        setattr(element, name, value)
    with changing(edition.plan, what="Prøve", by=owner, permission=EDIT_PLANS) as change:
        change.update([element], fields=list(values))
    return element


def test_nothing_is_in_a_plan_before_somebody_says_so(plan_owner):
    reading = read(FIRST, plan_owner)
    assert reading.state == ReadingState.OPEN
    assert Plan.objects.count() == 0


def test_a_saved_reading_is_a_draft_with_its_tree_texts_owners_and_deadlines(edition, unit):
    assert (edition.plan.slug, edition.state, edition.number) == ("plan-for-gode-dager", "draft", 1)
    assert (edition.first_year, edition.last_year) == (2025, 2028)
    kinds = list(edition.elements.order_by("position").values_list("kind", flat=True))
    assert kinds == ["goal", "strategy", "measure", "measure", "strategy", "measure", "goal", "strategy", "measure"]
    table = measure(edition, "langbord")
    assert table.parent.title.endswith("Lage møteplasser i nærmiljøet")
    assert table.responsible_unit == unit
    assert (table.deadline, table.deadline_as_written) == (date(2026, 6, 30), "1. halvår 2026")
    assert measure(edition, "stoler").responsible_role == "Vaktmesteren"
    assert measure(edition, "sandkasser").deadline is None
    assert measure(edition, "sandkasser").deadline_as_written == "løpende"


def test_the_change_the_history_and_the_audit_tell_that_it_was_read_in(edition, plan_owner):
    change = Change.objects.get(plan=edition.plan)
    assert change.by == plan_owner.key
    assert Element.history.filter(change=change).count() == 9
    assert edition.plan.history.get().change == change
    assert AuditEvent.objects.filter(action="plans.import", subject_kind="plans.plan").count() == 1


def test_the_same_document_again_changes_nothing(edition, plan_owner):
    lines = Element.history.count()
    reading = read(FIRST, plan_owner, plan=edition.plan)
    assert meeting(edition.plan, reading.outline).nothing_new
    saved = save(reading, plan_owner)
    assert saved.change is None
    assert saved.edition == edition
    assert Element.history.count() == lines


def test_the_same_document_again_leaves_alone_what_people_have_made_of_it(edition, plan_owner, unit):
    give(edition, "kalender", plan_owner, title="Trykke en kalender med bilder", responsible_unit=unit)
    give(edition, "stoler", plan_owner, deadline=date(2027, 3, 1))
    saved = save(read(FIRST, plan_owner, plan=edition.plan), plan_owner)
    assert saved.change is None
    assert measure(edition, "kalender").title == "Trykke en kalender med bilder"


def test_a_newer_document_brings_a_draft_up_to_date_where_it_stands(edition, plan_owner):
    lineage = measure(edition, "langbord").lineage
    saved = save(read(SECOND, plan_owner, plan=edition.plan), plan_owner)
    assert saved.edition == edition
    assert Edition.objects.count() == 1
    assert measure(edition, "langbord").lineage == lineage
    assert measure(edition, "langbord").title.endswith("torsdag og søndag")
    assert not edition.elements.filter(title__contains="stoler").exists()
    assert measure(edition, "brodder").parent == measure(edition, "sandkasser").parent
    assert measure(edition, "sandkasser").deadline == date(2028, 12, 31)
    saved.edition.refresh_from_db()
    assert (saved.edition.first_year, saved.edition.last_year) == (2027, 2030)


def test_after_an_adopted_edition_comes_a_new_draft_with_the_same_lineages(edition, plan_owner, unit):
    kept = give(edition, "kalender", plan_owner, responsible_unit=unit, deadline=date(2026, 9, 1), indicator="Antall")
    BudgetLine.objects.create(element=kept, year=2026, amount=40_000)
    Edition.objects.filter(pk=edition.pk).update(state="adopted", adopted_on=date(2025, 1, 1), adopted_in="Sak 1/25")
    saved = save(read(SECOND, plan_owner, plan=edition.plan), plan_owner)
    assert (saved.edition.number, saved.edition.state) == (2, "draft")
    twin = measure(saved.edition, "kalender")
    assert twin.lineage == kept.lineage
    assert (twin.responsible_unit, twin.deadline, twin.indicator) == (unit, date(2026, 9, 1), "Antall")
    assert [line.amount for line in twin.budget_lines.all()] == [40_000]
    assert edition.elements.count() == 9
    assert measure(edition, "langbord").title.endswith("torsdag")


def test_the_same_document_after_adoption_makes_no_new_edition(edition, plan_owner):
    Edition.objects.filter(pk=edition.pk).update(state="adopted", adopted_on=date(2025, 1, 1), adopted_in="Sak 1/25")
    assert save(read(FIRST, plan_owner, plan=edition.plan), plan_owner).change is None
    assert Edition.objects.count() == 1


def test_a_deadline_the_document_changes_follows_it_unless_a_person_set_another(edition, plan_owner):
    give(edition, "langbord", plan_owner, deadline=date(2026, 2, 1))
    newer = FIRST.replace("1. halvår 2026", "2027").replace("| Vaktmesteren | 2026 |", "| Vaktmesteren | 2027 |")
    save(read(newer, plan_owner, plan=edition.plan), plan_owner)
    assert measure(edition, "langbord").deadline == date(2026, 2, 1)
    assert measure(edition, "langbord").deadline_as_written == "2027"
    assert measure(edition, "stoler").deadline == date(2027, 12, 31)


def test_what_people_have_added_themselves_is_not_gone_because_no_document_has_it(edition, plan_owner):
    parent = measure(edition, "kalender").parent
    with changing(edition.plan, what="Prøve", by=plan_owner, permission=EDIT_PLANS) as change:
        change.create(
            [Element(edition=edition, parent=parent, kind="measure", title="Vårt eget tiltak", position=99_999)]
        )
    save(read(SECOND, plan_owner, plan=edition.plan), plan_owner)
    assert measure(edition, "Vårt eget").parent == parent


def test_what_was_left_out_once_does_not_come_back_with_the_next_reading(plan_owner):
    reading = read(FIRST, plan_owner)
    node = next(n for n in walk_titles(reading.outline) if "stoler" in n["title"])
    reading = review(reading, {"do": "leave_out", "ids": [node["id"]]}, by=plan_owner)
    edition = save(reading, plan_owner).edition
    again = read(FIRST, plan_owner, plan=edition.plan)
    assert [point.title for point in meeting(edition.plan, again.outline).merge.held_back] == [node["title"]]
    assert save(again, plan_owner).change is None


def walk_titles(outline):
    return [node for node, _parent in walk(outline["nodes"])]


def test_a_change_can_be_refused_what_is_gone_kept_and_a_likeness_denied(edition, plan_owner):
    reading = read(SECOND, plan_owner, plan=edition.plan)
    chairs, table = measure(edition, "stoler"), measure(edition, "langbord")
    save(
        reading,
        plan_owner,
        choices=Choices(kept=frozenset({str(chairs.lineage)}), refused=frozenset({str(table.lineage)})),
    )
    assert measure(edition, "langbord").title.endswith("torsdag")
    assert measure(edition, "stoler").parent == measure(edition, "langbord").parent


def test_a_point_that_is_something_else_comes_in_as_new(edition, plan_owner):
    reading = read(SECOND, plan_owner, plan=edition.plan)
    table = measure(edition, "langbord")
    save(reading, plan_owner, choices=Choices(strangers=frozenset({str(table.lineage)})))
    assert measure(edition, "langbord").lineage != table.lineage


def test_all_left_out_is_not_a_plan(plan_owner):
    reading = read(FIRST, plan_owner)
    for node in reading.outline["nodes"]:
        reading = review(reading, {"do": "leave_out", "ids": [node["id"]]}, by=plan_owner)
    with pytest.raises(ReviewError, match="Alt er tatt ut"):
        save(reading, plan_owner)
    assert Plan.objects.count() == 0


def test_a_reading_is_saved_once(edition, plan_owner):
    reading = edition.plan.readings.get()
    with pytest.raises(ReviewError, match="alt lagret"):
        save_reading(reading, facts=EditionFacts("Igjen"), by=plan_owner)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PLAN_OWNER])
def test_only_plan_owners_read_documents_in(people, municipality, role):
    with pytest.raises(RefusedError):
        read(FIRST, people.actor(municipality, role))


def test_a_plan_owner_does_not_read_into_another_municipality(plan_owner, other_municipality):
    with pytest.raises(RefusedError):
        read_document(FIRST.encode(), name="a.md", by=plan_owner, municipality_id=other_municipality.pk)


def test_a_reference_to_another_plan_of_the_municipality_is_linked(plan_owner, edition):
    text = FIRST.replace("Trykke en kalender over alt som skjer", "Trykke programmet (ivaretatt i Plan for gode dager)")
    reading = read(text.replace("gode dager 2025–2028", "lyse netter 2025–2028"), plan_owner)
    saved = save_reading(
        reading, facts=suggested_facts(reading, None), by=plan_owner, new_plan=PlanFacts("Plan for lyse netter")
    )
    program = measure(saved.edition, "programmet")
    assert program.kept_in_plan == edition.plan


def test_the_file_itself_is_not_kept_and_its_name_is_made_safe(plan_owner):
    reading = read(FIRST, plan_owner, name="..\\..\\hemmelig/\x00plan.md")
    assert reading.name == "plan.md"
    assert not hasattr(reading, "file")
    assert any("langbord" in line["text"] for line in reading.source)


def test_units_are_found_although_the_document_calls_them_otherwise(plan_owner, municipality):
    garden = Unit.objects.create(municipality=municipality, code="park", name="Park og hage")
    text = FIRST.replace("Vaktmesteren", "Enhet for park og hage")
    edition = save(read(text, plan_owner), plan_owner).edition
    assert measure(edition, "stoler").responsible_unit == garden


def test_a_reading_that_was_undone_can_be_read_in_again(edition, plan_owner):
    saved = save(read(SECOND, plan_owner, plan=edition.plan), plan_owner)
    undo_change(saved.change, by=plan_owner)
    assert not edition.elements.filter(title__contains="brodder").exists()
    again = meeting(edition.plan, read(SECOND, plan_owner, plan=edition.plan).outline)
    assert [point.title for point in again.merge.difference.new] == ["Dele ut brodder på biblioteket"]
    assert [point.title for point in again.merge.difference.gone] == ["Kjøpe inn tjue sammenleggbare stoler"]
    assert not again.merge.held_back


def test_reading_in_can_be_undone_as_one_change(edition, plan_owner):
    before = sorted(edition.elements.values_list("lineage", "title", "position", "deadline"))
    saved = save(read(SECOND, plan_owner, plan=edition.plan), plan_owner)
    undo_change(saved.change, by=plan_owner)
    assert sorted(edition.elements.values_list("lineage", "title", "position", "deadline")) == before
