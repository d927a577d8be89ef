"""How much wider the local parameters must be for the intervals to hold in the years they were calibrated on.

The country as a whole gives one error for each period, which no width can be fitted to. So the intervals are held
against what would have happened beside a country that went as projected, and the municipalities' own widths are
stretched. The national ones are told by the years themselves, see national.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from mestring.projection.backtest.calibration import calibration
from mestring.projection.backtest.coverage import FIRST_AGES, coverage
from mestring.projection.labelled import Labelled

_MOST = 30


def found_stretch(history: Labelled, *, widths: Mapping[str, Any], share: float = 0.8, draws: int = 200) -> float:
    """The least number of tenths at which ``share`` of the intervals hold, over all the groups of ages alike.

    From each of the years in calibration.yaml to the last of ``history``.
    """
    for tenths in range(10, _MOST):
        if held_with(history, widths={**widths, "stretch": tenths / 10}, share=share, draws=draws) >= share:
            return tenths / 10
    return _MOST / 10


def held_with(history: Labelled, *, widths: Mapping[str, Any], share: float = 0.8, draws: int = 200) -> float:
    """The share of the intervals that hold with these widths, beside the country."""
    last = int(str(history.axes[1].labels[-1]))
    held = []
    for first in calibration()["stretched_from"]:
        found = coverage(history, first_year=first, last_year=last, draws=draws, share=share, widths=widths)
        held += [found.beside_the_country().held(first_age) for first_age in FIRST_AGES]
    return float(np.mean(held))
