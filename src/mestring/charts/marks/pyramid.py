"""Men and women by age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.charts.checks import between, keep, name, present, same_length
from mestring.charts.errors import ChartError
from mestring.charts.marks.series import Series


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyramid:
    """Men and women by age, the youngest first and drawn lowest. ``outline`` is another year's left and right."""

    ages: Sequence[str]
    left: Series
    right: Series
    label: str = ""
    outline: tuple[Series, Series] | None = None
    outline_label: str = ""

    def __post_init__(self) -> None:
        keep(self, ages=tuple(name(str(one), of="En aldersgruppe") for one in self.ages))
        between(self.ages, 2, 130, of="Aldersgrupper")
        for one in self.sides:
            same_length(one.values, self.ages, of=one.label)
        if min(self.values) < 0:
            raise ChartError("En befolkningspyramide kan ikke ha tall under 0.")
        if self.outline:
            name(self.outline_label, of="Hva omrisset viser")

    @property
    def sides(self) -> tuple[Series, ...]:
        """Left and right, and those of the outline."""
        return (self.left, self.right, *(self.outline or ()))

    @property
    def values(self) -> list[float]:
        """Every number drawn."""
        return present(value for one in self.sides for value in one.values)
