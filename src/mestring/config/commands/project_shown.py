"""A projection on the terminal: progress, tables with intervals, a picture in text; and as JSON, CSV and SVG."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from mestring.config.commands.percent import percent
from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from rich.console import Console

    from mestring.knowledge.answers import Answer, Series
    from mestring.knowledge.inputs import Inputs
    from mestring.projection.levers.lever import PulledLever
    from mestring.projection.progress import Told

MILLION = 1_000_000
WIDTH = 44
# A terminal that has room for a number and its interval beside each other, four times.
ONE_LINE = 132
MOST_MATTERS = 5


@contextmanager
def progress(draws: int, *, quiet: bool) -> Iterator[Told | None]:
    """A line on standard error that tells how far the draws have come, while there is somebody to see it."""
    if quiet or not draws or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Trekker"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=draws)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def printed(answer: Answer, inputs: Inputs, levers: Sequence[PulledLever]) -> None:
    """Everything a person wants to see, on standard output."""
    from rich.console import Console

    console = Console(highlight=False)
    invented = " (oppdiktet)" if answer.invented else ""
    console.print(f"[bold]{answer.name}{invented}[/bold], fra 1. januar {answer.first_year} til {answer.until}")
    if answer.draws:
        console.print(f"{answer.draws} trekninger. I parentes: spennet som holder {percent(answer.share)} av dem.\n")
    for one in levers:
        effect = f"{percent(one.effect.low)} til {percent(one.effect.high)}, trolig {percent(one.effect.likely)}"
        years = f"{one.first_year}–{one.full_from}"
        console.print(f"[bold]{one.lever.title}[/bold]: {effect}, {years}. {one.reference}", soft_wrap=True)
    _table(console, answer)
    _picture(console, answer)
    _hangs_on(console, answer)
    _said_of(console, inputs)


def write_json(answer: Answer, inputs: Inputs) -> None:
    """The whole answer, and what it rests on, as one object."""
    from dataclasses import asdict

    found: dict[str, Any] = answer.as_json() | {
        "assumptions": [asdict(one) for one in inputs.assumptions],
        "rests_on": [{"title": one.title, "source": one.source, "digest": one.digest} for one in inputs.rests_on],
        "thin": list(inputs.thin),
    }
    sys.stdout.buffer.write(f"{json.dumps(found, ensure_ascii=False, indent=2)}\n".encode())
    sys.stdout.flush()


def as_rows(answer: Answer) -> None:
    """Every number as a row."""
    from mestring.knowledge.answers.rows import HEADER, rows_of

    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(HEADER)
    out.writerows(rows_of(answer))


def write_pictures(answer: Answer, inputs: Inputs, folder: Path) -> None:
    """Each picture as a file of its own."""
    from mestring.knowledge.pictures.all_of_them import every_picture

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for chart in every_picture(answer, inputs):
            typer.echo(str(chart.save(folder / f"{chart.code}.svg")), err=True)
    except OSError as error:
        raise stop(f"Fikk ikke skrevet til {folder}: {error.strerror}. Velg en annen mappe.") from None


def _table(console: Console, answer: Answer) -> None:
    from rich.table import Table

    from mestring.knowledge.pictures.words import competence, key_years, level

    years = key_years(answer)
    table = Table(box=None, pad_edge=False, header_style="bold")
    on_one_line = console.width >= ONE_LINE
    table.add_column("", max_width=44 if on_one_line else 27)
    for year in years:
        table.add_column(str(year), justify="right", no_wrap=True)

    def section(title: str, rows: Sequence[tuple[str, Series]], by: float = 1) -> None:
        table.add_row(f"\n[bold]{title}[/bold]")
        for label, series in rows:
            table.add_row(f"  {label}", *(_span(answer, series, year, by, on_one_line=on_one_line) for year in years))

    names = {"all": "Alle", "67-79": "67–79 år", "over_80": "80 år og over", "over_90": "90 år og over"}
    section("Innbyggere", [(names[one.code], one) for one in answer.persons])
    section("På mestringsnivå (antatt)", [(level(one.code), one) for one in answer.levels])
    section("Brukere på en dag", [(answer.titles[one.code], one) for one in answer.users])
    section("Trenger plass", [(answer.titles[one.code], one) for one in answer.places])
    section("Venter på plass", [(answer.titles[one.code], one) for one in answer.waiting])
    section("Dager i kø, hver som gikk ut av den", [(answer.titles[one.code], one) for one in answer.days_waited])
    section("Personer med demens (antatt)", [("I alt", answer.dementia)])
    section(
        "Årsverk",
        [
            ("I alt", answer.fte_all),
            *((competence(one.code), one) for one in answer.fte),
            ("Finnes, om like mange arbeider i omsorg", answer.available),
        ],
    )
    cost = [("I alt", answer.cost_all), *((answer.titles[one.code], one) for one in answer.cost)]
    section("Netto kostnad, millioner kroner", cost, by=MILLION)
    console.print(table)


def _span(answer: Answer, series: Series, year: int, by: float, *, on_one_line: bool) -> str:
    from mestring.charts import written

    low, middle, high = (written(one / by) for one in answer.at(series, year))
    if not series.low or year == answer.first_year:
        return middle
    return f"{middle} ({low}–{high})" if on_one_line else f"{middle}\n[dim]({low}–{high})[/dim]"


def _picture(console: Console, answer: Answer) -> None:
    from mestring.charts import written

    console.print("\n[bold]Årsverk som trengs[/bold]   █ til nedre ende av spennet  ▓ til midten  ░ til øvre ende")
    most = max(answer.fte_all.high or answer.fte_all.middle)
    for year in [*answer.years[::5], *([answer.until] if (answer.until - answer.first_year) % 5 else [])]:
        low, middle, high = (round(one / most * WIDTH) for one in answer.at(answer.fte_all, year))
        bar = "█" * low + "▓" * (middle - low) + "░" * (high - middle)
        console.print(f"  {year}  {bar.ljust(WIDTH)}  {written(answer.at(answer.fte_all, year)[1])}")
    there = answer.at(answer.available, answer.until)[1]
    console.print(f"  Finnes i {answer.until}: {written(there)}, om like mange i hver alder arbeider i omsorg.")


def _hangs_on(console: Console, answer: Answer) -> None:
    from mestring.charts import written

    if not answer.matters:
        return
    console.print(f"\n[bold]Det svaret om årsverk i {answer.matters_year} henger mest på[/bold]")
    for one in answer.matters["fte"][:MOST_MATTERS]:
        ends = " til ".join(written(end) for end in sorted((one.low, one.high)))
        mark = "" if one.sourced else "  (antatt)"
        console.print(f"  {one.title}: {ends} årsverk{mark}")


def _said_of(console: Console, inputs: Inputs) -> None:
    for sentence in inputs.thin:
        console.print(f"\n[bold]Vær obs[/bold]: {sentence}", soft_wrap=True)
    if inputs.unsourced:
        console.print(f"\n[bold]Antatt uten kilde[/bold]: {len(inputs.unsourced)} av {len(inputs.assumptions)}")
        for one in inputs.unsourced:
            about = f"{one.about}: " if one.about else ""
            console.print(f"  {about}{one.what}: {one.value} {one.unit}", soft_wrap=True)
    if inputs.rests_on:
        console.print(f"\nBygger på: {'; '.join(one.title for one in inputs.rests_on)}", soft_wrap=True)
