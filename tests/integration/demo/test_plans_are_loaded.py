"""The demo's plans come in by the reader and the actions that anybody uses, once."""

from __future__ import annotations

import pytest
from django.db.models import QuerySet

from mestring.core.models import Municipality, OutboxEvent
from mestring.demo.loading import CONTENT, load_municipality
from mestring.demo.plan_content import read_plan_content
from mestring.demo.plans import load_plans
from mestring.plans.models import BudgetLine, Change, Edition, Element, Kind, Plan
from mestring.strict_yaml import load


@pytest.fixture
def invented(db) -> Municipality:
    municipality = load_municipality(load(CONTENT / "municipality.yaml"))
    load_plans(municipality, say=lambda _sentence: None)
    return municipality


def test_both_plans_are_there_and_the_newer_edition_is_an_open_draft(invented):
    states = list(Edition.objects.order_by("plan__title", "number").values_list("plan__title", "number", "state"))
    assert states == [
        ("Helse, omsorg og mestring", 1, "adopted"),
        ("Helse, omsorg og mestring", 2, "draft"),
        ("Temaplan demens og aldersvennlig samfunn", 1, "adopted"),
    ]
    assert OutboxEvent.objects.filter(kind="plans.edition.adopted").count() == 2


def measures(number: int) -> QuerySet[Element]:
    """The measures of an edition of the large plan."""
    return Element.objects.filter(
        edition__plan__title="Helse, omsorg og mestring", edition__number=number, kind=Kind.MEASURE
    )


@pytest.mark.parametrize(("number", "content"), [(1, "plan-2025"), (2, "plan-2027")])
def test_every_measure_of_the_content_is_in_its_edition(invented, number, content):
    read = [title.rstrip(".") for title in measures(number).values_list("title", flat=True)]
    assert sorted(read) == sorted(measure.title.rstrip(".") for measure in read_plan_content(content).measures())


def test_measures_that_stand_in_both_editions_are_the_same(invented):
    older, newer = ({one.key for one in read_plan_content(name).measures()} for name in ("plan-2025", "plan-2027"))
    first, second = (set(measures(number).values_list("lineage", flat=True)) for number in (1, 2))
    assert len(first & second) == len(older & newer)


def test_owners_are_units_and_the_adopted_plan_has_its_budgets(invented):
    content = list(read_plan_content("plan-2025").measures())
    assert measures(1).exclude(responsible_unit=None).count() == sum(bool(measure.owner) for measure in content)
    assert measures(1).exclude(responsible_role="").count() == 0
    lines = BudgetLine.objects.filter(element__in=measures(1))
    assert lines.count() == sum(len(measure.budget) for measure in content)


def test_loading_again_does_nothing(invented):
    changes = Change.objects.count()
    load_plans(invented, say=pytest.fail)
    assert (Plan.objects.count(), Change.objects.count()) == (2, changes)
