"""The inputs a scenario is reckoned from: without what it changes, and with it, whole or in part."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mestring.knowledge.scenarios.chosen import Chosen, Coverage, Held
from mestring.knowledge.scenarios.coverage import coverage_now, with_coverage
from mestring.projection import Municipality, fingerprint_of
from mestring.projection.levers.lever import PulledLever

COVERAGE = "coverage"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Changed:
    """``without`` is the municipality as it goes on; ``places`` the same with the places the scenario wants."""

    without: Municipality
    places: Municipality
    levers: tuple[PulledLever, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What is changed, each by its name: the strategies, and the coverage rate where it is changed."""
        changed = (COVERAGE,) if self.places is not self.without else ()
        return (*(one.name for one in self.levers), *changed)

    def part(self, names: Collection[str]) -> tuple[Municipality, list[PulledLever]]:
        """Only these of the changes."""
        return (
            self.places if COVERAGE in names else self.without,
            [one for one in self.levers if one.name in names],
        )

    def fingerprint(self, *, until: int, draws: int, seed: int) -> str:
        """Of every input, with and without what is changed."""
        without = fingerprint_of(self.without, (), until, draws, seed)
        return fingerprint_of(self.places, self.levers, until, draws, seed)[:32] + without[:32]


def change(municipality: Municipality, chosen: Chosen, *, until: int) -> Changed:
    """Lay what is chosen on the municipality's inputs. ProjectionError, with a sentence, where it cannot be."""
    now = coverage_now(municipality)
    without = municipality
    if chosen.held == Held.COVERAGE and now is not None:
        as_now = Coverage(percent=now, by_year=municipality.demography.first_year)
        without = with_coverage(municipality, as_now, until=until)
    places = with_coverage(municipality, chosen.coverage, until=until) if chosen.coverage else without
    return Changed(without=without, places=places, levers=tuple(one.pulled() for one in chosen.levers))
