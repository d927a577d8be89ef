"""The shapes in ``synthetic.yaml``, as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mestring import strict_yaml
from mestring.projection import Municipality, invented_municipality

FILE = Path(__file__).parent / "synthetic.yaml"


@dataclass(frozen=True, slots=True)
class Place:
    """An invented area. ``kind`` is a value of AreaKind; the factors are told in the file."""

    code: str
    name: str
    kind: str
    persons: int
    arriving: float
    old: float
    beds: float
    home: float


@cache
def shapes() -> dict[str, Any]:
    """The whole file."""
    return strict_yaml.load(FILE)


@cache
def places() -> tuple[Place, ...]:
    """The invented areas, the country first."""
    return tuple(
        Place(
            code,
            one["name"],
            one["kind"],
            one["persons"],
            *(float(one[factor]) for factor in ("arriving", "old", "beds", "home")),
        )
        for code, one in shapes()["areas"].items()
    )


@cache
def engine() -> Municipality:
    """The engine's own invented municipality, whose shares, use and hours every place here follows."""
    return invented_municipality()


def luck(*of: str | int) -> np.random.Generator:
    """Random numbers that are the same every time for the same thing."""
    return np.random.default_rng([shapes()["seed"], *_numbers(of)])


def _numbers(of: Iterable[str | int]) -> list[int]:
    return [one if isinstance(one, int) else int.from_bytes(one.encode(), "big") for one in of]
