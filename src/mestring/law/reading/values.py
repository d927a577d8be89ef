"""The list of values in a file: each with its first day, its figure and its reference, in the order of the days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mestring.law.parameter import NATIONAL_OWNER, Value
from mestring.law.reading.figures import figure
from mestring.law.reading.source import Part
from mestring.law.reference import Reference
from mestring.law.units import Unit

_NEEDED = ("from", "value", "checked")


def national_values(file: Part, *, unit: Unit, profiles: frozenset[str]) -> tuple[Value, ...]:
    """The values of a national file; the reference is to a provision or a circular."""
    values: list[Value] = []
    for part in file.parts("values"):
        part.only(needed=_NEEDED, allowed=["to", "profile", "reference"])
        profile = part.text("profile") if "profile" in part.content else None
        if profile is not None and profile not in profiles:
            part.refuse(f"profilen «{profile}» finnes ikke. Her finnes: {', '.join(sorted(profiles))}.", key="profile")
        values.append(_value(part, unit=unit, reference=part.reference(), owner=NATIONAL_OWNER, profile=profile))
        _refuse_out_of_order(part, [one for one in values if one.profile == profile])
    return tuple(values)


def local_values(
    file: Part, *, unit: Unit, owner: str, reference: Callable[[Part], Reference]
) -> tuple[tuple[Value, Part], ...]:
    """The values of a municipality's file, each with the place it stands; the reference is the council's decision."""
    values: list[tuple[Value, Part]] = []
    for part in file.parts("values"):
        part.only(needed=[*_NEEDED, "decision"], allowed=["to"])
        made = _value(part, unit=unit, reference=reference(part), owner=owner, profile=None)
        values.append((made, part))
        _refuse_out_of_order(part, [one for one, _ in values])
    return tuple(values)


def _value(part: Part, *, unit: Unit, reference: Reference, owner: str, profile: str | None) -> Value:
    first = part.day("from", or_null=profile is not None)
    last = part.day("to")
    if first and last and last < first:
        part.refuse("«to» er før «from». «to» er den siste dagen verdien gjelder.", key="to")
    return Value(
        figure=figure(part, unit=unit),
        unit=unit,
        applies_from=first,
        to=last,
        reference=reference,
        checked=part.day("checked", or_null=True),
        profile=profile,
        owner=owner,
    )


def _refuse_out_of_order(part: Part, values: list[Value]) -> None:
    if len(values) < 2:
        return
    before, this = values[-2], values[-1]
    if before.applies_from == this.applies_from:
        part.refuse("samme dag står to ganger. Behold den ene verdien.", key="from")
    if (this.applies_from or date.min) < (before.applies_from or date.min):
        part.refuse("dagene må stå i rekkefølge, den eldste først.", key="from")
    if before.to and this.applies_from and before.to >= this.applies_from:
        part.refuse("verdien før gjelder til og med denne dagen eller lenger. Rett «to» eller «from».", key="from")
