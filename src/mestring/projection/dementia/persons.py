"""Persons with dementia: people in each age group times the share with dementia there, times a scale.

    persons = scale · Σ_g people[g] · share[g]        scale = national count / (Σ_g national people[g] · share[g])

The scale takes the curve to a count for the whole country, since the curve itself gives too many.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from mestring import strict_yaml
from mestring.projection.axes import Axis, age_groups
from mestring.projection.errors import InputError
from mestring.projection.labelled import Labelled
from mestring.projection.uncertainty.parameter import Status

FILE = Path(__file__).parent / "prevalence.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prevalence:
    """``shares``: by the first age of each group; nobody below the first is counted. ``national``: persons."""

    shares: dict[int, float]
    national_year: int
    national: float
    source: str
    status: Status

    @property
    def groups(self) -> Axis:
        """The age groups, with one from birth where nobody is counted."""
        return age_groups([0, *sorted(self.shares)])

    def by_group(self, people: Labelled) -> Labelled:
        """Persons before any scale; ``people`` has an age axis, the answer age groups in its place, the first empty."""
        grouped = people.grouped("age", self.groups)
        shares = [0.0, *(self.shares[first] for first in sorted(self.shares))]
        shape = [len(shares) if name == "age_group" else 1 for name in grouped.names]
        return Labelled(grouped.axes, grouped.values * np.reshape(shares, shape))

    def scale_to(self, national_people: Labelled) -> float:
        """What takes the curve to the country's count; ``national_people``: those of ``national_year``, by age."""
        total = float(self.by_group(national_people).sum())
        if total <= 0:
            raise InputError("Folketallet for landet har ingen i aldrene der noen har demens. Sjekk tabellen.")
        return self.national / total


def persons_with_dementia(people: Labelled, *, using: Prevalence, scale: float = 1.0) -> Labelled:
    """Persons with dementia along every axis of ``people`` but age, sex and level."""
    gone = [name for name in people.names if name in {"sex", "level"}]
    return using.by_group(people.sum(*gone) if gone else people).sum("age_group") * scale


@cache
def prevalence(path: Path = FILE) -> Prevalence:
    """The shares in a file of this form; the one that comes with the engine unless another is named."""
    found = strict_yaml.load(path)
    return Prevalence(
        shares={int(first): float(share) for first, share in found["groups"].items()},
        national_year=found["national"]["year"],
        national=float(found["national"]["persons"]),
        source=found["source"],
        status=Status(found["status"]),
    )
