"""A table as it was published: dimensions with codes and names, and a number, or none, in every cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import prod

from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.projection.labelled import Floats, Truths

MOST_CELLS = 40_000_000
MOST_DIMENSIONS = 12


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way the table is divided. ``parts``: names by code, in the table's order."""

    code: str
    title: str
    parts: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.parts)


@dataclass(frozen=True, slots=True, eq=False)
class Cube:
    """``numbers`` has one axis for each dimension; a cell without a number is not-a-number.

    ``hidden``: the cells the publisher has hidden, of the same shape. ``updated``: the day the publisher gives, if any.
    """

    title: str
    updated: date | None
    dimensions: tuple[Dimension, ...]
    numbers: Floats
    hidden: Truths


def must_be_possible(sizes: list[int]) -> None:
    """Refuse a table with more cells than anybody publishes, before room is made for it."""
    if len(sizes) > MOST_DIMENSIONS or any(size < 1 for size in sizes) or not sizes:
        raise TableUnreadableError("Tabellen har ingen rader, eller en inndeling uten innhold. Hent den på nytt.")
    if prod(sizes) > MOST_CELLS:
        raise TableUnreadableError(
            f"Tabellen sier at den har {prod(sizes)} tall. Det er for mange for oss: velg færre år eller kommuner."
        )
