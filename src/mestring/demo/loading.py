"""Loads the invented municipality: units, people, and its plans read from their documents by the plan reader itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connections, transaction

from mestring.accounts.models import Assignment, User
from mestring.core.models import Municipality, Unit
from mestring.demo.knowledge import load_knowledge
from mestring.demo.people import ISSUER
from mestring.demo.plans import load_plans
from mestring.demo.scenarios import load_scenarios
from mestring.demo.services import load_services
from mestring.strict_yaml import load

CONTENT = Path(__file__).parent / "content"


class DemoNotPossibleError(Exception):
    """The demo cannot be loaded here; the message says why and what to do."""


Say = Callable[[str], Any]


def load_demo(*, fresh: bool, say: Say) -> None:
    """Make the database if need be, and the municipality if it is not there. Safe to run any number of times."""
    if fresh:
        say("Sletter demodataene.")
        remove_database()
    if not database_file().exists():
        say("Lager databasen.")
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except OperationalError as error:
        raise DemoNotPossibleError(
            f"Får ikke åpnet databasen {database_file()} ({error}). Kan du skrive i mappen?"
        ) from error
    content = load(CONTENT / "municipality.yaml")
    if not Municipality.objects.filter(number=content["municipality"]["number"]).exists():
        say(f"Legger inn {content['municipality']['name']['nb']}, en oppdiktet kommune.")
        with transaction.atomic():
            load_municipality(content)
    municipality = Municipality.objects.get(number=content["municipality"]["number"])
    load_services(municipality, say=say)
    load_plans(municipality, say=say)
    load_knowledge(municipality, say=say)
    load_scenarios(municipality, say=say)


def database_file() -> Path:
    """The embedded database of the demo."""
    return Path(str(settings.DATABASES["default"]["NAME"]))


def remove_database() -> None:
    """Take away the embedded database and its side files."""
    connections.close_all()
    for ending in ("", "-wal", "-shm"):
        Path(f"{database_file()}{ending}").unlink(missing_ok=True)


def load_municipality(content: dict[str, Any]) -> Municipality:
    """The municipality with its units and people, from the content file."""
    about = content["municipality"]
    municipality = Municipality.objects.create(
        number=about["number"],
        name=about["name"]["nb"],
        slug=about["domain"].split(".")[0],
        population=about["population"],
        language=about["language"],
        invented=True,
    )
    units: dict[str, Unit] = {}
    for unit in content["units"]:
        units[unit["code"]] = Unit.objects.create(
            municipality=municipality, code=unit["code"], name=unit["name"]["nb"], parent=units.get(unit["parent"])
        )
    for person in content["people"]:
        citizen = person["role"] == "citizen"
        user = User.objects.create(
            municipality=municipality,
            name=person["name"],
            issuer=ISSUER,
            subject=person["key"],
            kind="citizen" if citizen else "employee",
        )
        Assignment.objects.create(
            user=user,
            municipality=municipality,
            role=person["role"],
            unit=units[person["unit"]] if person.get("unit") else None,
            starts=date.fromisoformat(person["from"]),
        )
    return municipality
