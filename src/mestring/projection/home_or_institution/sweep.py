"""The answers of a sweep over coverage rates: each rate's own, where kroner are least, and where a limit is passed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from mestring.projection.axes import Axis
from mestring.projection.errors import InputError
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.outcome import Figure, Projection

# Told of all services together; the others by service.
_OF_ALL = frozenset({Figure.LEVELS, Figure.OVER_80, Figure.HOURS, Figure.FTE, Figure.KRONER})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CoverageAt:
    """One rate. ``places``: places there are, by year. ``projection``: everything else, with spans."""

    rate: float
    service: str
    places: Labelled
    projection: Projection

    def middle(self, figure: Figure) -> Labelled:
        """By year: the service's own of a figure told by service, else (hours, competence, kroner) the sum of all."""
        if figure in _OF_ALL:
            return self.projection.middle(figure, in_all=True)
        return self.projection.middle(figure).at(service=self.service)

    def spread(self, figure: Figure, *, share: float = 0.8) -> tuple[Labelled, Labelled]:
        """The interval of the same. InputError when nothing was drawn."""
        if figure in _OF_ALL:
            return self.projection.spread(figure, share=share, in_all=True)
        low, high = self.projection.spread(figure, share=share)
        return low.at(service=self.service), high.at(service=self.service)

    def kroner(self, year: int | None = None) -> Decimal:
        """What all services cost in the year, or in all the years together, in whole kroner."""
        found = self.middle(Figure.KRONER)
        amount = Decimal(float(found.at(year=year) if year else found.sum()))
        return amount.quantize(Decimal(1), rounding=ROUND_HALF_UP)

    def drawn(self, figure: Figure) -> Floats:
        """The same in each draw, draw × year. InputError when nothing was drawn."""
        draws = self.projection.lived_draws
        if draws is None:
            raise InputError("Dekningsgradene er regnet uten trekninger. Oppgi «draws» for å se hvor sikkert det er.")
        if figure in _OF_ALL:
            return np.asarray(draws.figures[figure].sum(axis=-1))
        place = self.projection.needs.places.axes[1].place_of(self.service)
        return draws.figures[figure][:, :, place]


@dataclass(frozen=True, slots=True, eq=False)
class CoverageSweep:
    """``at``: the rates, the lowest first."""

    at: tuple[CoverageAt, ...]

    def least_kroner(self, year: int | None = None) -> CoverageAt:
        """The rate at which all services together are expected to cost least, in the year or in all years together."""
        return min(self.at, key=lambda one: one.kroner(year))

    def least_kroner_in_draws(self, year: int | None = None) -> dict[float, float]:
        """How often each rate is the one that costs least, as a share of the draws: how sure ``least_kroner`` is."""
        drawn = np.stack([one.drawn(Figure.KRONER) for one in self.at])
        of_years = drawn.sum(axis=-1) if year is None else drawn[..., self._years.place_of(year)]
        counts = np.bincount(of_years.argmin(axis=0), minlength=len(self.at))
        return {one.rate: float(count) / of_years.shape[1] for one, count in zip(self.at, counts, strict=True)}

    def lowest_within(self, figure: Figure, *, at_most: float, year: int) -> CoverageAt | None:
        """The lowest rate from which the figure, such as ``WAITING`` or ``DAYS_WAITED``, is expected to be within a
        limit, at that rate and every higher one; None when the highest passes it too.
        """
        within = None
        for one in reversed(self.at):
            if float(one.middle(figure).at(year=year)) > at_most:
                break
            within = one
        return within

    def share_within(self, figure: Figure, *, at_most: float, year: int) -> dict[float, float]:
        """The share of the draws in which the figure is within the limit, by rate."""
        place = self._years.place_of(year)
        return {one.rate: float((one.drawn(figure)[:, place] <= at_most).mean()) for one in self.at}

    @property
    def _years(self) -> Axis:
        return self.at[0].places.axis("year")
