"""Lays a municipality's own values over the national ones, with the council's decision as reference."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from mestring.law.errors import LawFileError
from mestring.law.nearest import nearest
from mestring.law.parameter import Locally, Parameter, Value
from mestring.law.reading.parameters import files_in, read_unit
from mestring.law.reading.source import Part
from mestring.law.reading.values import local_values
from mestring.law.reference import Reference

_MUNICIPALITY = re.compile(r"^[0-9]{4}$")
_FILE = ("municipality", "unit", "values")
_MUST_BE = {
    Locally.LOWER: "lik eller lavere enn",
    Locally.HIGHER: "lik eller høyere enn",
    Locally.SHORTER: "lik eller kortere enn",
    Locally.LONGER: "lik eller lengre enn",
}


def with_local(parameters: Mapping[str, Parameter], *, folder: Path) -> dict[str, Parameter]:
    """The parameters with the folder's values laid over; the national values stand as they were."""
    found = dict(parameters)
    owners: set[str] = set()
    for name, path in files_in(folder):
        file = Part.of_file(path, named=f"{name}.yaml")
        if name not in parameters:
            near = nearest(name, known=parameters)
            hint = f" Mente du {' eller '.join(f'«{one}.yaml»' for one in near)}?" if near else ""
            raise LawFileError(f"{name}.yaml: den nasjonale lovboken kjenner ikke «{name}».{hint}")
        owners.add(_owner(file))
        if len(owners) > 1:
            file.refuse(f"mappen har verdier for flere kommuner: {', '.join(sorted(owners))}.", key="municipality")
        found[name] = _laid_over(found[name], file)
    return found


def _owner(file: Part) -> str:
    file.only(needed=_FILE, allowed=["documentation"])
    number = file.text("municipality")
    if not _MUNICIPALITY.match(number):
        file.refuse('kommunenummeret er fire sifre i anførselstegn: "9999".', key="municipality")
    return number


def _laid_over(parameter: Parameter, file: Part) -> Parameter:
    if parameter.locally is Locally.NO:
        file.refuse(f"«{parameter.name}» kan ikke settes av kommunen. Ta bort filen.")
    if parameter.own:
        file.refuse(f"«{parameter.name}» er alt satt i en annen mappe. Behold den ene filen.")
    unit = read_unit(file)
    another_period = parameter.locally is Locally.ANY and unit.is_period and parameter.unit.is_period
    if unit is not parameter.unit and not another_period:
        file.refuse(f"enheten må være «{parameter.unit.value}», som i den nasjonale filen.", key="unit")
    values = local_values(file, unit=unit, owner=file.text("municipality"), reference=_decision)
    if not values:
        file.refuse("det står ingen verdier. Legg til en, eller ta bort filen.", key="values")
    own = tuple(value for value, _ in values)
    over = replace(parameter, own=own)
    for value, part in values:
        _refuse_wrong_direction(over, value, part)
    return over


def _decision(part: Part) -> Reference:
    decision = part.part("decision")
    decision.only(needed=["case", "day"], allowed=["link"])
    day = decision.day("day")
    if day is None:
        decision.refuse('«day» må være dagen vedtaket ble gjort: "2025-12-11".', key="day")
    link = decision.link("link") if "link" in decision.content else ""
    return Reference(f"Kommunestyrets vedtak {day:%d.%m.%Y}, {decision.text('case')}", link)


def _refuse_wrong_direction(parameter: Parameter, value: Value, part: Part) -> None:
    """Compare on the value's first day, and again on each day the national value changes while it stands."""
    if parameter.locally not in _MUST_BE:
        return
    first = value.applies_from or date.min
    changes = [one.applies_from for one in parameter.values if one.applies_from and one.applies_from > first]
    for day in [first, *changes]:
        national = parameter.national_at(day)
        if parameter.at(day) is value and national and not _allowed(value, national, parameter.locally):
            part.refuse(
                f"verdien må være {_MUST_BE[parameter.locally]} den nasjonale, som er {national.figure} "
                f"fra {day:%d.%m.%Y}. Rett tallet, eller avslutt det med «to».",
                key="value",
            )


def _allowed(value: Value, national: Value, locally: Locally) -> bool:
    own, other = value.figure, national.figure
    if not isinstance(own, Decimal) or not isinstance(other, Decimal):
        return True
    return own <= other if locally in {Locally.LOWER, Locally.SHORTER} else own >= other
