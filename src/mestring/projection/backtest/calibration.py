"""What is calibrated, and what was found: two files read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mestring import strict_yaml
from mestring.projection.backtest.deviations import Lean

_FOLDER = Path(__file__).parent


@cache
def calibration() -> Mapping[str, Any]:
    """What is unsure and in which ages, as it stands in the file."""
    return strict_yaml.load(_FOLDER / "calibration.yaml")


@cache
def calibrated_widths() -> Mapping[str, Any]:
    """What calibrating.py found, as it stands in the file."""
    return strict_yaml.load(_FOLDER / "calibrated.yaml")


@cache
def calibrated_groups() -> Mapping[int, Lean]:
    """By first age: what an estimate of a municipality's moving leans on."""
    groups = calibrated_widths()["groups"]
    return {
        first: Lean(*(float(found[part]) for part in ("weight", "middle", "slope"))) for first, found in groups.items()
    }
