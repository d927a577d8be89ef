"""The levers there are, read from ``levers.yaml``."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mestring import strict_yaml
from mestring.projection.errors import LeverError
from mestring.projection.levers.lever import Change, Lever
from mestring.projection.levers.proposal import Proposal
from mestring.projection.uncertainty.distribution import Span
from mestring.projection.uncertainty.parameter import Status

CATALOGUE = Path(__file__).parent / "levers.yaml"


def lever(code: str) -> Lever:
    """The lever with this code. LeverError lists those there are."""
    known = levers()
    if code not in known:
        raise LeverError(f"Det finnes ingen strategi «{code}». Velg en av {', '.join(known)}.")
    return known[code]


@cache
def levers() -> dict[str, Lever]:
    """All of them by code, in the order they stand."""
    return read_levers(CATALOGUE)


def read_levers(path: Path) -> dict[str, Lever]:
    """Read such a file. LeverError, or the loader's own, says what is wrong and where."""
    entries = strict_yaml.load(path).get("levers")
    if not isinstance(entries, dict):
        raise LeverError(f"{path.name} må ha nøkkelen «levers» med en strategi på hver linje under.")
    return {code: _lever(code, entry, path) for code, entry in entries.items()}


def _lever(code: str, entry: dict[str, Any], path: Path) -> Lever:
    try:
        return Lever(
            code=code,
            title=entry["title"],
            what=entry["what"],
            change=Change(entry["change"]),
            levels=tuple(entry["levels"]),
            from_age=entry["from_age"],
            status=Status(entry["status"]),
            checked=date.fromisoformat(entry["checked"]) if entry["checked"] else None,
            proposal=_proposal(entry["proposal"]),
        )
    except LeverError as error:
        raise LeverError(f"{path.name}, «{code}»: {error}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise LeverError(
            f"{path.name}, «{code}»: {error} mangler eller er feil. Se på de andre strategiene."
        ) from error


def _proposal(entry: dict[str, Any]) -> Proposal:
    low, likely, high = (float(value) for value in entry["effect"])
    return Proposal(
        effect=Span(low, likely, high),
        begins=entry["begins"],
        full=entry["full"],
        on=tuple(entry.get("works_on", ())),
        to=entry.get("taken_over_by"),
        source=entry["source"],
        measured=entry.get("measured"),
    )
