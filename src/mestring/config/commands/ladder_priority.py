"""``mestring ladder priority``: cases in order by benefit, resource use and severity, with reasons. No database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from mestring.config.commands.days import day_or_today
from mestring.config.commands.setup import stop

USAGE = 2


def priority(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="YAML-fil med sakene, uten navn på noen.")],
    criteria: Annotated[
        Path | None, typer.Option("--criteria", metavar="FIL", help="Kommunens egne kriterier i stedet for malen.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAG", help="Dagen kriteriene gjelder; i dag om du ikke sier noe.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Setter saker i rekkefølge etter nytte, ressurs og alvorlighet, og sier hvorfor og hva som mangler.

    Svarer med 0 når det gikk, 2 når filen, dagen eller kriteriene er feil.
    """
    from mestring.ladder import LadderError
    from mestring.ladder.priority import cases_from_file, in_order, load, shipped
    from mestring.ladder.priority.telling import as_data, as_text

    day = day_or_today(on)
    try:
        chosen = load(criteria) if criteria else shipped()
        places = in_order(cases_from_file(file), chosen, on=day)
    except LadderError as error:
        raise stop(str(error), code=USAGE) from None
    if as_json:
        typer.echo(json.dumps(as_data(places), ensure_ascii=False, indent=2))
    else:
        typer.echo(as_text(places, criteria=chosen), nl=False)
