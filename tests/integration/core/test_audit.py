"""The audit: lines are only added, and a line removed or altered shows."""

import json

import pytest
from django.db import DatabaseError, connection, transaction
from typer.testing import CliRunner

from mestring.config.commands import app
from mestring.core import audit
from mestring.core.access import PUBLIC, Permission, Purpose, RefusedError, Role, require, system
from mestring.core.models import AuditEvent, AuditHead
from mestring.core.models.audit_event import AppendOnlyError

pytestmark = pytest.mark.django_db
RUN = CliRunner()


def write(lines: int) -> None:
    for number in range(lines):
        audit.record("t.write", by=system("t"), purpose=Purpose.CONTROL, detail={"line": number, "ord": "æøå"})


def tamper(statement: str) -> None:
    """Do what somebody with the database password could do: past the model, past the trigger."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER audit_never_changed")
            cursor.execute("DROP TRIGGER audit_never_removed")
        else:
            cursor.execute("ALTER TABLE core_auditevent DISABLE TRIGGER USER")
        cursor.execute(statement)


def test_an_untouched_log_holds():
    write(5)
    assert list(audit.breaks()) == []
    assert AuditHead.objects.get().number == 5


def test_an_empty_log_holds():
    assert list(audit.breaks()) == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("DELETE FROM core_auditevent WHERE number = 3", "Linje 3 til 3 mangler."),
        (
            "UPDATE core_auditevent SET actor = 'user:other' WHERE number = 3",
            "Linje 3 er endret etter at den ble skrevet.",
        ),
        ("UPDATE core_auditevent SET permitted = NOT permitted WHERE number = 3", "Linje 3 er endret"),
        ("DELETE FROM core_auditevent WHERE number = 5", "Siste linje skal være nummer 5, men er nummer 4."),
    ],
)
def test_a_line_removed_or_altered_behind_our_back_shows(statement, sentence):
    write(5)
    tamper(statement)
    assert any(one.why.startswith(sentence) for one in audit.breaks())


def test_a_log_rewritten_from_the_end_is_found_by_a_seal_kept_elsewhere():
    write(5)
    kept = AuditHead.objects.get().seal
    tamper("DELETE FROM core_auditevent WHERE number > 3")
    last = AuditEvent.objects.get(number=3)
    AuditHead.objects.update(number=3, seal=last.seal)
    assert list(audit.breaks()) == []
    assert [one.why for one in audit.breaks(expected_seal=kept)] == [
        "Seglet du oppga, finnes ikke i loggen. Linjer er fjernet eller skrevet på nytt."
    ]


@pytest.mark.parametrize("statement", ["UPDATE core_auditevent SET actor = 'x'", "DELETE FROM core_auditevent"])
def test_the_database_itself_refuses_to_change_or_remove(statement):
    write(1)
    with pytest.raises(DatabaseError, match="never"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_model_and_its_shortcuts_refuse_to_change_or_remove():
    write(1)
    line = AuditEvent.objects.get()
    for attempt in (
        line.save,
        line.delete,
        AuditEvent.objects.all().delete,
        lambda: AuditEvent.objects.update(actor="x"),
        lambda: AuditEvent.objects.bulk_create([AuditEvent()]),
    ):
        with pytest.raises(AppendOnlyError):
            attempt()


def test_a_refusal_is_written_with_what_was_asked_and_why(people, municipality):
    permission = Permission(
        code="t.read", sentence="lese", purpose=Purpose.OWN_MATTERS, roles=frozenset({Role.CASEWORKER})
    )
    analyst = people.actor(municipality, Role.ANALYST)
    with pytest.raises(RefusedError, match="Du har ikke tilgang til å lese"):
        require(analyst, permission)
    with pytest.raises(RefusedError, match="Du må logge inn først"):
        require(PUBLIC, permission)
    first, second = AuditEvent.objects.order_by("number")
    assert (first.actor, first.action, first.permitted, first.purpose) == (analyst.key, "t.read", False, "own_matters")
    assert second.actor == "public"


def test_the_command_says_that_the_log_holds_and_gives_the_seal():
    write(2)
    result = RUN.invoke(app, ["audit", "verify", "--json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"holds": True, "lines": 2, "seal": AuditHead.objects.get().seal, "breaks": []}


def test_the_command_fails_when_the_log_does_not_hold():
    write(2)
    tamper("DELETE FROM core_auditevent WHERE number = 1")
    result = RUN.invoke(app, ["audit", "verify"])
    assert result.exit_code == 1
    assert "Linje 1 til 1 mangler." in result.stdout
