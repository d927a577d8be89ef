"""Works out the widths in ``calibrated.yaml`` from population tables, so that anybody can make them again.

from mestring.projection.backtest.calibrating import calibrated, written
written(calibrated(history.between("year", 2005, 2012), source="…"))          # the text of the file
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from mestring.projection.backtest.calibration import calibration
from mestring.projection.backtest.country import seen_every_year
from mestring.projection.backtest.deviations import local_spread
from mestring.projection.backtest.estimating import assumptions
from mestring.projection.backtest.national import (
    birth_rates,
    missed_by,
    mortality_logs,
    moving_rates,
    scatter,
    step,
)
from mestring.projection.labelled import Labelled

_MOVERS_BELOW = 60


def calibrated(history: Labelled, *, source: str) -> dict[str, Any]:
    """Every width, from municipality × year × sex × age; knows of nothing outside these years."""
    history = seen_every_year(history)
    years = history.axes[1].labels
    return {
        "status": "sourced",
        "source": source,
        "derivation": "mestring.projection.backtest.calibrating",
        "checked": None,
        "known": [years[0], years[-1]],
        "groups": _groups(history),
        "local": {
            name: _local(history, shape["ages"][0], _below(shape)) for name, shape in calibration()["local"].items()
        },
        "national": _national(history.sum("municipality")),
    }


def _groups(history: Labelled) -> dict[int, dict[str, float]]:
    """By first age: the weight of the country in the estimate, and how many of those there come and go in a year.

    Under 60 people move as families, so the whole varies more than its groups by themselves do; the turnover is set
    so that the whole is right. Over 60 it is what is left of the noise when deaths have had theirs.
    """
    starts, oldest = calibration()["estimated"], calibration()["oldest"]
    spreads = {low: local_spread(history, from_age=low, below=high) for low, high in pairwise([*starts, oldest])}
    country = history.sum("municipality").values[:-1].sum(axis=(0, 1))
    sizes = dict(zip(spreads, np.add.reduceat(country[:oldest], starts), strict=True))
    together = local_spread(history, from_age=0, below=_MOVERS_BELOW)[0].noise
    movers = [low for low in spreads if low < _MOVERS_BELOW]
    apart = np.average([spreads[low][0].noise for low in movers], weights=[sizes[low] for low in movers])
    found = {}
    for (low, high), (spread, lean) in zip(pairwise([*starts, oldest]), spreads.values(), strict=True):
        lost = _lost(history.sum("municipality"), low, high)
        luck = spread.noise * together / apart if low < _MOVERS_BELOW else spread.noise - lost * (1 - lost)
        found[low] = {
            "weight": lean.weight,
            "middle": lean.middle,
            "slope": lean.slope,
            "turnover": max(luck, 0.0) / 2,
        }
    return found


def _local(history: Labelled, from_age: int, below: int) -> dict[str, float]:
    spread, _ = local_spread(history, from_age=from_age, below=below)
    country = history.sum("municipality")
    people = country.values[-1].sum(axis=0)
    return {
        "noise": spread.noise,
        "between": spread.between,
        "later": spread.later,
        "share_of_people": float(people[from_age:below].sum() / people.sum()),
        "lost": _lost(country, from_age, below),
    }


def _national(country: Labelled) -> dict[str, float]:
    """By the year: scatter around lines for mortality, its misses with it, and steps of what wanders."""
    low, high = assumptions()["trend_ages"]
    common = mortality_logs(country, from_age=low, below=high)
    misses = missed_by(common)
    apart = {
        name: scatter(mortality_logs(country, from_age=shape["ages"][0], below=_below(shape)) - common) * misses
        for name, shape in calibration()["apart"].items()
    }
    return {
        "mortality_scatter": scatter(common) * misses,
        "mortality_missed_by": misses,
        **apart,
        "moving_step": step(moving_rates(country, below=_MOVERS_BELOW)),
        "fertility_step": step(np.log(birth_rates(country))),
    }


def _below(shape: Mapping[str, Any]) -> int:
    return int(min(shape["ages"][1], calibration()["oldest"]))


def _lost(country: Labelled, from_age: int, below: int) -> float:
    before = country.values[:-1, :, from_age:below].sum()
    return float(1 - country.values[1:, :, from_age + 1 : below + 1].sum() / before)


def written(found: Mapping[str, Any], *, indent: str = "") -> str:
    """The text of the file: numbers with decimals in quotes, four digits of each."""
    lines = []
    for key, value in found.items():
        if isinstance(value, Mapping):
            lines += [f"{indent}{key}:", written(value, indent=indent + "  ").rstrip("\n")]
        else:
            lines.append(f"{indent}{key}: {_told(value)}")
    return "\n".join(lines) + "\n"


def _told(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, float):
        return f'"{value:.4g}"'
    if isinstance(value, str):
        return f'"{value}"'
    return str(value)
