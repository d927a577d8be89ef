"""Services, places and staff, from what is assumed and what has been counted."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import numpy as np

from mestring.knowledge.inputs.assumed import assumed, number, numbers
from mestring.knowledge.inputs.own import Own
from mestring.projection import AGE, LEVEL, Capacity, Labelled, Service, Workforce, age_groups, held
from mestring.projection.labelled import Floats

_GROUPS = age_groups([0, 67])
_WORKING_AGES = (20, 67)
# A count that differs more than this from what is expected tells of another thing than ours, or of an error.
FARTHEST = 4.0
# Where everybody at the lowest levels has the service already, the others must be multiplied by more.
MOST = 3 * FARTHEST
LONG_STAY, HOME = "nursing_home", "home_care"


def services_of(people: Floats, *, own: Own) -> tuple[tuple[Service, ...], dict[str, float]]:
    """The services, and by what their use was multiplied so that it meets the counts. ``people``: sex × age × level."""
    entries = {code: one for code, one in assumed()["services"].items() if isinstance(one, dict)}
    factors, services = {}, []
    for code, entry in entries.items():
        used = np.stack([numbers(entry["under_67"]), numbers(entry["from_67"])])
        counted = own.users.get(code)
        expected = users_of(people, used)
        if counted and expected > 0 and 1 / FARTHEST <= counted.value / expected <= FARTHEST:
            factors[code] = _factor(people, used, counted.value)
            used = np.minimum(used * factors[code], 1.0)
        services.append(_service(code, entry, used))
    return tuple(services), factors


def _factor(people: Floats, used: Floats, counted: float) -> float:
    """What the shares are multiplied by for the users to be as many as counted, where no share can be more than all."""
    least, most = 0.0, MOST
    for _halving in range(60):
        middle = (least + most) / 2
        enough = users_of(people, np.minimum(used * middle, 1.0)) >= counted
        least, most = (least, middle) if enough else (middle, most)
    return most


def users_of(people: Floats, used: Floats) -> float:
    """How many use a service when shares of those under 67 and of the others do, by level."""
    old = _GROUPS.labels[1]
    return float((people[:, :old].sum(axis=(0, 1)) * used[0] + people[:, old:].sum(axis=(0, 1)) * used[1]).sum())


def capacity_of(people: Floats, *, services: tuple[Service, ...], own: Own, first_year: int) -> tuple[Capacity, ...]:
    """Places for long stay: those counted, or as many as are wanted at the start, so that nobody waits then.

    Beds are counted for all stays together. The share of them for long stay is assumed, but who is counted in a long
    stay has a place, so there are never fewer places than that.
    """
    long_stay = next(one for one in services if one.code == LONG_STAY)
    residents = own.users.get(LONG_STAY)
    places = (
        max(round(own.beds.value * number("places", "share_long_term")), round(residents.value if residents else 0))
        if own.beds
        else np.ceil(users_of(people, long_stay.used_by.values))
    )
    entries = assumed()["places"]
    return (
        Capacity(
            service=LONG_STAY,
            places=held(float(places), from_year=first_year),
            instead=HOME,
            hours_a_week_waiting=Labelled((LEVEL,), numbers(entries["hours_waiting"])),
            cost_an_empty_place=Decimal(entries["empty"]["value"]),
        ),
    )


def workforce_of(own: Own) -> Workforce:
    """Staff: hours, sick leave and how many of each age work in care."""
    first, last = _WORKING_AGES
    ages = np.arange(len(AGE))
    sick = own.sick_leave.value / 100 if own.sick_leave else number("workforce", "sick_leave")
    return Workforce(
        hours_a_year=number("workforce", "hours_a_year"),
        sick_leave=sick,
        working=Labelled((AGE,), np.where((ages >= first) & (ages < last), number("workforce", "working"), 0.0)),
        relative_pay={
            "nurse": number("workforce", "pay_nurse"),
            "care_worker": 1.0,
            "assistant": number("workforce", "pay_assistant"),
        },
        sick_pay_borne=number("workforce", "sick_pay_borne"),
    )


def _service(code: str, entry: Mapping[str, Any], used: Floats) -> Service:
    return Service(
        code=code,
        title=entry["title"],
        used_by=Labelled((_GROUPS, LEVEL), used),
        hours_a_week=Labelled((LEVEL,), numbers(entry["hours"])),
        given_by={group: float(share) for group, share in entry["given_by"].items()},
        cost_an_hour=Decimal(entry["cost_an_hour"]["value"]),
        cost_a_user=Decimal(entry["cost_a_user"]["value"]),
        charge_a_user=Decimal(entry["charge_a_user"]["value"]),
        is_place=entry["is_place"],
    )
