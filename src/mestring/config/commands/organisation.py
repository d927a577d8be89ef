"""``mestring organisation``: the municipality, its units, its employees and their roles."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

import typer

from mestring.config.commands.setup import ready, stop

organisation = typer.Typer(help="Legg inn kommunen, enhetene og de ansatte, og gi dem roller.", no_args_is_help=True)
Number = Annotated[str, typer.Option("--municipality", "-k", help="Kommunenummer, fire sifre.")]
Day = Annotated[
    datetime | None,
    typer.Option("--from", formats=["%Y-%m-%d", "%d.%m.%Y"], help="Fra dag; i dag om du ikke sier noe."),
]


@organisation.callback()
def group() -> None:
    """Legg inn kommunen, enhetene og de ansatte, og gi dem roller."""


@organisation.command("add-municipality")
def add_municipality(
    number: Annotated[str, typer.Argument(help="Kommunenummer, fire sifre.")],
    name: Annotated[str, typer.Argument(help="Navn, for eksempel «Prøvevik kommune».")],
) -> None:
    """Legger inn en kommune."""
    ready(default_mode="demo")
    from mestring.core import actions

    made = _done(lambda by: actions.add_municipality(number=number, name=name, by=by))
    typer.echo(f"{made.name} er lagt inn. De offentlige sidene ligger under /planer/offentlig/{made.slug}/")


@organisation.command("add-unit")
def add_unit(
    code: Annotated[str, typer.Argument(help="Kort kode, for eksempel «hjemme-nord».")],
    name: Annotated[str, typer.Argument(help="Navnet på enheten.")],
    municipality: Number,
    below: Annotated[str | None, typer.Option(help="Koden til enheten den ligger under.")] = None,
    starts: Day = None,
) -> None:
    """Legger inn en enhet i kommunen."""
    ready(default_mode="demo")
    from mestring.core import actions

    where = find_municipality(municipality)
    parent = _unit(where, below) if below else None
    _done(lambda by: actions.add_unit(where, code=code, name=name, parent=parent, starts=_day(starts), by=by))
    typer.echo(f"{name} er lagt inn.")


@organisation.command("add-employee")
def add_employee(
    name: Annotated[str, typer.Argument(help="Navnet på den ansatte.")],
    email: Annotated[str, typer.Argument(help="E-postadressen innloggingen oppgir.")],
    municipality: Number,
    role: Annotated[str, typer.Option(help="Rollen, for eksempel plan_owner, unit_leader eller analyst.")],
    unit: Annotated[
        str | None, typer.Option(help="Koden til enheten rollen gjelder; hele kommunen om du ikke sier noe.")
    ] = None,
    starts: Day = None,
) -> None:
    """Registrerer en ansatt med en rolle. Kontoen knyttes til innloggingen første gang hun logger inn."""
    ready(default_mode="demo")
    from django.db import transaction

    from mestring.accounts.actions.register import assign_role, register_employee
    from mestring.core.access import EMPLOYEES, ROLE_LABELS, Role

    if role not in {one.value for one in EMPLOYEES}:
        known = ", ".join(f"{one.value} ({ROLE_LABELS[one]})" for one in Role if one in EMPLOYEES)
        raise stop(f"Rollen «{role}» finnes ikke. Velg en av: {known}.", code=2)
    where = find_municipality(municipality)
    at = _unit(where, unit) if unit else None

    def register(by: Any) -> None:
        with transaction.atomic():
            user = register_employee(where, name=name, email=email, by=by)
            assign_role(user, role=Role(role), unit=at, starts=_day(starts), by=by)

    _done(register)
    typer.echo(f"{name} er registrert.")


def _done(action: Any) -> Any:
    from mestring.core.access import system
    from mestring.core.actions import NotPossibleError

    try:
        return action(system("command-line"))
    except NotPossibleError as error:
        raise stop(str(error)) from error


def find_municipality(number: str) -> Any:
    """The municipality with this number, or a stop with a sentence that names those there are."""
    from mestring.core.models import Municipality

    found = Municipality.objects.filter(number=number).first()
    if found is None:
        known = ", ".join(f"{one.number} {one.name}" for one in Municipality.objects.all()) or "ingen ennå"
        raise stop(f"Fant ingen kommune med nummer {number}. Lagt inn: {known}.")
    return found


def _unit(municipality: Any, code: str) -> Any:
    found = municipality.units.filter(code=code).first()
    if found is None:
        raise stop(f"Fant ingen enhet med koden «{code}» i {municipality.name}.")
    return found


def _day(given: datetime | None) -> date:
    from mestring.core import clock

    return given.date() if given else clock.today()
