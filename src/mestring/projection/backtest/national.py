"""How unsure the country's own course is, told from how it has gone from year to year.

A rate that wanders freely by ``step`` a year has, over h years to come and T years known,

    Var(mean to come - mean known) = step² · (h + T) / 3

The logarithm of mortality follows a line with ``scatter`` around it. Its level and its slope are unsure by

    Var(slope) = scatter² · 12 / T³        Var(level) = scatter² · (1 / T + 3 (T² + 2 T h) / T³)

where the level is made so wide that both together, taken as independent, are right for the mean of the h years.
Such a line misses by more than it says; ``missed_by`` tells how many times more it did inside the years known.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.backtest.estimating import assumptions
from mestring.projection.labelled import Floats, Labelled

_FEWEST = 3


def wandering(step: float, *, known: int, ahead: int) -> float:
    """Standard deviation of the mean of the years to come."""
    return float(step * np.sqrt((ahead + known) / 3))


def line_level(scatter: float, *, known: int, ahead: int) -> float:
    """Standard deviation of the level of the line, with its part of what the slope does."""
    return float(scatter * np.sqrt(1 / known + 3 * (known**2 + 2 * known * ahead) / known**3))


def line_slope(scatter: float, *, known: int) -> float:
    """Standard deviation of the yearly fall."""
    return float(scatter * np.sqrt(12 / known**3))


def step(rates: Floats) -> float:
    """How far a rate wanders in a year."""
    return float(np.diff(rates).std(ddof=1))


def moving_rates(country: Labelled, *, below: int) -> Floats:
    """Net growth of those under ``below``, births not counted, in each year: as a share of those there."""
    people = country.values
    return np.asarray(people[1:, :, 1 : below + 1].sum(axis=(1, 2)) / people[:-1, :, :below].sum(axis=(1, 2)) - 1)


def birth_rates(country: Labelled) -> Floats:
    """Children at new year for each woman, in each year."""
    first, last = assumptions()["mothers"]
    people = country.values
    return np.asarray(people[1:, :, 0].sum(axis=1) / people[:-1, 1, first - 1 : last - 1].sum(axis=1))


def mortality_logs(country: Labelled, *, from_age: int, below: int) -> Floats:
    """How deadly each year was: the logarithm of its losses against those expected of the ages there were."""
    people = country.values
    before = people[:-1, :, from_age:below]
    losses = (before - people[1:, :, from_age + 1 : below + 1]).clip(min=0.5)
    expected = before * (losses.sum(axis=0) / before.sum(axis=0).clip(min=1))
    return np.asarray(np.log(losses.sum(axis=(1, 2)) / expected.sum(axis=(1, 2))))


def scatter(logs: Floats) -> float:
    """Standard deviation around the line, with the two degrees of freedom it took."""
    year = np.arange(len(logs))
    left = logs - np.polyval(np.polyfit(year, logs, 1), year)
    return float(np.sqrt((left**2).sum() / (len(logs) - 2)))


def missed_by(logs: Floats) -> float:
    """How many of its own standard errors a line through the first years missed the years after by; at least 1.

    The root of the mean square over every cut that leaves three years before it, and every number of years after.
    """
    around, misses = scatter(logs), []
    for cut in range(_FEWEST, len(logs)):
        line = np.polyfit(np.arange(cut), logs[:cut], 1)
        for end in range(cut + 1, len(logs) + 1):
            later = np.arange(cut, end)
            missed = (logs[cut:end] - np.polyval(line, later)).mean()
            middle = later.mean() - (cut - 1) / 2
            unsure = around * np.sqrt(1 / cut + 1 / len(later) + middle**2 * 12 / (cut**3 - cut))
            misses.append(missed / unsure)
    return float(max(np.sqrt(np.mean(np.square(misses))), 1.0))
