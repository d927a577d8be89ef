"""What a projection answers: the middle, and how far chance and the parameters spread it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from mestring.charts import Chart
from mestring.projection.axes import LEVEL, Axis
from mestring.projection.errors import InputError
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.needs.needs import Needs
from mestring.projection.uncertainty.sampling import interval, rank_correlation


class Figure(StrEnum):
    """What is kept from every draw. What each is, in what unit, is told in ``Needs``; ``PLACES`` are those wanted."""

    LEVELS = "levels"
    OVER_80 = "over_80"
    USERS = "users"
    HOURS = "hours"
    PLACES = "places"
    IN_PLACE = "in_place"
    WAITING = "waiting"
    WAITING_DAYS = "waiting_days"
    ADMITTED = "admitted"
    GAVE_UP = "gave_up"
    DAYS_WAITED = "days_waited"
    OVERFLOW_HOURS = "overflow_hours"
    FTE = "fte"
    KRONER = "kroner"


class Spread(StrEnum):
    """Where a spread comes from: chance alone, the parameters alone, or both."""

    CHANCE = "chance"
    PARAMETERS = "parameters"
    BOTH = "both"


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """Each figure by draw: draw × year × its own axis."""

    figures: Mapping[Figure, Floats]

    @classmethod
    def of(cls, people: Floats, needs: Needs) -> Drawn:
        """The figures of one draw, year × own axis. ``people``: year × sex × age × level."""
        of_people = {
            Figure.LEVELS: people.sum(axis=(1, 2)),
            Figure.OVER_80: people[:, :, 80:].sum(axis=(1, 2, 3))[:, None],
        }
        of_needs = {figure: getattr(needs, figure.value).values for figure in Figure if figure not in of_people}
        return cls(of_people | of_needs)

    @classmethod
    def together(cls, draws: Sequence[Drawn]) -> Drawn:
        """All draws as one."""
        return cls({figure: np.stack([one.figures[figure] for one in draws]) for figure in Figure})

    def in_all(self, figure: Figure) -> Floats:
        """The figure summed over its own axis. Days waited are for each who leaves any of the queues, and no sum."""
        if figure is not Figure.DAYS_WAITED:
            return np.asarray(self.figures[figure].sum(axis=-1))
        left = (self.figures[Figure.ADMITTED] + self.figures[Figure.GAVE_UP]).sum(axis=-1)
        return np.asarray(self.figures[Figure.WAITING_DAYS].sum(axis=-1) / np.maximum(left, 1.0))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Projection:
    """``people``: expected persons, year × sex × age × level. ``needs``: theirs. ``parameters``: drawn values by name.

    Where there is a capacity, people in place and waiting are expected too, reckoned without drawing lives.
    ``expected_draws`` have parameters of their own; ``lived_draws`` have the same parameters and lives of their own.
    ``titles``: what the services are called, by their codes.
    """

    municipality: str
    invented: bool
    titles: Mapping[Hashable, str]
    people: Labelled
    needs: Needs
    parameters: Mapping[str, Floats]
    expected_draws: Drawn | None
    lived_draws: Drawn | None

    def middle(self, figure: Figure, *, in_all: bool = False) -> Labelled:
        """The expected value of a figure, year × its own axis; ``in_all``: summed over that, by year."""
        axes = (self.people.axes[0], self._own_axis(figure))
        found = Drawn.of(self.people.values, self.needs)
        return Labelled(axes[:1], found.in_all(figure)) if in_all else Labelled(axes, found.figures[figure])

    def spread(
        self, figure: Figure, *, of: Spread = Spread.BOTH, share: float = 0.8, in_all: bool = False
    ) -> tuple[Labelled, Labelled]:
        """The lower and upper end of the interval that holds ``share`` of the draws, year × the figure's own axis.

        ``in_all``: of the figure summed over that axis in each draw, by year; ends of parts cannot be summed to it.
        Chance is how lives fall out around what their own parameters make them expect, laid around the middle, but
        never below none, which only kroner can be. InputError when nothing was drawn.
        """
        if self.expected_draws is None or self.lived_draws is None:
            raise InputError("Framskrivningen er laget uten trekninger, og har ikke spenn. Oppgi «draws».")
        expected, lived = (
            drawn.in_all(figure) if in_all else drawn.figures[figure]
            for drawn in (self.expected_draws, self.lived_draws)
        )
        by_chance = self.middle(figure, in_all=in_all).values + lived - expected
        drawn = {
            Spread.BOTH: lived,
            Spread.PARAMETERS: expected,
            Spread.CHANCE: by_chance if figure is Figure.KRONER else by_chance.clip(min=0),
        }[of]
        axes: tuple[Axis, ...] = (self.people.axes[0],) if in_all else (self.people.axes[0], self._own_axis(figure))
        low, high = interval(drawn, share=share)
        return Labelled(axes, low), Labelled(axes, high)

    def matters_most(self, figure: Figure, *, year: int) -> list[tuple[str, float]]:
        """Each parameter's rank correlation with the figure summed over its own axis that year, the strongest first."""
        if self.expected_draws is None:
            raise InputError("Framskrivningen er laget uten trekninger. Oppgi «draws».")
        place = self.people.axes[0].place_of(year)
        outcome = self.expected_draws.in_all(figure)[:, place]
        found = [(name, rank_correlation(values, outcome)) for name, values in self.parameters.items()]
        return sorted(found, key=lambda one: -abs(one[1]))

    def picture(self, figure: Figure, *, of: Spread = Spread.BOTH, share: float = 0.8, in_all: bool = False) -> Chart:
        """The figure over the years, a small picture for each part; a notebook shows it, and ``save`` writes it."""
        from mestring.projection.pictures import picture  # noqa: PLC0415 - pictures are made from this

        return picture(self, figure, of=of, share=share, in_all=in_all, names=self.titles)

    def _own_axis(self, figure: Figure) -> Axis:
        own = {
            Figure.LEVELS: LEVEL,
            Figure.OVER_80: Axis("age_group", ("80+",)),
            Figure.FTE: self.needs.fte.axes[1],
        }
        return own.get(figure, self.needs.users.axes[1])
