"""``mestring project levers``: the strategies one can choose, and where their sliders begin."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from mestring.config.commands.percent import percent


def levers(as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False) -> None:
    """Viser strategiene, hva de endrer, og forslaget hver begynner på. Ingen av forslagene er fakta.

    Eksempel: mestring project levers
    """
    from mestring.projection import levers as known

    if as_json:
        found = [
            {
                "code": one.code,
                "title": one.title,
                "what": one.what,
                "effect": [one.proposal.effect.low, one.proposal.effect.likely, one.proposal.effect.high],
                "on": list(one.proposal.on),
                "to": one.proposal.to,
                "reference": one.proposal.reference,
            }
            for one in known().values()
        ]
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for one in known().values():
        effect = one.proposal.effect
        typer.echo(f"{one.title}  ({one.code})")
        typer.echo(f"  {one.what}")
        typer.echo(f"  Forslag: {percent(effect.low)} til {percent(effect.high)}, trolig {percent(effect.likely)}")
        typer.echo(f"  {one.proposal.reference}")
        typer.echo("")
