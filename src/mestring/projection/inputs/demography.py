"""How a population comes to be, ages, moves and dies: one table for each process of the year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.projection.axes import AGE, SEX
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Floats, Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Demography:
    """People on 1 January of ``first_year``, and what happens to them in a year. Ages are those reached in the year.

    ``people``: persons, sex × age. ``mortality``: probability of dying in the year, sex × age; at age 0 for those
    born in it. ``fertility``: children a woman has in the year, by age. ``share_boys``: of those born. ``leaving``:
    probability of moving out among those who live the year through, sex × age. ``arriving``: persons who move in
    and stay, sex × age. ``mortality_decline``: by how much mortality falls each year, as a share of the year
    before (0 holds it fixed, which has missed those over 80 by six to nine per cent a decade). ``decline_beyond``: by
    age, how much more than that it falls there, below 0 where it falls less; None where all ages fall alike.
    """

    first_year: int
    people: Labelled
    mortality: Labelled
    fertility: Labelled
    share_boys: float
    leaving: Labelled
    arriving: Labelled
    mortality_decline: float
    decline_beyond: Labelled | None = None

    def __post_init__(self) -> None:
        checks.along(self.people, SEX, AGE, what="Folketallet")
        checks.not_negative(self.people, what="Folketallet")
        checks.along(self.mortality, SEX, AGE, what="Dødeligheten")
        checks.probabilities(self.mortality, what="Dødeligheten")
        checks.along(self.fertility, AGE, what="Fruktbarheten")
        checks.not_negative(self.fertility, what="Fruktbarheten")
        checks.share(self.share_boys, what="Andelen gutter")
        checks.along(self.leaving, SEX, AGE, what="Utflyttingen")
        checks.probabilities(self.leaving, what="Utflyttingen")
        checks.along(self.arriving, SEX, AGE, what="Innflyttingen")
        checks.not_negative(self.arriving, what="Innflyttingen")
        if self.decline_beyond is not None:
            checks.along(self.decline_beyond, AGE, what="Fallet i dødelighet etter alder")
        for decline in (self.mortality_decline, float(self._decline.min()), float(self._decline.max())):
            if not -0.2 < decline < 0.2:
                raise InputError(f"Dødeligheten kan ikke falle med {decline} hvert år. Oppgi en andel, som 0.015.")

    def mortality_over(self, steps: int) -> Floats:
        """Mortality in each of so many years, year × sex × age: mortality × (1 - decline) ** year, at most 1."""
        falling = (1 - self._decline) ** np.arange(steps)[:, None]
        return np.minimum(self.mortality.values * falling[:, None, :], 1.0)

    @property
    def _decline(self) -> Floats:
        """By age."""
        beyond = np.zeros(len(AGE)) if self.decline_beyond is None else self.decline_beyond.values
        return np.asarray(self.mortality_decline + beyond)
