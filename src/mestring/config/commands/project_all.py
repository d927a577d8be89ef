"""``mestring project all``: every municipality there are people of, on this machine or on many, in one file."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from mestring.config.commands.project_cluster import Authority, Certificate, Key, Scheduler, tls_of
from mestring.config.commands.project_source import MISSING, refusing
from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from mestring.config.commands.project_every import Done, Refused, Wanted
    from mestring.knowledge.inputs import Inputs

HEADER = ("municipality", "name", "what", "code", "year", "middle", "low", "high")
STANDARD_OUT = Path("-")
INTERRUPTED = 130
_ANY_YEAR = 2026


def every(  # noqa: PLR0913, PLR0917 - one for each thing that can be said
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FIL", help="Folketall i npz eller csv, i stedet for databasen.")
    ] = None,
    municipality: Annotated[
        list[str] | None, typer.Option("--municipality", metavar="NUMMER", help="Bare denne. Kan gjentas.")
    ] = None,
    until: Annotated[int, typer.Option("--to", metavar="ÅR", help="Siste år.")] = 2040,
    draws: Annotated[
        int, typer.Option("--draws", metavar="ANTALL", min=0, help="Trekninger per kommune. 0 gir ingen spenn.")
    ] = 100,
    seed: Annotated[int, typer.Option("--seed", metavar="TALL", min=0, help="Samme tall gir samme trekninger.")] = 1,
    strategy: Annotated[
        list[str] | None,
        typer.Option("--strategy", metavar="KODE[:…]", help="En strategi, skrevet som i «mestring project run»."),
    ] = None,
    scheduler: Scheduler = None,
    authority: Authority = None,
    certificate: Certificate = None,
    key: Key = None,
    into: Annotated[
        Path, typer.Option("--csv", metavar="FIL", help="Hvor tallene skrives. - er standard ut.")
    ] = STANDARD_OUT,
) -> None:
    """Framskriver alle kommunene det er folketall for, én etter én eller på mange maskiner, til én CSV-fil.

    Eksempel: mestring project all --file folketall.npz --to 2040 --draws 100 --csv alle.csv

    Svarer med 0; 1 når en eller flere ikke lot seg framskrive; 2 ved feil bruk; 130 når du avbryter. Det som er
    skrevet da, er hele kommuner.
    """
    ready(default_mode="demo")
    from mestring.config.commands.project_every import Wanted
    from mestring.config.commands.project_strategies import pulled

    def levers(inputs: Inputs) -> list:
        return [pulled(one, first_year=inputs.first_year) for one in strategy or []]

    with refusing():
        tls = tls_of(scheduler, authority, certificate, key)
        for one in strategy or []:
            pulled(one, first_year=_ANY_YEAR)
        codes, inputs = _from(file, municipality)
    wanted = Wanted(inputs=inputs, levers=levers, until=until, draws=draws, seed=seed, scheduler=scheduler, tls=tls)
    with refusing(), _opened(into) as out:
        _write(codes, wanted, out)


def _from(file: Path | None, chosen: Sequence[str] | None) -> tuple[list[str], Callable[[str], Inputs]]:
    """The municipalities' numbers, each once, and what gives the inputs of one of them."""
    if file:
        from mestring.config.commands.project_tables import Tables

        tables = Tables.read(file)
        for code in chosen or ():
            tables.must_have(code)
        return list(dict.fromkeys(chosen or tables.municipalities)), tables.inputs
    from django.db import DatabaseError

    from mestring.knowledge.inputs import inputs_for
    from mestring.knowledge.selectors.areas import counted_municipalities

    try:
        codes = list(dict.fromkeys(chosen or counted_municipalities()))
    except DatabaseError as error:
        raise stop(
            "Fikk ikke lest databasen. Kjør «mestring manage migrate» først, eller bruk --file.", code=MISSING
        ) from error
    if not codes:
        raise stop(
            "Det er ikke hentet inn folketall for noen kommune. Bruk --file, eller «mestring knowledge import FIL».",
            code=MISSING,
        )
    return codes, inputs_for


@contextmanager
def _opened(into: Path) -> Iterator[TextIO]:
    if into == STANDARD_OUT:
        yield sys.stdout
        return
    try:
        out = into.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise stop(f"Fikk ikke skrevet til {into}: {error.strerror}. Velg en annen fil.", code=MISSING) from None
    with out:
        yield out


def _write(codes: Sequence[str], wanted: Wanted, out: TextIO) -> None:
    from mestring.config.commands.project_every import Refused, projected

    began, done, refused = time.monotonic(), 0, []
    _put(out, [HEADER])
    try:
        with _progress(len(codes)) as one_more:
            for one in projected(codes, wanted):
                if isinstance(one, Refused):
                    refused.append(one)
                else:
                    _put(out, _rows(one))
                    done += 1
                one_more()
    except KeyboardInterrupt:
        _told(codes, wanted, done, refused, time.monotonic() - began)
        raise stop("Avbrutt. Kommunene som er skrevet, er hele.", code=INTERRUPTED) from None
    except BaseException:
        _told(codes, wanted, done, refused, time.monotonic() - began)
        raise
    _told(codes, wanted, done, refused, time.monotonic() - began)
    if refused:
        raise typer.Exit(MISSING)


def _rows(one: Done) -> Iterator[tuple[object, ...]]:
    from mestring.knowledge.answers.in_short import rows_in_short

    for row in rows_in_short(one.inputs, one.projection):
        yield (one.inputs.code, one.inputs.municipality.name, *row)


def _put(out: TextIO, rows: Iterator[tuple[object, ...]] | Sequence[tuple[object, ...]]) -> None:
    """All of them in one piece, so that a file that is cut short ends with a whole municipality."""
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    out.write(text.getvalue())
    out.flush()


@contextmanager
def _progress(of: int) -> Iterator[Callable[[], None]]:
    """A line on standard error that tells how many municipalities are done, while there is somebody to see it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    if not sys.stderr.isatty():
        yield lambda: None
        return
    columns = (TextColumn("Kommuner"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=of)
        yield lambda: bar.advance(task)


def _told(codes: Sequence[str], wanted: Wanted, done: int, refused: Sequence[Refused], seconds: float) -> None:
    where = f" med {wanted.scheduler}" if wanted.scheduler else ""
    typer.echo(
        f"Framskrev {done} av {len(codes)} kommuner til {wanted.until} med {wanted.draws} trekninger{where}, "
        f"på {_time(seconds)}.",
        err=True,
    )
    if refused:
        typer.echo("Disse lot seg ikke framskrive:", err=True)
    for one in refused:
        typer.echo(f"  {one.code}: {one.why}", err=True)


def _time(seconds: float) -> str:
    minutes, left = divmod(round(seconds), 60)
    return f"{minutes} min {left} s" if minutes else f"{left} s"
