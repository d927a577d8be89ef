"""A plan whose only reading has been undone: it is still there, and its pages say what to do."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.integration.plans.documents import FIRST

from mestring.core.access import Role
from mestring.plans.actions.read_document import read_document
from mestring.plans.actions.save_reading import PlanFacts, save_reading, suggested_facts
from mestring.plans.models import Plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def saved(municipality, plan_owner):
    reading = read_document(FIRST.encode(), name="plan.md", by=plan_owner, municipality_id=municipality.pk)
    return save_reading(
        reading, facts=suggested_facts(reading, None), by=plan_owner, new_plan=PlanFacts(title="Gode dager")
    )


def test_after_undoing_the_first_reading_one_lands_on_a_page_that_says_what_to_do(signed_in, saved):
    client = signed_in()
    here = reverse("plans:edition", kwargs={"slug": "gode-dager", "number": 1})
    undo = reverse("plans:undo", kwargs={"slug": "gode-dager", "change": saved.change.pk})
    page = client.post(undo, {"tilbake": here}, follow=True)
    assert page.status_code == 200
    plan = client.get(reverse("plans:plan", kwargs={"slug": "gode-dager"}))
    html = plan.content.decode()
    assert plan.status_code == 200
    assert reverse("plans:import-upload") + "?plan=gode-dager" in html
    assert reverse("plans:changes", kwargs={"slug": "gode-dager"}) in html


@pytest.mark.parametrize("page", ["plans:list", "plans:search", "plans:compare"])
def test_the_pages_of_all_plans_stand_although_one_is_empty(signed_in, municipality, page):
    Plan.objects.create(municipality=municipality, title="Tom plan", slug="tom")
    assert signed_in().get(reverse(page)).status_code == 200


@pytest.mark.parametrize("page", ["plans:plan", "plans:changes", "plans:difference", "plans:settings"])
def test_an_empty_plans_own_pages_stand(signed_in, municipality, page):
    Plan.objects.create(municipality=municipality, title="Tom plan", slug="tom")
    assert signed_in().get(reverse(page, kwargs={"slug": "tom"})).status_code == 200


def test_who_cannot_read_plans_in_is_not_told_to(signed_in, municipality):
    Plan.objects.create(municipality=municipality, title="Tom plan", slug="tom")
    html = signed_in(Role.COUNCILLOR).get(reverse("plans:plan", kwargs={"slug": "tom"})).content.decode()
    assert "Tom plan" in html
    assert reverse("plans:import-upload") not in html


@pytest.mark.parametrize("page", ["edition", "print", "pdf", "gaps", "sheet", "states", "figures"])
def test_an_edition_with_nothing_in_it_is_shown_everywhere(signed_in, draft, page):
    address = reverse(f"plans:{page}", kwargs={"slug": draft.plan.slug, "number": draft.number})
    assert signed_in().get(address).status_code == 200


@pytest.mark.parametrize("title", ["", "Å", "Ord " * 200, "🙂", "\u202ebakvendt", "Likt", "=1+1"])
def test_titles_of_every_length_are_shown_everywhere(signed_in, plans, draft, title):
    goal = plans.goal(draft, title)
    plans.measure(draft, title, parent=goal)
    plans.measure(draft, title, parent=goal)
    client = signed_in()
    for page in ("edition", "print", "pdf", "gaps", "figures"):
        address = reverse(f"plans:{page}", kwargs={"slug": draft.plan.slug, "number": draft.number})
        assert client.get(address).status_code == 200, page
    said = {"slug": draft.plan.slug, "number": 1, "lineage": goal.lineage}
    assert client.get(reverse("plans:element", kwargs=said)).status_code == 200


def test_a_plan_whose_only_edition_is_replaced_is_shown_and_is_not_public(signed_in, plans):
    edition = plans.edition(state="superseded")
    client = signed_in()
    assert client.get(reverse("plans:plan", kwargs={"slug": edition.plan.slug})).status_code == 200
    public = reverse("plans:public-plan", kwargs={"municipality": "provevik", "slug": edition.plan.slug})
    assert client.get(public).status_code == 404
