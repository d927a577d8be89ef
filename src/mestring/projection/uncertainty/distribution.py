"""Distributions of a number that is not known for sure, each by its inverse: a share of the way up gives a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy.special import ndtri

from mestring.projection.errors import InputError
from mestring.projection.labelled import Floats

# How far out the ends of an interval that holds eighty per cent lie, in standard deviations.
_EIGHTY = float(ndtri(0.9))


class Distribution(Protocol):
    """Something that can be drawn from."""

    @property
    def middle(self) -> float:
        """The value used when nothing is drawn."""
        ...

    def at(self, shares: Floats) -> Floats:
        """The values such shares (over 0, under 1) of the distribution lie below."""
        ...


@dataclass(frozen=True, slots=True)
class Between:
    """Normal, with eighty per cent between ``low`` and ``high``."""

    low: float
    high: float

    def __post_init__(self) -> None:
        _rising(self.low, self.high)

    @property
    def middle(self) -> float:
        """Half-way."""
        return (self.low + self.high) / 2

    def at(self, shares: Floats) -> Floats:
        """middle + (high - low) / 2 · z(share) / z(0.9)."""
        return np.asarray(self.middle + (self.high - self.low) / 2 / _EIGHTY * ndtri(shares))


@dataclass(frozen=True, slots=True)
class Times:
    """A factor around 1: its logarithm is normal, with eighty per cent between 1 / ``by`` and ``by``."""

    by: float

    def __post_init__(self) -> None:
        _rising(1.0, self.by)

    @property
    def middle(self) -> float:
        """One: neither more nor less."""
        return 1.0

    def at(self, shares: Floats) -> Floats:
        """by ** (z(share) / z(0.9))."""
        return np.asarray(self.by ** (ndtri(shares) / _EIGHTY))


@dataclass(frozen=True, slots=True)
class Span:
    """A triangle from ``low`` to ``high`` with its top at ``likely``: what to say when little is known."""

    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        _rising(self.low, self.likely)
        _rising(self.likely, self.high)

    @property
    def middle(self) -> float:
        """The likely value."""
        return self.likely

    def at(self, shares: Floats) -> Floats:
        """The inverse of the triangle's cumulated distribution; the one value when it has no width."""
        width = self.high - self.low
        if width == 0:
            return np.full_like(shares, self.likely)
        below = shares * width < self.likely - self.low
        rising = self.low + np.sqrt(shares * width * (self.likely - self.low))
        falling = self.high - np.sqrt((1 - shares) * width * (self.high - self.likely))
        return np.where(below, rising, falling)


def _rising(low: float, high: float) -> None:
    if not -np.inf < low <= high < np.inf:
        raise InputError(f"Et spenn må gå fra lavest til høyest tall, ikke fra {low} til {high}.")
