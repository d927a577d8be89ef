"""An array that knows what its axes mean, and refuses to be put together with one that means something else."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mestring.projection.axes import Axis, told
from mestring.projection.errors import LabelError

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.signedinteger[Any]]
Unsigned = npt.NDArray[np.uint64]
Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """Values along named axes, of 64-bit floats, never written to after it is made.

    ``values`` has one axis for each of ``axes``, in that order, as long as its labels. LabelError when it has not, or
    when a value is not a finite number.
    """

    axes: tuple[Axis, ...]
    values: Floats

    def __post_init__(self) -> None:
        values = np.array(self.values, dtype=np.float64)
        wanted = tuple(len(axis) for axis in self.axes)
        if values.shape != wanted:
            named = " × ".join(f"{axis.title} ({len(axis)})" for axis in self.axes)
            raise LabelError(f"Tabellen har formen {values.shape}, men skal være {named}. Sjekk rader og kolonner.")
        if not np.isfinite(values).all():
            raise LabelError("Tabellen har en verdi som ikke er et tall. Fyll ut det som mangler.")
        values.setflags(write=False)
        object.__setattr__(self, "values", values)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the axes."""
        return tuple(axis.name for axis in self.axes)

    def axis(self, name: str) -> Axis:
        """The axis of that name. LabelError lists the names there are."""
        for axis in self.axes:
            if axis.name == name:
                return axis
        raise LabelError(f"Tabellen har ingen akse «{told(name)}». Den har {_titles(self)}.")

    def at(self, **labels: Hashable) -> Labelled:
        """The part at one label on each axis named: ``people.at(year=2040, sex="women")``."""
        found = self
        for name, label in labels.items():
            place = found.axis(name).place_of(label)
            number = found.names.index(name)
            axes = found.axes[:number] + found.axes[number + 1 :]
            found = Labelled(axes, np.take(found.values, place, axis=number))
        return found

    def between(self, name: str, first: int, last: int) -> Labelled:
        """The part from one label to another along an axis of whole numbers, both with."""
        axis, number = self.axis(name), self.names.index(name)
        low, high = axis.place_of(first), axis.place_of(last) + 1
        axes = (*self.axes[:number], Axis(name, axis.labels[low:high]), *self.axes[number + 1 :])
        return Labelled(axes, self.values.take(range(low, high), axis=number))

    def sum(self, *names: str) -> Labelled:
        """Summed over the axes named; over all of them when none is."""
        gone = tuple(self.names.index(self.axis(name).name) for name in names or self.names)
        kept = tuple(axis for number, axis in enumerate(self.axes) if number not in gone)
        return Labelled(kept, self.values.sum(axis=gone))

    def grouped(self, name: str, groups: Axis) -> Labelled:
        """Summed within groups named by their first label: single years of age into age groups."""
        axis, number = self.axis(name), self.names.index(name)
        starts = [axis.place_of(first) for first in groups.labels]
        axes = (*self.axes[:number], groups, *self.axes[number + 1 :])
        return Labelled(axes, np.add.reduceat(self.values, starts, axis=number))

    def __float__(self) -> float:
        if self.axes:
            raise LabelError(f"Tabellen er ikke ett tall. Summer eller velg langs {_titles(self)} først.")
        return float(self.values)

    def __add__(self, other: Labelled | float) -> Labelled:
        return self._with(other, np.add)

    def __sub__(self, other: Labelled | float) -> Labelled:
        return self._with(other, np.subtract)

    def __mul__(self, other: Labelled | float) -> Labelled:
        return self._with(other, np.multiply)

    def __truediv__(self, other: Labelled | float) -> Labelled:
        return self._with(other, np.divide)

    def _with(self, other: Labelled | float, how: Callable[[Any, Any], Floats]) -> Labelled:
        if not isinstance(other, Labelled):
            return Labelled(self.axes, how(self.values, other))
        if other.axes != self.axes:
            raise LabelError(f"Tabellene handler ikke om det samme: {_told(self)} mot {_told(other)}.")
        return Labelled(self.axes, how(self.values, other.values))


def _told(table: Labelled) -> str:
    ends = (f"{axis.title} {told(axis.labels[0])}–{told(axis.labels[-1])}" for axis in table.axes)
    return " × ".join(ends) or "ett tall"


def _titles(table: Labelled) -> str:
    return ", ".join(axis.title for axis in table.axes)
