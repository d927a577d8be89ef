"""A fit on the terminal and as JSON: shares with spans, and how much is the municipality's own. Never a count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mestring.config.commands.percent import percent

if TYPE_CHECKING:
    from mestring.projection.fitting import FittedMoves

FORM = "mestring-fit-1"
# As many standard errors to each side hold 80 per cent.
_TO_EACH_SIDE = 1.2816
_LEAST_TOLD = 0.0005


def as_plain(found: FittedMoves, *, reference: str) -> dict[str, Any]:
    """Shares with three decimals and weights with two, by age group and level before."""
    return {
        "form": FORM,
        "reference": reference,
        "share": 0.8,
        "groups": [{"ages": ages, "rows": _rows(found, place)} for place, ages in enumerate(_ages(found))],
        "verdict": list(found.verdict),
    }


def printed(found: FittedMoves) -> None:
    """A table for each age group, and the sentences on what is thin."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, soft_wrap=True)
    console.print("Overganger i løpet av ett år. Under hver andel: spennet på 80 %.\n")
    for place, ages in enumerate(_ages(found)):
        table = Table(title=_title(ages), title_justify="left", title_style="bold", box=None, pad_edge=False)
        table.add_column("Fra nivå")
        rows = _rows(found, place)
        for number in range(1, len(rows) + 1):
            table.add_column(f"til {number}", justify="right", no_wrap=True)
        table.add_column("Eget", justify="right", no_wrap=True)
        for row in rows:
            table.add_row(str(row["level"]), *(_cell(one) for one in row["to"]), percent(row["own_weight"]))
        console.print(table)
    console.print("«Eget» er hvor mye kommunens egne antall veier; resten er det antatte det trekkes mot.\n")
    for sentence in found.verdict:
        console.print(sentence)
    console.print("Andelene er regnet ut av antall. Antall under 5 skal ikke skrives videre.")


def _ages(found: FittedMoves) -> list[str]:
    from mestring.projection.fitting.fitted import told_ages

    groups = found.moves.axis("age_group")
    return [told_ages(groups, place) for place in range(len(groups))]


def _title(ages: str) -> str:
    return ages.replace(" og over", " år og over") if "og" in ages else f"{ages} år"


def _rows(found: FittedMoves, group: int) -> list[dict[str, Any]]:
    """One sex: the file tells none, so the two are the same."""
    moves, error, weight = (one.values[0, group] for one in (found.moves, found.error, found.own_weight))
    return [
        {
            "level": before + 1,
            "own_weight": round(float(weight[before]), 2),
            "to": [_three(float(middle), float(off)) for middle, off in zip(moves[before], error[before], strict=True)],
        }
        for before in range(len(moves))
    ]


def _three(middle: float, error: float) -> dict[str, float]:
    low, high = middle - _TO_EACH_SIDE * error, middle + _TO_EACH_SIDE * error
    return {"middle": round(middle, 3), "low": round(max(low, 0.0), 3), "high": round(min(high, 1.0), 3)}


def _cell(one: dict[str, float]) -> str:
    if one["high"] < _LEAST_TOLD:
        return "–"
    low, high = (percent(one[end], decimals=1).removesuffix("\N{NO-BREAK SPACE}%") for end in ("low", "high"))
    return f"{percent(one['middle'], decimals=1)}\n[dim]{low}–{high}[/dim]"
