"""Do the intervals hold what happened? Projects from a year in the past with calibrated parameters and chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from mestring.projection.backtest.calibration import calibrated_widths
from mestring.projection.backtest.country import country_of
from mestring.projection.backtest.ends import by_age, drawn_end
from mestring.projection.backtest.estimating import estimated_demography
from mestring.projection.backtest.parameters import calibrated_parameters
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.threads import deal
from mestring.projection.inputs import Demography, one_level
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.uncertainty.applying import demography_with
from mestring.projection.uncertainty.parameter import Parameter
from mestring.projection.uncertainty.sampling import drawn_values, interval

FIRST_AGES = (0, 67, 80, 90)
SIZES = {"under 3 000": (0, 3_000), "3 000–10 000": (3_000, 10_000), "10 000–50 000": (10_000, 50_000)} | {
    "over 50 000": (50_000, np.inf)
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coverage:
    """``low``, ``middle``, ``high``, ``happened``: persons of each first age and over then, municipality × first age.

    ``size``: persons in ``first_year``. Nothing after 1 January of ``first_year`` was known to the projection.
    """

    first_year: int
    last_year: int
    low: Floats
    middle: Floats
    high: Floats
    happened: Floats
    size: Floats

    def held(self, first_age: int, *, smallest: float = 0, largest: float = np.inf) -> float:
        """The share of the municipalities of this size whose interval held what happened."""
        place = FIRST_AGES.index(first_age)
        chosen = (self.size >= smallest) & (self.size < largest)
        low, high, happened = (part[chosen, place] for part in (self.low, self.high, self.happened))
        return float(((low <= happened) & (happened <= high)).mean())

    def beside_the_country(self) -> Coverage:
        """The same if the country as a whole had gone as projected: what is left is the municipalities' own."""
        return replace(self, happened=self.happened * (self.middle.sum(axis=0) / self.happened.sum(axis=0)))


def coverage(
    history: Labelled,
    *,
    first_year: int,
    last_year: int,
    draws: int = 200,
    share: float = 0.8,
    widths: Mapping[str, Any] | None = None,
    seed: int = 1,
    threads: int | None = None,
) -> Coverage:
    """Intervals for every municipality of ``history`` (municipality × year × sex × age), beside what happened.

    ``widths``: as calibrating.py gives them; those in the file when None. Each draw has parameters and lives of its
    own, and no two municipalities have the same.
    """
    first_known = int(str(history.axes[1].labels[0]))
    known = history.between("year", first_known, first_year)
    country = country_of(known)
    found = dict(widths or calibrated_widths())
    turnover = by_age(found["groups"])
    size = known.values[:, -1].sum(axis=(1, 2))
    ends = history.at(year=last_year).values

    def hold_one(place: int) -> Floats:
        own = Labelled(country.axes, known.values[place])
        demography = estimated_demography(own, country=country)
        parameters = calibrated_parameters(
            float(size[place]),
            years_known=first_year - first_known,
            ahead=last_year - first_year,
            widths=found,
        )
        drawn = _draws(demography, parameters, turnover, last_year, draws, seed * 1_000 + place)
        return _three(drawn, share)

    found_ends = np.stack(deal(hold_one, parts=range(len(ends)), threads=threads), axis=1)
    return Coverage(
        first_year=first_year,
        last_year=last_year,
        low=found_ends[0],
        middle=found_ends[1],
        high=found_ends[2],
        happened=_from_each(ends),
        size=size,
    )


def _three(drawn: Floats, share: float) -> Floats:
    """The lower end, the median and the upper end, each by first age."""
    low, high = interval(drawn, share=share)
    return np.stack([low, np.median(drawn, axis=0), high])


def _draws(
    demography: Demography, parameters: Sequence[Parameter], turnover: Floats, last_year: int, draws: int, seed: int
) -> Floats:
    """Draw × first age."""
    values = drawn_values({one.name: one.distribution for one in parameters}, draws=draws, seed=seed)
    found = []
    for number in range(draws):
        chosen = {name: float(drawn[number]) for name, drawn in values.items()}
        chain = lay_chain(demography_with(demography, parameters, chosen), mastery=one_level(), last_year=last_year)
        found.append(_from_each(drawn_end(chain, turnover=turnover, seed=seed * 1_000_003 + number)))
    return np.array(found)


def _from_each(people: Floats) -> Floats:
    """Persons of each first age and over, from … × sex × age."""
    return np.stack([people[..., first:].sum(axis=(-2, -1)) for first in FIRST_AGES], axis=-1).astype(float)


def told(found: Coverage) -> list[str]:
    """How many of the intervals held, as lines (bokmål): everybody and those over 67, 80 and 90, by size."""
    lines = [f"Intervaller fra {found.first_year} til {found.last_year} som holdt det som skjedde:"]
    for first_age, name in zip(FIRST_AGES, ("alle", "67 og over", "80 og over", "90 og over"), strict=True):
        lines.append(f"{name}: {found.held(first_age):.0%}")
        for size, (smallest, largest) in SIZES.items():
            lines.append(f"  {size}: {found.held(first_age, smallest=smallest, largest=largest):.0%}")
    return lines
