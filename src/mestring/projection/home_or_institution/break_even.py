"""How many hours a week at home cost as much as a place, for one person at one mastery level.

    place a week   = hours_a_week · cost_an_hour + (cost_a_user - charge_a_user) / weeks        of the place
    home a week    = h · cost_an_hour + (cost_a_user - charge_a_user) / weeks                   of the help at home
    break-even h   = (place a week - home a week without hours) / cost_an_hour at home
    with kin       = break-even h - (hours at home - hours in a place) · value_an_hour / cost_an_hour at home

with weeks = 365.25 / 7. Below it help at home costs less, above it the place does. Every number is an input.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mestring.projection.errors import InputError
from mestring.projection.inputs import Municipality, Service

WEEKS_A_YEAR = Decimal("365.25") / 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Hours a week next of kin give a person at home and in a place, and what an hour of theirs is worth in kroner."""

    hours_at_home: float
    hours_in_place: float
    value_an_hour: Decimal

    def __post_init__(self) -> None:
        hours = self.hours_at_home, self.hours_in_place
        if not all(value >= 0 for value in hours) or not (self.value_an_hour.is_finite() and self.value_an_hour >= 0):
            raise InputError(
                "Timer fra pårørende og verdien av dem kan ikke være negative. Skriv 0 der det ikke er noen."
            )
        if max(hours) > 168:
            raise InputError("Pårørende kan ikke gi mer enn de 168 timene det er i en uke. Rett antall timer.")


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """Kroner but for hours. ``hours``: where the two cost the municipality the same, negative when the place always
    costs less. ``hours_with_kin``: where they cost the municipality and kin together the same, None without ``Kin``.

    ``usual_hours``: hours a week at home that the inputs say for the level. ``person_in_place`` and
    ``person_at_home``: what the person herself pays in a year, her own costs at home with.
    """

    level: int
    place_a_week: Decimal
    home_without_hours_a_week: Decimal
    home_an_hour: Decimal
    hours: float
    hours_with_kin: float | None
    usual_hours: float
    person_in_place: Decimal
    person_at_home: Decimal

    def home_a_week(self, hours: float) -> Decimal:
        """What help at home costs the municipality in a week with so many hours."""
        return self.home_without_hours_a_week + Decimal(hours) * self.home_an_hour


def break_even(
    municipality: Municipality,
    *,
    level: int,
    place: str = "nursing_home",
    home: str = "home_care",
    kin: Kin | None = None,
    own_costs_at_home: Decimal = Decimal(0),
) -> BreakEven:
    """The formula above for one person. ``own_costs_at_home``: kroner a year for housing, food and the like that a
    place would have covered; 0 counts charges alone. InputError when a service is not there, or an hour is free.
    """
    in_place, at_home = municipality.service(place), municipality.service(home)
    if at_home.cost_an_hour <= 0:
        raise InputError(f"En time av «{at_home.title}» må koste noe for at den kan veies mot en plass.")
    place_a_week = Decimal(_hours(in_place, level)) * in_place.cost_an_hour + _beside_hours(in_place)
    hours = float((place_a_week - _beside_hours(at_home)) / at_home.cost_an_hour)
    return BreakEven(
        level=level,
        place_a_week=place_a_week,
        home_without_hours_a_week=_beside_hours(at_home),
        home_an_hour=at_home.cost_an_hour,
        hours=hours,
        hours_with_kin=None if kin is None else hours - _kin_in_hours(kin, at_home),
        usual_hours=_hours(at_home, level),
        person_in_place=in_place.charge_a_user,
        person_at_home=at_home.charge_a_user + own_costs_at_home,
    )


def _hours(service: Service, level: int) -> float:
    return float(service.hours_a_week.at(level=level))


def _beside_hours(service: Service) -> Decimal:
    return (service.cost_a_user - service.charge_a_user) / WEEKS_A_YEAR


def _kin_in_hours(kin: Kin, at_home: Service) -> float:
    """Kin's extra hours at home, as so many of the municipality's hours."""
    return (kin.hours_at_home - kin.hours_in_place) * float(kin.value_an_hour / at_home.cost_an_hour)
