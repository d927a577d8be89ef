"""What services people at each level use, how much of each, by whom it is given, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from mestring.projection.axes import LEVEL, Axis, age_groups
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Service:
    """One service, or one kind of place.

    ``used_by``: share of the people who use it on a day, age_group × level. ``hours_a_week``: hours of staff for each
    user, by level. ``is_place``: whether each user takes up a place. ``given_by``: share of the hours by competence
    group, in all 1. ``cost_an_hour``: kroner for an hour of staff; ``cost_a_user``: kroner a year for each user beside
    the hours, such as premises; ``charge_a_user``: kroner a year each user pays.
    """

    code: str
    title: str
    used_by: Labelled
    hours_a_week: Labelled
    given_by: Mapping[str, float]
    cost_an_hour: Decimal
    cost_a_user: Decimal = Decimal(0)
    charge_a_user: Decimal = Decimal(0)
    is_place: bool = False

    def __post_init__(self) -> None:
        named = f"«{self.title}»"
        checks.along(self.used_by, self.used_by.axes[0], LEVEL, what=f"Bruken av {named}")
        age_groups([int(str(first)) for first in self.used_by.axis("age_group").labels])
        checks.probabilities(self.used_by, what=f"Bruken av {named}")
        checks.along(self.hours_a_week, LEVEL, what=f"Timene i uken av {named}")
        checks.not_negative(self.hours_a_week, what=f"Timene i uken av {named}")
        shares = self.given_by.values()
        if not (abs(sum(shares) - 1) <= 1e-6 and all(share >= 0 for share in shares)):
            raise InputError(f"Kompetansegruppenes andeler av {named} må være minst 0 og summere til 1.")
        amounts = self.cost_an_hour, self.cost_a_user, self.charge_a_user
        checks.kroner(*amounts, what=f"Kostnad og egenbetaling for {named}")


def at_every_age(*by_level: float) -> Labelled:
    """Shares by level that hold at every age, as ``used_by`` wants them."""
    return Labelled((age_groups([0]), LEVEL), np.array([by_level]))


def by_level(*values: float) -> Labelled:
    """One value for each mastery level, the highest mastery first."""
    return Labelled((LEVEL,), np.array(values))


def from_age(first_ages: tuple[int, ...], *shares: tuple[float, ...]) -> Labelled:
    """Shares by level for each age group, as ``used_by`` wants them."""
    groups: Axis = age_groups(first_ages)
    return Labelled((groups, LEVEL), np.array(shares))
