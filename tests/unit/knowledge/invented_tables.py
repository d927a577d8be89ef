"""Tables of people of a country and a municipality that do not exist, as they are counted every January."""

from __future__ import annotations

import numpy as np

from mestring.projection import AGE, SEX, Labelled, years

AGES = np.arange(len(AGE))
LIVE_ON = np.where(AGES > 60, 1 - np.minimum(3e-5 * np.exp(0.1 * AGES), 0.6), 1.0)


def counted(persons: float, *, first: int = 2016, last: int = 2025) -> Labelled:
    """About so many persons each year; everybody grows older, the old die, and as many are born as last year."""
    shape = np.cumprod(LIVE_ON)
    people = np.tile(shape / shape.sum() * persons / 2, (2, 1))
    rows = [people]
    for _ in range(first, last):
        older = np.zeros_like(people)
        older[:, 1:] = people[:, :-1] * LIVE_ON[1:]
        older[:, -1] += people[:, -1] * LIVE_ON[-1]
        older[:, 0] = people[:, 0]
        people = older
        rows.append(people)
    return Labelled((years(first, last), SEX, AGE), np.round(np.array(rows), 1))


COUNTRY = counted(5_000_000)
TOWN = counted(12_000)
