"""``mestring project dementia``: persons with dementia, step by step, with mortality that falls and that stays."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.percent import percent
from mestring.config.commands.project_source import MISSING, refusing, source_of
from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from mestring.knowledge.inputs import Inputs
    from mestring.projection import Labelled


def dementia(
    municipality: Annotated[
        str | None, typer.Option("--municipality", metavar="NUMMER", help="Kommunenummeret, eller 0000 for landet.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FIL", help="Folketall i npz eller csv, i stedet for databasen.")
    ] = None,
    until: Annotated[int, typer.Option("--to", metavar="ÅR", help="Siste år.")] = 2040,
    since: Annotated[int, typer.Option("--from", metavar="ÅR", help="Året det sammenlignes med.")] = 2020,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Personer med demens: folketall etter alder ganger andelen i alderen, med hvert ledd vist.

    Eksempel: mestring project dementia --file folketall.npz --municipality 3101 --to 2040
    """
    ready(default_mode="demo")
    with refusing():
        inputs = source_of(municipality, file, invented=False, official="")
        there = [int(str(year)) for year in inputs.history.axes[0].labels]
        if since not in there or until <= there[-1]:
            raise stop(
                f"Folketallet går fra {there[0]} til {there[-1]}. Velg --from blant dem, og --to etter {there[-1]}.",
                code=MISSING,
            )
        found = _steps(inputs, since, until)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _print(found)


def _steps(inputs: Inputs, since: int, until: int) -> dict[str, Any]:
    from mestring.knowledge.answers.dementia import dementia_scale
    from mestring.projection.dementia.persons import prevalence

    using, scale = prevalence(), dementia_scale(inputs.country)
    shares = {str(first): share for first, share in sorted(using.shares.items())}
    tables = {
        f"{since}": inputs.history.at(year=since),
        f"{until}, dødeligheten faller videre": _people(inputs, until, falling=True),
        f"{until}, dødeligheten står stille": _people(inputs, until, falling=False),
    }
    return {
        "form": "mestring-dementia-1",
        "name": inputs.municipality.name,
        "mortality_decline": inputs.municipality.demography.mortality_decline,
        "shares": shares,
        "shares_source": using.source,
        "shares_status": using.status.value,
        "scale": scale,
        "steps": {name: _one(people, scale) for name, people in tables.items()},
    }


def _people(inputs: Inputs, until: int, *, falling: bool) -> Labelled:
    """Sex × age in the year, by expected values."""
    from dataclasses import replace

    from mestring.projection import AGE, SEX, Labelled
    from mestring.projection.engines.cohort import expected_people
    from mestring.projection.engines.laying import lay_chain
    from mestring.projection.inputs import one_level

    demography = inputs.municipality.demography
    if not falling:
        demography = replace(demography, mortality_decline=0.0)
    chain = lay_chain(demography, mastery=one_level(), last_year=until)
    return Labelled((SEX, AGE), expected_people(chain)[-1].sum(axis=-1))


def _one(people: Labelled, scale: float) -> dict[str, Any]:
    from mestring.projection.dementia.persons import prevalence

    using = prevalence()
    grouped = people.sum("sex").grouped("age", using.groups)
    persons = using.by_group(people.sum("sex"))
    firsts = [str(first) for first in grouped.axes[0].labels][1:]
    return {
        "people": dict(zip(firsts, (round(float(one), 1) for one in grouped.values[1:]), strict=True)),
        "with_dementia": dict(zip(firsts, (round(float(one) * scale, 1) for one in persons.values[1:]), strict=True)),
        "total": round(float(persons.sum()) * scale, 1),
    }


def _print(found: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    decline = percent(found["mortality_decline"], decimals=2)
    console.print(f"{found['name']}: personer med demens", style="bold")
    console.print(f"1. Dødeligheten faller med {decline} i året, lest av landets folketall.")
    console.print("2. Folketallet føres fram år for år, med kommunens egen flytting trukket mot landets.")
    console.print(f"3. Folk i hver alder ganges med andelen som har demens. Antatt: {found['shares_source']}.")
    scale = f"{found['scale']:.3f}".replace(".", ",")
    console.print(
        f"4. Det hele ganges med {scale}, så landet i 2020 stemmer med undersøkelsen (1 uten landets tall).\n"
    )
    for name, step in found["steps"].items():
        table = Table(title=name, title_justify="left")
        for heading in ("Alder", "Folk", "Andel", "Med demens"):
            table.add_column(heading, justify="left" if heading == "Alder" else "right")
        for first, people in step["people"].items():
            share = percent(found["shares"][first], decimals=1)
            table.add_row(_ages(first, found), f"{people:.0f}", share, f"{step['with_dementia'][first]:.0f}")
        table.add_row("I alt", "", "", f"{step['total']:.0f}", style="bold")
        console.print(table)
    totals = [step["total"] for step in found["steps"].values()]
    for name, total in zip(list(found["steps"])[1:], totals[1:], strict=True):
        console.print(f"{name}: {total / totals[0]:.2f} ganger så mange.".replace(".", ",", 1))


def _ages(first: str, found: dict[str, Any]) -> str:
    later = [int(one) for one in found["shares"] if int(one) > int(first)]
    return f"{first}–{min(later) - 1} år" if later else f"{first} år og over"
