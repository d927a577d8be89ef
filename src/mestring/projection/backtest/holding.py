"""Holds projections from a year in the past against what the tables say happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mestring.projection.axes import AGE, SEX, age_groups
from mestring.projection.backtest.country import country_of
from mestring.projection.backtest.estimating import estimated_demography
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.threads import deal
from mestring.projection.inputs import one_level
from mestring.projection.labelled import Floats, Labelled

GROUPS = age_groups([0, 18, 67, 80, 90])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Backtest:
    """``projected`` and ``happened``: persons in ``last_year``, municipality × age_group. ``size``: in ``first_year``.

    Both are taken on 1 January, and the projection has seen nothing after 1 January of ``first_year``.
    """

    first_year: int
    last_year: int
    projected: Labelled
    happened: Labelled
    size: Floats

    def errors(self, first_age: int = 0) -> Floats:
        """Projected against happened for those of ``first_age`` and over, as a share, by municipality."""
        projected, happened = self._from(first_age)
        return np.asarray(projected / happened.clip(min=1) - 1)

    def error_of_all(self, first_age: int = 0) -> float:
        """The same for all municipalities taken together."""
        projected, happened = self._from(first_age)
        return float(projected.sum() / happened.sum() - 1)

    def middle_of(self, *, first_age: int, smallest: float, largest: float, share: float = 0.8) -> tuple[float, float]:
        """Between which errors ``share`` of the municipalities of this size (persons at the start) lie."""
        chosen = (self.size >= smallest) & (self.size < largest)
        low = (1 - share) / 2
        ends = np.quantile(self.errors(first_age)[chosen], [low, 1 - low])
        return float(ends[0]), float(ends[1])

    def _from(self, first_age: int) -> tuple[Floats, Floats]:
        place = GROUPS.place_of(first_age)
        return self.projected.values[:, place:].sum(axis=1), self.happened.values[:, place:].sum(axis=1)


def backtest(
    history: Labelled,
    *,
    first_year: int,
    last_year: int,
    mortality_decline: float | None = None,
    threads: int | None = None,
) -> Backtest:
    """Project every municipality of ``history`` (municipality × year × sex × age) knowing nothing after ``first_year``.

    ``mortality_decline`` None is the trend found in the years before; 0 holds mortality fixed, as others do.
    """
    first_known = int(str(history.axes[1].labels[0]))
    known = history.between("year", first_known, first_year)
    country = country_of(known)
    places = range(len(history.axes[0]))

    def project_one(place: int) -> Floats:
        own = Labelled(country.axes, known.values[place])
        demography = estimated_demography(own, country=country, mortality_decline=mortality_decline)
        chain = lay_chain(demography, mastery=one_level(), last_year=last_year)
        return np.asarray(expected_people(chain)[-1].sum(axis=-1))

    projected = np.stack(deal(project_one, parts=places, threads=threads))
    axes = (history.axes[0], SEX, AGE)
    happened = history.at(year=last_year)
    return Backtest(
        first_year=first_year,
        last_year=last_year,
        projected=Labelled(axes, projected).sum("sex").grouped("age", GROUPS),
        happened=happened.sum("sex").grouped("age", GROUPS),
        size=history.at(year=first_year).sum("sex", "age").values,
    )


def told(found: Backtest, *, sizes: Mapping[str, tuple[float, float]]) -> list[str]:
    """The errors as lines (bokmål): everybody and those over 67, 80 and 90, the country and each size."""
    lines = []
    for first_age, name in ((0, "alle"), (67, "67 og over"), (80, "80 og over"), (90, "90 og over")):
        lines.append(f"{name}: hele landet {found.error_of_all(first_age):+.1%}")
        for size, (smallest, largest) in sizes.items():
            low, high = found.middle_of(first_age=first_age, smallest=smallest, largest=largest)
            lines.append(f"  {size}: 80 prosent av kommunene fra {low:+.1%} til {high:+.1%}")
    return lines
