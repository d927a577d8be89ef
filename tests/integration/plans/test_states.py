"""An edition's life: heard, taken back, adopted with day and case; what it replaces; who is told."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from mestring.core import clock
from mestring.core.access import Role
from mestring.core.models import AuditEvent, OutboxEvent
from mestring.core.states import MoveNotPossibleError
from mestring.plans.actions.move_edition import adopt_edition, move_edition
from mestring.plans.models import Edition, EditionState, Plan
from mestring.plans.states import EDITION

pytestmark = pytest.mark.django_db
DECISION = {"on": date(2026, 6, 18), "case": "Kommunestyret, sak 64/26"}


@pytest.fixture(autouse=True)
def _a_day_after_the_decision():
    with clock.stopped_at(datetime(2026, 11, 22, 12, tzinfo=UTC)):
        yield


def where(edition, name="states"):
    return reverse(f"plans:{name}", kwargs={"slug": edition.plan.slug, "number": edition.number})


def test_a_draft_goes_out_for_hearing_and_back(draft, plan_owner):
    move_edition(draft, by_move="send_to_hearing", by=plan_owner)
    assert Edition.objects.get(pk=draft.pk).state == EditionState.HEARING
    move_edition(draft, by_move="take_back", by=plan_owner)
    assert Edition.objects.get(pk=draft.pk).state == EditionState.DRAFT


@pytest.mark.parametrize("state", [state.code for state in EDITION.states])
@pytest.mark.parametrize("move", ["send_to_hearing", "take_back", "adopt"])
def test_only_the_moves_of_the_table_can_be_made(plans, plan_owner, state, move):
    edition = plans.edition(state=state)
    possible = state in EDITION.move(move).sources

    def make():
        if move == "adopt":
            adopt_edition(edition, by=plan_owner, **DECISION)
        else:
            move_edition(edition, by_move=move, by=plan_owner)

    if possible:
        make()
        assert Edition.objects.get(pk=edition.pk).state == EDITION.move(move).target
    else:
        with pytest.raises(MoveNotPossibleError):
            make()
        assert Edition.objects.get(pk=edition.pk).state == state


def test_adopting_replaces_the_one_before_tells_others_and_is_audited(plans, plan_owner):
    old = plans.edition(state="adopted")
    new = plans.edition(plan=old.plan, number=2)
    adopt_edition(new, by=plan_owner, **DECISION)
    states = dict(Edition.objects.values_list("number", "state"))
    assert states == {1: EditionState.SUPERSEDED, 2: EditionState.ADOPTED}
    event = OutboxEvent.objects.get()
    assert event.kind == "plans.edition.adopted"
    assert event.payload["adopted_in"] == "Kommunestyret, sak 64/26"
    assert event.payload["superseded"] == [1]
    assert AuditEvent.objects.filter(action="plans.move_editions").count() == 1


def test_before_adoption_the_page_shows_what_is_missing_and_asks_for_a_yes(signed_in, plans, draft):
    plans.measure(draft)
    client = signed_in()
    assert "Uten ansvarlig" in client.get(where(draft)).content.decode()
    sent = {"flytt": "adopt", "day": "18.06.2026", "case": DECISION["case"]}
    refused = client.post(where(draft, "edition-move"), sent)
    assert "Kryss av for at du har sett hva som mangler" in refused.content.decode()
    assert not OutboxEvent.objects.exists()
    client.post(where(draft, "edition-move"), {**sent, "sure": "on"})
    draft.refresh_from_db()
    assert (draft.state, draft.adopted_on) == (EditionState.ADOPTED, DECISION["on"])


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"day": "", "case": "1/26"}, "Skriv dagen planen ble vedtatt."),
        ({"day": "18.06.2026", "case": " "}, "Skriv hvilken sak vedtaket ble gjort i."),
        ({"day": "i fjor", "case": "1/26"}, "Skriv en dato"),
        ({"day": "31.12.2026", "case": "1/26"}, "kan ikke registreres før det er gjort"),
    ],
)
def test_a_decision_needs_a_day_that_has_been_and_a_case(signed_in, draft, sent, says):
    response = signed_in().post(where(draft, "edition-move"), {"flytt": "adopt", **sent})
    assert says in response.content.decode()
    draft.refresh_from_db()
    assert draft.state == EditionState.DRAFT


def test_a_move_that_is_no_longer_possible_is_told_and_changes_nothing(signed_in, plans):
    adopted = plans.edition(state="adopted")
    response = signed_in().post(where(adopted, "edition-move"), {"flytt": "take_back"})
    assert response.status_code == 409
    assert Edition.objects.get(pk=adopted.pk).state == EditionState.ADOPTED


def test_only_the_plan_owner_moves_editions(signed_in, draft, unit):
    client = signed_in(Role.UNIT_LEADER, unit=unit)
    assert "Registrer vedtak</button>" not in client.get(where(draft)).content.decode()
    assert client.post(where(draft, "edition-move"), {"flytt": "send_to_hearing"}).status_code == 403


def test_the_plan_gets_its_own_words_for_the_levels(signed_in, draft):
    address = reverse("plans:settings", kwargs={"slug": draft.plan.slug})
    sent = {"title": "Ny tittel", "kind": "strategy", "goal_name": "Hovedmål", "measure_name": "Aksjon"}
    assert signed_in().post(address, sent).status_code == 302
    plan = Plan.objects.get(pk=draft.plan_id)
    assert (plan.title, plan.kind, plan.goal_name, plan.measure_name) == ("Ny tittel", "strategy", "Hovedmål", "Aksjon")
    assert plan.slug == draft.plan.slug
    assert plan.changes.get().what == "Endret innstillingene for planen"


def test_a_plan_must_have_a_title(signed_in, draft):
    address = reverse("plans:settings", kwargs={"slug": draft.plan.slug})
    response = signed_in().post(address, {"title": "", "kind": "strategy"})
    assert "Skriv hva planen heter." in response.content.decode()
