"""The country as the sum of its municipalities, of those that have tables for every year.

Tables in later borders lack the years before some municipalities were made. Counting those from the year they appear
would show as people who came from nowhere, and as a year in which almost nobody died.
"""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import Axis
from mestring.projection.labelled import Labelled


def seen_every_year(history: Labelled) -> Labelled:
    """The municipalities of municipality × year × sex × age that have people in every year."""
    seen = (history.values.sum(axis=(2, 3)) > 0).all(axis=1)
    labels = tuple(label for label, kept in zip(history.axes[0].labels, seen, strict=True) if kept)
    return Labelled((Axis(history.axes[0].name, labels), *history.axes[1:]), history.values[np.flatnonzero(seen)])


def country_of(history: Labelled) -> Labelled:
    """Year × sex × age of those municipalities together."""
    return seen_every_year(history).sum(history.axes[0].name)
