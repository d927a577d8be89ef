"""Any row of edits, undone from the last to the first, gives back the plan as it was."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from mestring.plans.actions.edit_elements import edit_elements
from mestring.plans.actions.place_element import add_element, kinds_below, move_element, remove_element
from mestring.plans.actions.undo_change import undo_change
from mestring.plans.models import BudgetLine, Change, Edition, Element, Passage, Plan
from mestring.plans.refusals import NotPossibleError
from mestring.plans.told.what_changed import kept_fields
from mestring.plans.typed.wishes import Budgeted, Wish

pytestmark = pytest.mark.django_db
QUIET = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=40,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)

days = st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1))
values = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Starte gågrupper", "Bygge boliger", "Lage rutiner"]),
        "deadline": days,
        "starts_on": days,
        "responsible_role": st.sampled_from(["", "Rådgiver"]),
        "soft_note": st.sampled_from(["", "Ferdig når alle har fått tilbud"]),
        "budget.2027": st.none()
        | st.builds(Budgeted, st.sampled_from([Decimal("1.00"), Decimal("2.50")]), st.booleans()),
        "budget.2028": st.none() | st.builds(Budgeted, st.just(Decimal("7.00")), st.booleans()),
    },
)
which = st.integers(0, 30)
steps = st.one_of(
    st.tuples(st.just("edit"), st.lists(which, min_size=1, max_size=4), values),
    st.tuples(st.just("add"), which, st.sampled_from(["Nytt", "Enda et"])),
    st.tuples(st.just("remove"), which),
    st.tuples(st.just("move"), which, st.booleans()),
    st.tuples(st.just("undo last")),
)


@contextmanager
def rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def everything(plan: Plan) -> dict[str, list[dict[str, object]]]:
    """The whole plan, as it would be read."""
    return {
        model.__name__: list(model.objects.filter(**{path: plan}).order_by("pk").values(*kept_fields(model)))
        for model, path in (
            (Edition, "plan"),
            (Element, "edition__plan"),
            (Passage, "edition__plan"),
            (BudgetLine, "element__edition__plan"),
        )
    }


def a_small_plan(municipality) -> Edition:
    plan = Plan.objects.create(municipality=municipality, title="Prøveplan", slug="proveplan")
    edition = Edition.objects.create(plan=plan, number=1, title="Prøveplan")
    goal = Element.objects.create(edition=edition, kind="goal", title="Mål", position=1)
    Passage.objects.create(edition=edition, element=goal, heading="Innhold", text="Hva målet er.")
    for number in range(3):
        measure = Element.objects.create(edition=edition, parent=goal, kind="measure", title=f"T{number}", position=2)
        BudgetLine.objects.create(element=measure, year=2027, amount=Decimal("5.00"))
    return edition


def do(edition: Edition, step: tuple, *, by) -> None:
    """Do one step, if it can be done with what there is."""
    elements = list(edition.elements.order_by("position", "pk"))
    one = elements[step[1] % len(elements)] if elements and isinstance(step[1:2] and step[1], int) else None
    if step[0] == "undo last":
        last = edition.plan.changes.filter(undone_by=None).first()
        if last is not None:
            undo_change(last, by=by)
    elif step[0] == "edit" and elements:
        chosen = {elements[index % len(elements)].pk for index in step[1]}
        edit_elements(edition, [Wish(pk, step[2]) for pk in chosen], by=by)
    elif step[0] == "add":
        kind = kinds_below(one)[-1]
        add_element(edition, below=one, kind=kind, title=step[2], by=by)
    elif step[0] == "remove" and one is not None:
        remove_element(one, by=by)
    elif step[0] == "move" and one is not None:
        move_element(one, down=step[2], by=by)


def stands(change: Change) -> bool:
    """Whether it is in force as such: not undone, and not only the undoing of another (the two cancel out)."""
    if Change.objects.filter(undoes=change).exists():
        return False
    depth = 0
    while change.undoes is not None:
        change, depth = change.undoes, depth + 1
    return depth % 2 == 0


@QUIET
@given(st.lists(steps, max_size=6))
def test_a_row_of_edits_undone_backwards_gives_back_the_start(municipality, plan_owner, row):
    with rolled_back():
        edition = a_small_plan(municipality)
        before = everything(edition.plan)
        for step in row:
            with suppress(NotPossibleError):
                do(edition, step, by=plan_owner)
        for change in list(Change.objects.filter(plan=edition.plan).order_by("-pk")):
            if stands(change):
                undone = undo_change(change, by=plan_owner)
                assert undone.left == ()
        assert everything(edition.plan) == before


@QUIET
@given(st.lists(steps, min_size=1, max_size=5))
def test_undoing_an_undo_gives_back_what_was_undone(municipality, plan_owner, row):
    with rolled_back():
        edition = a_small_plan(municipality)
        for step in row:
            with suppress(NotPossibleError):
                do(edition, step, by=plan_owner)
        last = edition.plan.changes.first()
        if last is None or Change.objects.filter(undoes=last).exists():
            return
        after = everything(edition.plan)
        undo = undo_change(last, by=plan_owner).record
        assert everything(edition.plan) != after
        undo_change(undo, by=plan_owner)
        assert everything(edition.plan) == after
