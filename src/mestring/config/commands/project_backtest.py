"""``mestring project backtest``: held against what has happened since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mestring.config.commands.percent import percent
from mestring.config.commands.project_source import MISSING, refusing
from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from mestring.projection import Labelled
    from mestring.projection.backtest.coverage import Coverage
    from mestring.projection.backtest.holding import Backtest

AGES = {0: "alle", 67: "67 og over", 80: "80 og over", 90: "90 og over"}


def backtest(
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FIL", help="Folketall i npz eller csv, i stedet for databasen.")
    ] = None,
    first: Annotated[int | None, typer.Option("--from", metavar="ÅR", help="Året det regnes fra.")] = None,
    last: Annotated[int | None, typer.Option("--to", metavar="ÅR", help="Året det sammenlignes med.")] = None,
    draws: Annotated[int, typer.Option("--draws", metavar="ANTALL", min=20, help="Trekninger per kommune.")] = 200,
    fixed: Annotated[bool, typer.Option("--fixed", help="Hold dødeligheten fast, som andre gjør.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Framskriver alle kommunene fra et år som har vært, og viser feil og hvor ofte spennene holdt.

    Eksempel: mestring project backtest --file folketall.npz --from 2012 --to 2022
    """
    ready(default_mode="demo")
    from mestring.projection.backtest.coverage import coverage
    from mestring.projection.backtest.holding import backtest as hold

    history = _history(file)
    begins, ends = (int(str(label)) for label in (history.axes[1].labels[0], history.axes[1].labels[-1]))
    last = last or ends
    first = first or last - 10
    if not begins + 3 <= first < last <= ends:
        raise stop(
            f"Folketallet går fra {begins} til {ends}. Velg --from minst tre år etter {begins}, og --to etter det.",
            code=MISSING,
        )
    with refusing():
        typer.echo(f"Regner {len(history.axes[0])} kommuner fra {first} til {last} …", err=True)
        held = hold(history, first_year=first, last_year=last, mortality_decline=0.0 if fixed else None)
        spans = None if fixed else coverage(history, first_year=first, last_year=last, draws=draws)
    if as_json:
        typer.echo(json.dumps(_as_json(held, spans), ensure_ascii=False, indent=2))
    else:
        _print(held, spans)


def _history(file: Path | None) -> Labelled:
    if file:
        from mestring.config.commands.population_file import read_population

        return _municipalities(read_population(file)[0])
    from mestring.knowledge.selectors.every_history import every_history

    found = every_history()
    if found is None:
        raise stop(
            "Det er ikke hentet inn folketall for kommuner. Bruk --file, eller «mestring knowledge import FIL».",
            code=MISSING,
        )
    return found


def _municipalities(found: Labelled) -> Labelled:
    """Without the country, which is the sum of them."""
    import numpy as np

    from mestring.projection import Labelled
    from mestring.projection.axes import Axis

    kept = [place for place, code in enumerate(found.axes[0].labels) if code != "0000"]
    axis = Axis("municipality", tuple(found.axes[0].labels[place] for place in kept))
    return Labelled((axis, *found.axes[1:]), np.take(found.values, kept, axis=0))


def _sizes() -> Mapping[str, tuple[float, float]]:
    from mestring.projection.backtest.coverage import SIZES

    return SIZES


def _as_json(held: Backtest, spans: Coverage | None) -> dict[str, Any]:
    return {
        "form": "mestring-backtest-1",
        "first_year": held.first_year,
        "last_year": held.last_year,
        "municipalities": len(held.size),
        "errors": {
            str(age): {
                "all": held.error_of_all(age),
                "sizes": {name: list(_middle(held, age, name)) for name in _sizes() if _there(held, name)},
            }
            for age in AGES
        },
        "held": spans
        and {
            str(age): {
                "all": spans.held(age),
                "sizes": {
                    name: spans.held(age, smallest=low, largest=high)
                    for name, (low, high) in _sizes().items()
                    if _there(held, name)
                },
            }
            for age in AGES
        },
    }


def _middle(held: Backtest, age: int, size: str) -> tuple[float, float]:
    low, high = _sizes()[size]
    return held.middle_of(first_age=age, smallest=low, largest=high)


def _there(held: Backtest, size: str) -> bool:
    low, high = _sizes()[size]
    return bool(((held.size >= low) & (held.size < high)).any())


def _print(held: Backtest, spans: Coverage | None) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    errors = Table(title=f"Feil i {held.last_year}, framskrevet fra {held.first_year}", title_justify="left")
    for name in ("Innbyggere", *AGES.values()):
        errors.add_column(name, justify="left" if name == "Innbyggere" else "right")
    errors.add_row("Alle sammen", *(_share(held.error_of_all(age)) for age in AGES))
    for size in [one for one in _sizes() if _there(held, one)]:
        row = ["\n".join(_share(one) for one in _middle(held, age, size)) for age in AGES]
        errors.add_row(f"80 % av dem {size}", *row)
    console.print(errors)
    if spans is None:
        return
    table = Table(title="Hvor mange av spennene på 80 % som holdt det som skjedde", title_justify="left")
    for name in ("Innbyggere", *AGES.values()):
        table.add_column(name, justify="left" if name == "Innbyggere" else "right")
    table.add_row("Alle kommuner", *(percent(spans.held(age)) for age in AGES))
    for size, (low, high) in _sizes().items():
        if _there(held, size):
            table.add_row(size, *(percent(spans.held(age, smallest=low, largest=high)) for age in AGES))
    console.print(table)


def _share(value: float) -> str:
    return percent(value, decimals=1, sign=True)
