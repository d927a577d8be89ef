"""A new installation gets its municipality, units and employees from the command line."""

import pytest
from typer.testing import CliRunner

from mestring.accounts.models import User
from mestring.accounts.selectors import actor_for
from mestring.config.commands import app
from mestring.core import audit
from mestring.core.access import Role, may
from mestring.core.models import AuditEvent, Municipality
from mestring.plans.access import EDIT_PLANS, FOLLOW_UP_MEASURES

pytestmark = pytest.mark.django_db


def run(*words: str, ok: bool = True) -> str:
    result = CliRunner().invoke(app, ["organisation", *words])
    assert (result.exit_code == 0) is ok, result.output
    return result.output


def test_from_nothing_to_a_unit_leader_who_may_follow_up_her_own_unit_only():
    assert "/planer/offentlig/sorvaer/" in run("add-municipality", "9996", "Sørvær kommune")
    run("add-unit", "hjemme", "Hjemmetjenesten", "-k", "9996")
    run("add-unit", "nord", "Hjemmetjenesten nord", "-k", "9996", "--below", "hjemme")
    run("add-unit", "rehab", "Rehabilitering", "-k", "9996")
    run(
        "add-employee",
        "Prøve Leder",
        "leder@sorvaer.example",
        "-k",
        "9996",
        "--role",
        "unit_leader",
        "--unit",
        "hjemme",
    )
    leader = actor_for(User.objects.get(email="leder@sorvaer.example"))
    units = {unit.code: unit.pk for unit in Municipality.objects.get(number="9996").units.all()}
    assert may(leader, FOLLOW_UP_MEASURES, unit_ids=[units["nord"]])
    assert not may(leader, FOLLOW_UP_MEASURES, unit_ids=[units["rehab"]])
    assert not may(leader, EDIT_PLANS)
    assert [event.action for event in AuditEvent.objects.order_by("number")] == [
        "core.municipality_added",
        *["core.unit_added"] * 3,
        "accounts.employee_registered",
        "accounts.role_given",
    ]
    assert list(audit.breaks()) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["add-municipality", "99", "Kort kommune"], "Kommunenummeret må ha fire sifre."),
        (["add-municipality", "9998", "Prøvevik kommune"], "Kommunenummer 9998 finnes fra før."),
        (["add-unit", "x", "X", "-k", "0000"], "Fant ingen kommune med nummer 0000. Lagt inn: 9998 Prøvevik kommune."),
        (["add-unit", "x", "X", "-k", "9998", "--below", "y"], "Fant ingen enhet med koden «y»"),
        (["add-employee", "A", "a@b.example", "-k", "9998", "--role", "sjef"], "Rollen «sjef» finnes ikke."),
        (["add-employee", "A", "a@b.example", "-k", "9998", "--role", "citizen"], "Rollen «citizen» finnes ikke."),
        (["add-employee", "A", "ikke-epost", "-k", "9998", "--role", "analyst"], "er ikke en e-postadresse"),
    ],
)
def test_a_mistake_gets_a_sentence_and_changes_nothing(words, sentence, municipality):
    assert sentence in " ".join(run(*words, ok=False).split())
    assert Municipality.objects.count() == 1
    assert User.objects.count() == 0


def test_an_address_that_is_registered_already_is_refused(municipality):
    words = ["add-employee", "A", "a@b.example", "-k", "9998", "--role", Role.ANALYST.value]
    run(*words)
    assert "registrert fra før" in run(*words, ok=False)
    assert User.objects.count() == 1
