"""Makes an invented municipality of any size from the shapes in ``invented.yaml``. No number in it is somebody's."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mestring import strict_yaml
from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, age_groups
from mestring.projection.inputs import (
    Capacity,
    Demography,
    Mastery,
    Municipality,
    Service,
    Workforce,
    at_every_age,
    by_level,
    held,
)
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.uncertainty.distribution import Between, Distribution, Times
from mestring.projection.uncertainty.parameter import Parameter, Target

SHAPES = Path(__file__).parent / "invented.yaml"
_AGES = np.arange(len(AGE))


def invented_municipality(*, persons: int = 12_000, first_year: int = 2026, name: str = "Storvik") -> Municipality:
    """A municipality of about so many persons, the same every time, with services, staff and uncertain parameters."""
    shapes = _shapes()
    demography = _demography(shapes, persons, first_year)
    return Municipality(
        name=name,
        invented=True,
        demography=demography,
        mastery=_mastery(shapes["levels"]),
        services=tuple(_service(code, shape) for code, shape in shapes["services"].items()),
        workforce=_workforce(shapes["workforce"]),
        capacity=tuple(_capacity(code, shape, demography) for code, shape in shapes["capacity"].items()),
        parameters=tuple(_parameter(code, shape) for code, shape in shapes["parameters"].items()),
    )


@cache
def _shapes() -> dict[str, Any]:
    return strict_yaml.load(SHAPES)


def _demography(shapes: dict[str, Any], persons: int, first_year: int) -> Demography:
    shape, moving, fertility = shapes["people"], shapes["moving"], shapes["fertility"]
    older = np.maximum(_AGES - shape["level_to"], 0) / float(shape["width"])
    relative = np.tile(np.exp(-(older**2)), (2, 1))
    people = np.round(relative * persons / relative.sum())
    leaving = np.broadcast_to(np.where(_AGES < 40, float(moving["young"]), float(moving["old"])), (2, len(AGE)))
    fertile = (fertility["from"] <= _AGES) & (fertility["to"] > _AGES)
    return Demography(
        first_year=first_year,
        people=Labelled((SEX, AGE), people),
        mortality=Labelled((SEX, AGE), np.stack([_mortality(shapes["mortality"], sex) for sex in SEX.labels])),
        fertility=Labelled((AGE,), np.where(fertile, float(fertility["each_year"]), 0.0)),
        share_boys=float(shapes["share_boys"]),
        leaving=Labelled((SEX, AGE), leaving),
        arriving=Labelled((SEX, AGE), people * leaving * float(moving["balance"])),
        mortality_decline=float(shapes["mortality"]["decline"]),
    )


def _mortality(shape: dict[str, Any], sex: object) -> Floats:
    # Lost between two birthdays' Januaries: the age reached is one more than the age it is told for.
    ages = np.array(shape["ages"]) + 1
    logs = np.log(_floats(shape[str(sex)]))
    found = np.interp(_AGES, ages, logs)
    first, last = (logs[1] - logs[0]) / (ages[1] - ages[0]), (logs[-1] - logs[-2]) / (ages[-1] - ages[-2])
    found = np.where(ages[0] > _AGES, logs[0] + first * (_AGES - ages[0]), found)
    found = np.where(ages[-1] < _AGES, logs[-1] + last * (_AGES - ages[-1]), found)
    mortality = np.minimum(np.exp(found), float(shape["most"]))
    mortality[0] = float(shape["at_birth"])
    return np.asarray(mortality)


def _mastery(shape: dict[str, Any]) -> Mastery:
    below = 1 / (1 + np.exp(-(_AGES - float(shape["middle"])) / float(shape["width"])))
    start = np.zeros((2, len(AGE), len(LEVEL)))
    start[..., 1:] = below[None, :, None] * _floats(shape["below"])
    start[..., 0] = 1 - start[..., 1:].sum(axis=-1)
    groups = age_groups(shape["groups"])
    moves = np.zeros((2, len(groups), len(LEVEL), len(LEVEL)))
    for group, (worse, better) in enumerate(zip(_floats(shape["worse"]), _floats(shape["better"]), strict=True)):
        for level in range(len(LEVEL)):
            # Half of those who move pass one level, a quarter two, and so on.
            for to in range(len(LEVEL)):
                if to != level:
                    moves[:, group, level, to] = (worse if to > level else better) * 0.5 ** abs(to - level)
            moves[:, group, level, level] = 1 - moves[:, group, level].sum(axis=-1)
    return Mastery(
        start=Labelled((SEX, AGE, LEVEL), start),
        moves=Labelled((SEX, groups, LEVEL, LEVEL_AFTER), moves),
        excess=Labelled((groups, LEVEL), np.tile(_floats(shape["excess"]), (len(groups), 1))),
    )


def _service(code: str, shape: dict[str, Any]) -> Service:
    return Service(
        code=code,
        title=shape["title"],
        used_by=at_every_age(*_floats(shape["used_by"])),
        hours_a_week=by_level(*_floats(shape["hours_a_week"])),
        given_by={group: float(share) for group, share in shape["given_by"].items()},
        cost_an_hour=Decimal(shape["cost_an_hour"]),
        cost_a_user=Decimal(shape["cost_a_user"]),
        charge_a_user=Decimal(shape["charge_a_user"]),
        is_place=shape["is_place"],
    )


def _capacity(code: str, shape: dict[str, Any], demography: Demography) -> Capacity:
    over_80 = demography.people.values[:, 80:].sum()
    return Capacity(
        service=code,
        places=held(round(float(shape["per_over_80"]) * over_80), from_year=demography.first_year),
        instead=shape["instead"],
        hours_a_week_waiting=by_level(*_floats(shape["hours_a_week_waiting"])),
        cost_an_empty_place=Decimal(shape["cost_an_empty_place"]),
    )


def _workforce(shape: dict[str, Any]) -> Workforce:
    working = np.where((shape["from"] <= _AGES) & (shape["to"] > _AGES), float(shape["working"]), 0.0)
    return Workforce(
        hours_a_year=float(shape["hours_a_year"]),
        sick_leave=float(shape["sick_leave"]),
        working=Labelled((AGE,), working),
        relative_pay={group: float(pay) for group, pay in shape["relative_pay"].items()},
        sick_pay_borne=float(shape["sick_pay_borne"]),
    )


def _parameter(code: str, shape: dict[str, Any]) -> Parameter:
    found: Distribution = Times(float(shape["times"])) if "times" in shape else Between(*_floats(shape["between"]))
    return Parameter(name=code, title=shape["title"], target=Target(shape["target"]), distribution=found)


def _floats(values: list[str]) -> Floats:
    return np.array([float(value) for value in values])
