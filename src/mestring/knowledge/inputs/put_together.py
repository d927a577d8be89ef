"""The inputs of a projection, and what must be said of them: what is assumed, what it rests on, what is thin."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.knowledge.inputs.assumed import Assumption
from mestring.knowledge.models.release import Release
from mestring.projection import Labelled, Municipality


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inputs:
    """``municipality`` is ready to be projected; ``code`` is the area's. ``history``: counted, year × sex × age.

    ``country``: the whole country's, None where it is not in. ``thin``: sentences (bokmål) on what makes it unsure.
    """

    code: str
    municipality: Municipality
    history: Labelled
    country: Labelled | None
    assumptions: tuple[Assumption, ...]
    rests_on: tuple[Release, ...]
    thin: tuple[str, ...]

    @property
    def first_year(self) -> int:
        """The year the projection begins: 1 January of it is counted."""
        return self.municipality.demography.first_year

    @property
    def unsourced(self) -> tuple[Assumption, ...]:
        """What is assumed without a source."""
        return tuple(one for one in self.assumptions if one.unsourced)
