"""``mestring audit``: look after the audit log."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from mestring.config.commands.setup import ready

audit = typer.Typer(help="Etterprøv loggen over hvem som har lest og skrevet hva.", no_args_is_help=True)


@audit.callback()
def group() -> None:
    """Etterprøv loggen over hvem som har lest og skrevet hva."""


@audit.command()
def verify(
    seal: Annotated[
        str | None, typer.Option(help="Et segl du har skrevet ned tidligere. Det må fortsatt finnes.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Går gjennom hele loggen og sier fra om linjer som mangler, er endret eller er i feil rekkefølge.

    Avslutter med 0 når loggen er hel, og 1 når den ikke er det. Skriv ned seglet som vises, et annet sted enn i
    databasen: med --seal kan du senere vise at ingenting er fjernet fra slutten heller.
    """
    ready(default_mode="demo")
    from mestring.core.audit import FIRST_SEAL, breaks
    from mestring.core.models import AuditHead

    found = list(breaks(expected_seal=seal))
    head = AuditHead.objects.filter(pk=1).first()
    lines, last = (head.number, head.seal) if head else (0, FIRST_SEAL)
    if as_json:
        typer.echo(
            json.dumps(
                {"holds": not found, "lines": lines, "seal": last, "breaks": [b.why for b in found]}, ensure_ascii=False
            )
        )
    else:
        for one in found:
            typer.echo(one.why)
        typer.echo(f"Loggen er {'ikke hel' if found else 'hel'}: {lines} linjer. Siste segl: {last}")
    raise typer.Exit(1 if found else 0)
