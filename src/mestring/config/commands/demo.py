"""``mestring demo``: the invented municipality on the embedded database."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from mestring.config.commands.setup import ready, stop

demo = typer.Typer(help="Den oppdiktede kommunen, til å prøve løsningen med.", no_args_is_help=True)


@demo.callback()
def group() -> None:
    """Den oppdiktede kommunen, til å prøve løsningen med."""


@demo.command()
def load(
    fresh: Annotated[bool, typer.Option("--fresh", help="Slett demodataene og begynn på nytt.")] = False,
) -> None:
    """Lager databasen og legger inn den oppdiktede kommunen med planer og personer. Gjør ingenting to ganger."""
    os.environ["MESTRING_MODE"] = "demo"
    ready()
    from mestring.demo.loading import DemoNotPossibleError, load_demo

    try:
        load_demo(fresh=fresh, say=typer.echo)
    except DemoNotPossibleError as error:
        raise stop(str(error)) from error


@demo.command()
def people() -> None:
    """Viser hvem du kan logge inn som."""
    os.environ["MESTRING_MODE"] = "demo"
    ready()
    from mestring.demo.people import people_table

    typer.echo(people_table())
