"""The numbers the page is reckoned with: those of the municipality's inputs until somebody writes others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np

from mestring import strict_yaml
from mestring.knowledge.inputs import Inputs
from mestring.projection import LEVEL, Labelled, Municipality, Service, Status
from mestring.projection.home_or_institution import Kin

FILE = Path(__file__).parent / "assumed.yaml"
PLACE, HOME = "nursing_home", "home_care"
FIRST_LEVEL, LAST_LEVEL = 3, 6
USUAL_LEVEL = 5
YEARS_ON = 14
KIN = ("kin_at_home", "kin_in_place", "kin_an_hour")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Hours are a week for one person at ``level``; kroner are for an hour, or a year for one person."""

    level: int
    until: int
    place_hours: Decimal
    place_an_hour: Decimal
    place_besides: Decimal
    place_charge: Decimal
    home_hours: Decimal
    home_an_hour: Decimal
    home_charge: Decimal
    kin_at_home: Decimal
    kin_in_place: Decimal
    kin_an_hour: Decimal

    @property
    def kin(self) -> Kin:
        """Next of kin's part."""
        return Kin(
            hours_at_home=float(self.kin_at_home),
            hours_in_place=float(self.kin_in_place),
            value_an_hour=self.kin_an_hour,
        )


# Which of the municipality's assumptions each number is, so that it is marked as one where it is.
ASSUMPTION_OF: Mapping[str, str] = {
    "place_hours": f"services.{PLACE}.hours",
    "place_an_hour": f"services.{PLACE}.cost_an_hour",
    "place_besides": f"services.{PLACE}.cost_a_user",
    "place_charge": f"services.{PLACE}.charge_a_user",
    "home_hours": f"services.{HOME}.hours",
    "home_an_hour": f"services.{HOME}.cost_an_hour",
    "home_charge": f"services.{HOME}.charge_a_user",
}


def usual_wish(inputs: Inputs, *, level: int = USUAL_LEVEL) -> Wish:
    """The municipality's own numbers, and what is assumed of next of kin."""
    place, home = (inputs.municipality.service(code) for code in (PLACE, HOME))
    kin = _assumed()
    return Wish(
        level=level,
        until=inputs.first_year + YEARS_ON,
        place_hours=_hours(place, level),
        place_an_hour=place.cost_an_hour.quantize(Decimal("0.01")),
        place_besides=place.cost_a_user.quantize(Decimal(1)),
        place_charge=place.charge_a_user.quantize(Decimal(1)),
        home_hours=_hours(home, level),
        home_an_hour=home.cost_an_hour.quantize(Decimal("0.01")),
        home_charge=home.charge_a_user.quantize(Decimal(1)),
        **{name: Decimal(kin[name]["value"]) for name in KIN},
    )


def assumed_in(inputs: Inputs) -> frozenset[str]:
    """The names of the numbers that are only assumed."""
    unknown = {one.code for one in inputs.assumptions if one.status is Status.ASSUMPTION}
    return frozenset({name for name, code in ASSUMPTION_OF.items() if code in unknown} | set(KIN))


def with_wish(municipality: Municipality, wish: Wish) -> Municipality:
    """The municipality with these numbers in the place of its own; the other levels keep their hours."""
    place, home = municipality.service(PLACE), municipality.service(HOME)
    changed = {
        PLACE: replace(
            place,
            hours_a_week=_with_hours(place, wish.level, wish.place_hours),
            cost_an_hour=wish.place_an_hour,
            cost_a_user=wish.place_besides,
            charge_a_user=wish.place_charge,
        ),
        HOME: replace(
            home,
            hours_a_week=_with_hours(home, wish.level, wish.home_hours),
            cost_an_hour=wish.home_an_hour,
            charge_a_user=wish.home_charge,
        ),
    }
    return replace(municipality, services=tuple(changed.get(one.code, one) for one in municipality.services))


def _hours(service: Service, level: int) -> Decimal:
    return Decimal(str(round(float(service.hours_a_week.at(level=level)), 2)))


def _with_hours(service: Service, level: int, hours: Decimal) -> Labelled:
    values = np.array(service.hours_a_week.values)
    values[LEVEL.place_of(level)] = float(hours)
    return Labelled((LEVEL,), values)


@cache
def _assumed() -> Mapping[str, Mapping[str, str]]:
    found = strict_yaml.load(FILE)
    return {name: found[name] for name in KIN}
