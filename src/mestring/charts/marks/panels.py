"""Small pictures side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mestring.charts.checks import between, keep, name
from mestring.charts.errors import ChartError
from mestring.charts.marks.lines import Lines
from mestring.charts.marks.pyramid import Pyramid

MOST_PANELS = 12


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several small pictures over the same scale."""

    title: str
    marks: Lines | Pyramid

    def __post_init__(self) -> None:
        name(self.title, of="Tittelen på en delfigur")


@dataclass(frozen=True, slots=True, kw_only=True)
class Panels:
    """Small pictures of one kind, side by side over one scale, so that they can be compared."""

    panels: Sequence[Panel]
    kind: type = field(init=False)

    def __post_init__(self) -> None:
        keep(self, panels=tuple(self.panels))
        between(self.panels, 2, MOST_PANELS, of="Delfigurer")
        keep(self, kind=type(self.panels[0].marks))
        if any(not isinstance(one.marks, self.kind) for one in self.panels):
            raise ChartError("Delfigurene må være av samme slag. Lag en figur for hvert slag.")

    @property
    def values(self) -> list[float]:
        """Every number drawn."""
        return [value for one in self.panels for value in one.marks.values]
