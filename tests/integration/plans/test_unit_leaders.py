"""How far a unit leader's word goes: the own unit's measures, who, when and how much; nothing beyond."""

from __future__ import annotations

from datetime import date

import pytest

from mestring.accounts.models import Assignment
from mestring.accounts.selectors import actor_for
from mestring.core.access import RefusedError, Role
from mestring.core.models import AuditEvent, Unit
from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.import_sheet import import_sheet
from mestring.plans.actions.undo_change import undo_change
from mestring.plans.sheet.receipt import Outcome
from mestring.plans.sheet.rows import rows_of, years_of
from mestring.plans.typed.wishes import Wish

pytestmark = pytest.mark.django_db


@pytest.fixture
def elsewhere(municipality):
    return Unit.objects.create(municipality=municipality, code="kultur", name="Kulturkontoret")


@pytest.fixture
def leader(people, municipality, unit):
    return people.actor(municipality, Role.UNIT_LEADER, unit=unit)


@pytest.fixture
def measure(plans, draft, unit):
    return plans.measure(draft, parent=plans.goal(draft), responsible_unit=unit)


def sheet(measure, by, **cells):
    edition = measure.edition
    rows = [row for row in rows_of(edition, years=years_of(edition)) if row["Tittel"] == measure.title]
    receipt = import_sheet(edition, rows=[{**rows[0], **cells}], years=years_of(edition), by=by)
    measure.refresh_from_db()
    return receipt.rows[0]


def test_a_measure_is_not_handed_to_another_unit_by_sheet(measure, leader, unit, elsewhere):
    row = sheet(measure, leader, **{"Ansvarlig enhet": elsewhere.name})
    assert (row.outcome, measure.responsible_unit) == (Outcome.REFUSED, unit)
    assert "enhet du leder" in " ".join(row.why)


@pytest.mark.parametrize(
    ("heading", "typed"),
    [("FNs bærekraftsmål", "3"), ("Nasjonal føring", "Meld. St. 15"), ("Ivaretatt i", "Boligplanen")],
)
def test_what_the_plan_owner_alone_decides_is_refused_in_a_sheet_too(measure, leader, heading, typed):
    row = sheet(measure, leader, **{heading: typed})
    assert row.outcome == Outcome.REFUSED
    assert (measure.un_goals, measure.national_guideline, measure.kept_in) == ("", "", "")


def test_the_own_units_follow_up_goes_through_by_sheet(measure, leader):
    assert sheet(measure, leader, Frist="31.12.2027").outcome == Outcome.ACCEPTED
    assert measure.deadline == date(2027, 12, 31)


def test_rows_that_are_not_ones_own_leave_a_line_in_the_audit(measure, leader, elsewhere):
    measure.responsible_unit = elsewhere
    measure.save()
    assert sheet(measure, leader, Frist="31.12.2027").outcome == Outcome.REFUSED
    assert AuditEvent.objects.filter(actor=leader.key, permitted=False, action="plans.follow_up").count() == 1


def test_an_own_change_is_not_undone_when_the_measure_has_gone_to_another_unit(measure, leader, plan_owner, elsewhere):
    change = edit_elements(measure.edition, [Wish(measure.pk, {"deadline": date(2027, 1, 1)})], by=leader)
    edit_elements(measure.edition, [Wish(measure.pk, {"responsible_unit_id": elsewhere.pk})], by=plan_owner)
    with pytest.raises(RefusedError):
        undo_change(change, by=leader)
    measure.refresh_from_db()
    assert measure.deadline == date(2027, 1, 1)


def test_who_leads_another_unit_now_does_not_undo_in_the_old_one(people, municipality, measure, unit, elsewhere):
    user = people.user(municipality, Role.UNIT_LEADER, unit=unit)
    change = edit_elements(measure.edition, [Wish(measure.pk, {"deadline": date(2027, 1, 1)})], by=actor_for(user))
    Assignment.objects.filter(user=user).update(unit=elsewhere)
    with pytest.raises(RefusedError):
        undo_change(change, by=actor_for(user))


def test_the_own_change_of_ones_own_measure_is_undone(measure, leader):
    change = edit_elements(measure.edition, [Wish(measure.pk, {"deadline": date(2027, 1, 1)})], by=leader)
    undo_change(change, by=leader)
    measure.refresh_from_db()
    assert measure.deadline is None
