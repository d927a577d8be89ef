"""A measure points at what it changes in the projection, and keeps doing so when it is read or told again."""

from __future__ import annotations

from decimal import Decimal
from html import unescape

import pytest
from django.utils.html import escape
from tests.integration.plans.test_element_page import form_of, where

from mestring.core.access import Role
from mestring.knowledge.selectors.levers import LeverGives
from mestring.plans.api.shapes import ElementShape
from mestring.plans.models import Change, Element
from mestring.projection import levers

LEVER = "home_rehabilitation"


@pytest.fixture
def measure(plans, draft) -> Element:
    return plans.measure(draft, "Starte gågrupper", parent=plans.goal(draft))


def test_the_plan_owner_says_what_a_measure_changes(signed_in, measure):
    client = signed_in()
    sent = form_of(client.get(where(measure, "element-edit"))) | {"lever": LEVER}
    assert client.post(where(measure, "element-edit"), sent).url == where(measure)
    measure.refresh_from_db()
    assert measure.lever == LEVER
    assert "virkning" in Change.objects.get().what
    assert f"selected>{escape(levers()[LEVER].title)}" in client.get(where(measure, "element-edit")).content.decode()


def test_a_lever_there_is_not_is_refused(signed_in, measure):
    client = signed_in()
    sent = form_of(client.get(where(measure, "element-edit"))) | {"lever": "perpetual_motion"}
    answer = client.post(where(measure, "element-edit"), sent)
    assert answer.status_code in {200, 422}
    measure.refresh_from_db()
    assert measure.lever == ""


def test_one_that_is_gone_is_kept_until_somebody_chooses_another(signed_in, measure):
    Element.objects.filter(pk=measure.pk).update(lever="gone")
    client = signed_in()
    sent = form_of(client.get(where(measure, "element-edit"))) | {"indicator": "20 grupper"}
    assert client.post(where(measure, "element-edit"), sent).url == where(measure)
    measure.refresh_from_db()
    assert (measure.lever, measure.indicator) == ("gone", "20 grupper")


@pytest.mark.parametrize("kind", ["goal", "focus_area"])
def test_goals_change_nothing_by_themselves(signed_in, measure, kind):
    Element.objects.filter(pk=measure.pk).update(kind=kind)
    assert 'name="lever"' not in signed_in().get(where(measure, "element-edit")).content.decode()


def test_who_only_follows_up_does_not_say_what_it_changes(signed_in, measure, unit):
    Element.objects.filter(pk=measure.pk).update(responsible_unit=unit)
    page = signed_in(Role.UNIT_LEADER, unit=unit).get(where(measure, "element-edit")).content.decode()
    assert 'name="lever"' not in page


def test_it_is_in_the_open_api(measure):
    Element.objects.filter(pk=measure.pk).update(lever=LEVER)
    found = Element.objects.select_related("parent", "responsible_unit").get(pk=measure.pk)
    assert ElementShape.of(found).lever == LEVER


@pytest.fixture
def pointing(measure) -> Element:
    measure.lever = LEVER
    measure.save()
    return measure


def test_the_page_says_what_the_strategy_gives_and_that_it_is_assumed(signed_in, pointing, monkeypatch):
    monkeypatch.setattr("mestring.plans.presenters.lever.what_lever_gives", lambda *_: gives(source=None))
    page = signed_in().get(where(pointing)).content.decode()
    assert "−3,6 mill." in page
    assert "+1 204" in unescape(page).replace("\xa0", " ")
    assert "10 prosent (fra 2,5 til 30)" in page
    assert "Ingen kilde står bak virkningen" in page
    assert "antatt" in page


def test_where_a_proposal_leans_on_a_source_it_is_named(signed_in, pointing, monkeypatch):
    monkeypatch.setattr(
        "mestring.plans.presenters.lever.what_lever_gives", lambda *_: gives(source="En oversikt (2019)")
    )
    assert "støtter seg til En oversikt (2019)" in signed_in().get(where(pointing)).content.decode()


def test_without_numbers_the_page_says_so_and_shows_none(signed_in, pointing):
    page = signed_in().get(where(pointing)).content.decode()
    assert "Det er ikke tatt inn tall som kan vise hva den gir." in page
    assert "mill." not in page


@pytest.mark.parametrize(("role", "offered"), [(Role.PLAN_OWNER, True), (Role.COUNCILLOR, False)])
def test_the_workshop_is_offered_to_those_who_may_use_it(signed_in, pointing, monkeypatch, role, offered):
    monkeypatch.setattr("mestring.plans.presenters.lever.what_lever_gives", lambda *_: gives(source=None))
    assert ("verkstedet" in signed_in(role).get(where(pointing)).content.decode()) is offered


def gives(*, source: str | None) -> LeverGives:
    return LeverGives(
        lever=LEVER,
        title="Hverdagsrehabilitering",
        year=2040,
        kroner=Decimal(-3_590_000),
        kroner_all_years=Decimal(-27_000_000),
        in_place=-1.5,
        waiting_days=1204.4,
        fte=-0.2,
        low=0.025,
        likely=0.1,
        high=0.3,
        source=source,
    )
