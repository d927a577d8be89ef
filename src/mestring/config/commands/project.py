"""``mestring project``: who will need what, from the database, a file, or an invented municipality."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mestring.config.commands.project_all import every
from mestring.config.commands.project_backtest import backtest
from mestring.config.commands.project_cluster import Authority, Certificate, Key, Scheduler, projecting_at, tls_of
from mestring.config.commands.project_dementia import dementia
from mestring.config.commands.project_fit import fit
from mestring.config.commands.project_levers import levers
from mestring.config.commands.project_source import USAGE, refusing, source_of
from mestring.config.commands.setup import ready, stop

project = typer.Typer(help="Framskriv en kommune: hvem som trenger hva, og hvor sikkert det er.", no_args_is_help=True)
project.command("all")(every)
project.command()(backtest)
project.command()(dementia)
project.command()(fit)
project.command()(levers)


@project.callback()
def _about() -> None:
    """Framskriv en kommune: hvem som trenger hva, og hvor sikkert det er."""


Place = Annotated[
    str | None, typer.Option("--municipality", metavar="NUMMER", help="Kommunenummeret, eller 0000 for hele landet.")
]
File = Annotated[
    Path | None,
    typer.Option("--file", metavar="FIL", help="Folketall i npz eller csv, i stedet for databasen."),
]


@project.command()
def run(  # noqa: PLR0913, PLR0917 - one for each thing that can be said
    municipality: Place = None,
    file: File = None,
    invented: Annotated[bool, typer.Option("--invented", help="En oppdiktet kommune. Trenger ingen data.")] = False,
    until: Annotated[int, typer.Option("--to", metavar="ÅR", help="Siste år.")] = 2050,
    strategy: Annotated[
        list[str] | None,
        typer.Option(
            "--strategy",
            metavar="KODE[:LAV-TROLIG-HØY][@FØRSTE-FULLT]",
            help="En strategi, som home_rehabilitation:0,02-0,05-0,10@2028-2031. Uten tall brukes forslaget.",
        ),
    ] = None,
    draws: Annotated[
        int, typer.Option("--draws", metavar="ANTALL", min=0, help="Trekninger. 0 gir ingen spenn.")
    ] = 200,
    seed: Annotated[int, typer.Option("--seed", metavar="TALL", min=0, help="Samme tall gir samme trekninger.")] = 1,
    official: Annotated[
        str, typer.Option("--official", metavar="ALTERNATIV", help="Følg en offisiell framskrivning, som main.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Hele svaret som JSON på standard ut.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Alle tallene som CSV på standard ut.")] = False,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="MAPPE", help="Lagre bildene som SVG i denne mappen.")
    ] = None,
    threads: Annotated[int | None, typer.Option("--threads", metavar="ANTALL", min=1, help="Antall tråder.")] = None,
    scheduler: Scheduler = None,
    authority: Authority = None,
    certificate: Certificate = None,
    key: Key = None,
) -> None:
    """Framskriver en kommune, med spenn, og viser tallene og et bilde.

    Eksempel: mestring project run --municipality 9999 --to 2050 --strategy home_rehabilitation

    Svarer med 0; 1 når noe mangler for å regne; 2 ved feil bruk.
    """
    if as_json and as_csv:
        raise stop("Velg én av --json og --csv.", code=USAGE)
    ready(default_mode="demo")
    from mestring.config.commands.project_shown import as_rows, printed, progress, write_json, write_pictures
    from mestring.config.commands.project_strategies import pulled
    from mestring.knowledge.answers import answer_of

    with refusing():
        tls = tls_of(scheduler, authority, certificate, key)
        inputs = source_of(municipality, file, invented=invented, official=official)
        levers_chosen = [pulled(one, first_year=inputs.first_year) for one in strategy or []]
        with progress(draws, quiet=as_json or as_csv) as told:
            answer = answer_of(
                inputs,
                until=until,
                levers=levers_chosen,
                draws=draws,
                seed=seed,
                threads=threads,
                told=told,
                by=projecting_at(scheduler, tls),
            )
    if svg:
        write_pictures(answer, inputs, svg)
    if as_json:
        write_json(answer, inputs)
    elif as_csv:
        as_rows(answer)
    else:
        printed(answer, inputs, levers_chosen)
