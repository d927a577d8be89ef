"""What has been adopted, and what has been replaced, stays as it was: by sheet and by undoing too."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mestring.plans.access import EDIT_PLANS
from mestring.plans.actions.changing import changing
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.import_sheet import import_sheet
from mestring.plans.actions.place_element import add_element, move_element
from mestring.plans.actions.undo_change import undo_change
from mestring.plans.models import Edition, EditionState, Kind, Passage
from mestring.plans.refusals import NotPossibleError
from mestring.plans.sheet.receipt import Outcome, receipt_for
from mestring.plans.sheet.rows import rows_of, years_of
from mestring.plans.typed.wishes import Budgeted, Wish

pytestmark = pytest.mark.django_db
OPEN = {"adopted_on": None, "adopted_in": ""}
DECIDED = {"adopted_on": date(2025, 6, 18), "adopted_in": "Kommunestyret, sak 1/25"}


@pytest.fixture
def measure(plans, draft):
    return plans.measure(draft, parent=plans.goal(draft))


def becomes(edition: Edition, state: str) -> None:
    """The edition as if time had passed."""
    Edition.objects.filter(pk=edition.pk).update(state=state, **DECIDED)
    edition.refresh_from_db()


def only_row(edition, **cells):
    rows = [row for row in rows_of(edition, years=years_of(edition)) if row["Tittel"] == "Starte gågrupper"]
    return [{**rows[0], **cells}]


def saved_by_sheet(edition, by, **cells):
    return import_sheet(edition, rows=only_row(edition, **cells), years=years_of(edition), by=by).rows[0]


def test_a_replaced_edition_takes_nothing_from_a_sheet(measure, plan_owner):
    becomes(measure.edition, EditionState.SUPERSEDED)
    row = saved_by_sheet(measure.edition, plan_owner, Frist="31.12.2027")
    measure.refresh_from_db()
    assert (row.outcome, measure.deadline) == (Outcome.REFUSED, None)
    assert "erstattet" in " ".join(row.why)


def test_an_edition_adopted_while_the_sheet_was_looked_at_keeps_its_wording(measure, plan_owner):
    seen_as_draft = Edition.objects.select_related("plan").get(pk=measure.edition_id)
    rows = only_row(seen_as_draft, Tittel="Noe helt annet")
    becomes(measure.edition, EditionState.ADOPTED)
    import_sheet(seen_as_draft, rows=rows, years=years_of(seen_as_draft), by=plan_owner)
    measure.refresh_from_db()
    assert measure.title == "Starte gågrupper"


def test_which_plan_it_is_kept_in_is_wording_in_the_sheet_as_on_the_page(measure, plan_owner):
    becomes(measure.edition, EditionState.ADOPTED)
    row = saved_by_sheet(measure.edition, plan_owner, **{"Ivaretatt i": "Boligplanen"})
    measure.refresh_from_db()
    assert (row.outcome, measure.kept_in) == (Outcome.REFUSED, "")


def test_an_edition_adopted_while_one_was_writing_keeps_its_wording(measure, plan_owner):
    seen_as_draft = Edition.objects.select_related("plan").get(pk=measure.edition_id)
    becomes(measure.edition, EditionState.ADOPTED)
    with pytest.raises(NotPossibleError):
        edit_elements(seen_as_draft, [Wish(measure.pk, {"title": "Noe helt annet"})], by=plan_owner)
    with pytest.raises(NotPossibleError):
        add_element(seen_as_draft, below=measure, kind=Kind.MEASURE, title="Ny", by=plan_owner)


def test_an_order_changed_before_adoption_is_not_undone_after_it(plans, measure, plan_owner):
    second = plans.measure(measure.edition, "Trykke turkart", parent=measure.parent)
    change = move_element(second, down=False, by=plan_owner)
    becomes(measure.edition, EditionState.ADOPTED)
    with pytest.raises(NotPossibleError, match="vedtatt"):
        undo_change(change, by=plan_owner)


def test_a_text_taken_away_before_adoption_does_not_come_back_after_it(measure, draft, plan_owner):
    with changing(draft.plan, what="La inn", by=plan_owner, permission=EDIT_PLANS) as change:
        change.create([Passage(edition=draft, heading="Innledning", text="Slik er det.")])
    with changing(draft.plan, what="Tok bort", by=plan_owner, permission=EDIT_PLANS) as change:
        change.delete(list(Passage.objects.filter(edition=draft)))
    becomes(draft, EditionState.ADOPTED)
    with pytest.raises(NotPossibleError):
        undo_change(change.record, by=plan_owner)
    assert not Passage.objects.filter(edition=draft).exists()


def test_the_title_of_an_edition_is_not_set_back_after_adoption(draft, plan_owner):
    with changing(draft.plan, what="Het noe annet", by=plan_owner, permission=EDIT_PLANS) as first:
        draft.title = "Aktiv hele livet"
        first.update([draft], fields=["title"])
    with changing(draft.plan, what="Nytt navn", by=plan_owner, permission=EDIT_PLANS) as change:
        draft.title = "Aktiv lenger"
        change.update([draft], fields=["title"])
    becomes(draft, EditionState.ADOPTED)
    with pytest.raises(NotPossibleError):
        undo_change(change.record, by=plan_owner)
    draft.refresh_from_db()
    assert draft.title == "Aktiv lenger"


@pytest.mark.parametrize("then", [None, Budgeted(Decimal(900), funded=True)])
def test_a_budget_in_a_replaced_edition_is_neither_taken_away_nor_brought_back(measure, plan_owner, then):
    money = Budgeted(Decimal(500), funded=False)
    change = edit_elements(measure.edition, [Wish(measure.pk, {"budget.2027": money})], by=plan_owner)
    if then is not None:
        change = edit_elements(measure.edition, [Wish(measure.pk, {"budget.2027": then})], by=plan_owner)
    becomes(measure.edition, EditionState.SUPERSEDED)
    with pytest.raises(NotPossibleError):
        undo_change(change, by=plan_owner)
    assert [line.amount for line in measure.budget_lines.all()] == [then.amount if then else money.amount]


def test_following_up_an_adopted_plan_can_still_be_undone(measure, plan_owner):
    becomes(measure.edition, EditionState.ADOPTED)
    values = {"deadline": date(2027, 1, 1), "budget.2027": Budgeted(Decimal(500), funded=False)}
    change = edit_elements(measure.edition, [Wish(measure.pk, values)], by=plan_owner)
    undo_change(change, by=plan_owner)
    measure.refresh_from_db()
    assert (measure.deadline, measure.budget_lines.count()) == (None, 0)


def test_an_untouched_sheet_of_a_replaced_edition_has_nothing_to_refuse(measure, plan_owner):
    becomes(measure.edition, EditionState.SUPERSEDED)
    receipt = receipt_for(only_row(measure.edition), edition=measure.edition, by=plan_owner, years=[])
    assert receipt.rows[0].outcome == Outcome.UNCHANGED
