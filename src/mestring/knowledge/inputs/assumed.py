"""What is assumed where nothing has been taken in: ``assumptions.yaml``, read once, as numbers and as lines to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mestring import strict_yaml
from mestring.projection import Status
from mestring.projection.labelled import Floats

FILE = Path(__file__).parent / "assumptions.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """One thing the projection rests on. ``value`` is one number, or six for the levels, as they are shown (bokmål).

    ``status`` is SOURCED where the municipality's own number has taken the place of what was assumed. ``sure``: A to D,
    or None where there is no source at all.
    """

    code: str
    chapter: str
    about: str
    what: str
    value: str
    unit: str
    status: Status
    source: str
    sure: str | None

    @property
    def unsourced(self) -> bool:
        """Whether it is only assumed, and nobody has said where from."""
        return self.status is Status.ASSUMPTION and not self.source


@cache
def assumed() -> Mapping[str, Any]:
    """The file, as it stands."""
    return strict_yaml.load(FILE)


def number(chapter: str, name: str) -> float:
    """The one number of an entry."""
    return float(assumed()[chapter][name]["value"])


def numbers(entry: Mapping[str, Any]) -> Floats:
    """The numbers of an entry that has more than one."""
    return np.array([float(one) for one in entry["value"]])


@cache
def every_assumption() -> tuple[Assumption, ...]:
    """All that is assumed, in the order of the file."""
    return tuple(
        Assumption(
            code=code,
            chapter=assumed()[code.split(".")[0]]["chapter"],
            about=about,
            what=entry["what"],
            value=told(entry["value"]),
            unit=entry["unit"],
            status=Status.ASSUMPTION,
            source=entry["source"],
            sure=entry["sure"],
        )
        for code, about, entry in _entries(assumed(), "", "")
    )


def told(value: object) -> str:
    """A number, or several, as they are written in bokmål."""
    if isinstance(value, list):
        return " · ".join(told(one) for one in value)
    written = str(value)
    whole, _, rest = written.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\u00a0")
    return f"{grouped},{rest}" if rest else grouped


def _entries(tree: Mapping[str, Any], path: str, about: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for name, below in tree.items():
        if not isinstance(below, dict):
            continue
        code = f"{path}.{name}" if path else name
        if "what" in below:
            yield code, about, below
        else:
            yield from _entries(below, code, below.get("title", ""))
