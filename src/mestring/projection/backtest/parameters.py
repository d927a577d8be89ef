"""The calibrated parameters of a municipality: how unsure its demography is, by how many live there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from scipy.special import ndtri

from mestring.projection.backtest.calibration import calibrated_widths, calibration
from mestring.projection.backtest.deviations import LocalSpread
from mestring.projection.backtest.national import line_level, line_slope, wandering
from mestring.projection.errors import InputError
from mestring.projection.uncertainty.distribution import Between, Distribution, Times
from mestring.projection.uncertainty.parameter import EVERY_AGE, Parameter, Status, Target

_EIGHTY = float(ndtri(0.9))
_ADDED = (Target.MOVING, Target.DECLINE_ADDED)


def calibrated_parameters(
    size: float, *, years_known: int = 7, ahead: int = 10, widths: Mapping[str, Any] | None = None
) -> tuple[Parameter, ...]:
    """What is unsure about the demography of a municipality of ``size`` persons, each with a distribution.

    ``years_known``: yearly steps its demography is estimated from; ``ahead``: years to come. Local widths shrink with
    size and with years known; national ones with years known alone. ``widths``: as calibrating.py gives them, when
    others than those in the file are wanted. InputError when nobody lives there.
    """
    if size <= 0 or years_known < 1 or ahead < 1:
        raise InputError("Kommunen må ha innbyggere, og det må være minst ett kjent år og ett år fram.")
    found = widths or calibrated_widths()
    shapes = calibration()
    deviations = _national(found["national"], years_known, ahead) | {
        name: _local(shape, found["local"][name], size * years_known, float(found["stretch"]))
        for name, shape in shapes["local"].items()
    }
    named = {**shapes["local"], **shapes["apart"], **shapes["national"]}
    return tuple(_parameter(name, shape, deviations[name], found) for name, shape in named.items())


def _local(shape: Mapping[str, Any], width: Mapping[str, Any], person_years: float, stretch: float) -> float:
    spread = LocalSpread(*(float(width[part]) for part in ("noise", "between", "later")))
    unsure = spread.unsure(person_years * float(width["share_of_people"])) * stretch
    # What is lost is about the mortality, so a share more of those there is a part of it.
    return unsure / float(width["lost"]) if shape["target"] == Target.MORTALITY else unsure


def _national(found: Mapping[str, Any], known: int, ahead: int) -> dict[str, float]:
    scatter = float(found["mortality_scatter"])
    apart = {
        name: float(np.hypot(level, line_slope(float(found[name]), known=known) * ahead / 2))
        for name in calibration()["apart"]
        for level in [line_level(float(found[name]), known=known, ahead=ahead)]
    }
    return apart | {
        "national_mortality": line_level(scatter, known=known, ahead=ahead),
        "national_decline": line_slope(scatter, known=known),
        "national_moving": wandering(float(found["moving_step"]), known=known, ahead=ahead),
        "national_fertility": wandering(float(found["fertility_step"]), known=known, ahead=ahead),
    }


def _parameter(name: str, shape: Mapping[str, Any], deviation: float, found: Mapping[str, Any]) -> Parameter:
    target = Target(shape["target"])
    reach = _EIGHTY * deviation
    distribution: Distribution = Between(-reach, reach) if target in _ADDED else Times(float(np.exp(reach)))
    low, high = shape.get("ages", EVERY_AGE)
    return Parameter(
        name=name,
        title=shape["title"],
        target=target,
        distribution=distribution,
        status=Status(found["status"]),
        source=found["source"],
        ages=(low, high),
    )
