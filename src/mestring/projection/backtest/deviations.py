"""How municipalities differ from the country in some ages, and how much of it is luck, lasting, or passing.

    y = (persons a year later - expected by the country's rates) / persons          yearly, of a municipality
    E(y) = middle + slope · ln(inhabitants / 10 000)
    Var(mean of y over a period) = between² + later² + noise / person-years         Cov(two periods) = between²

The noise is told by how y varies from year to year in the smaller half of the municipalities, where luck is nearly all
of it. The rest is fitted by maximum likelihood to the means of two periods, each pair normal around what is expected.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from mestring.projection.labelled import Floats, Labelled

MIDDLING = 10_000
# Where the search starts: between² and later².
_START = ((1e-4, 1e-5), (1e-5, 1e-5))
# Shares are searched for in thousandths, as the steps of the search are about 1.
_SCALE = 0.001


@dataclass(frozen=True, slots=True)
class Lean:
    """What an estimate leans on. ``weight``: person-years at which a municipality's own past counts as much.

    ``middle``: yearly share by which those of 10 000 inhabitants differ from the country; ``slope``: more for each
    unit of the logarithm of the inhabitants.
    """

    weight: float
    middle: float
    slope: float

    def expected(self, inhabitants: float) -> float:
        """What a municipality of this size is expected to differ by: small places have lost people to large ones."""
        return self.middle + self.slope * float(np.log(max(inhabitants, 1.0) / MIDDLING))


@dataclass(frozen=True, slots=True)
class LocalSpread:
    """``noise``: variance of the yearly share, times persons. ``between``, ``later``: standard deviations of shares.

    ``between`` lasts, so a municipality's own past tells of it; ``later`` belongs to a period, and nothing tells of it.
    """

    noise: float
    between: float
    later: float

    @property
    def weight(self) -> float:
        """Person-years at which a municipality's own past counts as much as what its size tells."""
        return self.noise / self.between**2

    def unsure(self, person_years: float) -> float:
        """Standard deviation of a municipality's share in a period to come, when so many person-years are known."""
        left = self.between**2 * self.weight / (self.weight + person_years)
        return float(np.sqrt(self.later**2 + left))


def local_spread(history: Labelled, *, from_age: int, below: int) -> tuple[LocalSpread, Lean]:
    """The spread among municipalities of those ``from_age`` to ``below``, from tables municipality × year × sex × age.

    The years are cut in two halves. A municipality that had nobody of these ages in one of the years is left out.
    """
    persons, beyond = _beyond_the_countrys(history.values, from_age, below)
    seen = (persons > 0).all(axis=1)
    persons, beyond = persons[seen], beyond[seen]
    size = np.log(history.values[seen, -1].sum(axis=(1, 2)) / MIDDLING)
    noise = _noise(persons, beyond)
    half = persons.shape[1] // 2
    first, second = persons[:, :half].sum(axis=1), persons[:, half:].sum(axis=1)
    means = beyond[:, :half].sum(axis=1) / first, beyond[:, half:].sum(axis=1) / second

    def unlikely(told: Floats) -> float:
        between, later = np.exp(told[:2].clip(-40, 0))
        one, other = between + later + noise / first, between + later + noise / second
        expected = told[2] * _SCALE + told[3] * _SCALE * size
        left = means[0] - expected, means[1] - expected
        determinant = one * other - between**2
        squares = other * left[0] ** 2 - 2 * between * left[0] * left[1] + one * left[1] ** 2
        return float((np.log(determinant) + squares / determinant).sum())

    starts = [[*np.log(start), 0.0, 0.0] for start in _START]
    tried = [minimize(unlikely, start, method="Nelder-Mead", options={"maxiter": 8000}) for start in starts]
    found = min(tried, key=lambda one: one.fun).x
    between, later = np.sqrt(np.exp(found[:2].clip(-40, 0)))
    spread = LocalSpread(noise, float(between), float(later))
    return spread, Lean(spread.weight, float(found[2] * _SCALE), float(found[3] * _SCALE))


def _noise(persons: Floats, beyond: Floats) -> float:
    mean = persons.mean(axis=1)
    small = mean <= np.median(mean)
    persons, beyond = persons[small], beyond[small]
    lasting = beyond.sum(axis=1, keepdims=True) / persons.sum(axis=1, keepdims=True)
    squares = (beyond / persons - lasting) ** 2 * persons
    return float(squares.sum() / (squares.shape[0] * (squares.shape[1] - 1)))


def _beyond_the_countrys(people: Floats, from_age: int, below: int) -> tuple[Floats, Floats]:
    """Persons before each step, and how many more there were a year later than by the country's own rates."""
    country = people.sum(axis=0)
    kept = country[1:, :, 1:] / country[:-1, :, :-1].clip(min=1)
    before = people[:, :-1, :, from_age:below]
    expected = (before * kept[:, :, from_age:below]).sum(axis=(2, 3))
    after = people[:, 1:, :, from_age + 1 : below + 1].sum(axis=(2, 3))
    return before.sum(axis=(2, 3)), after - expected
