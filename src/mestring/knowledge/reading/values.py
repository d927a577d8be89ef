"""Reads a table of numbers by measure, area, group and year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mestring.knowledge.measures import TOTAL, Measure, measures
from mestring.knowledge.reading.areas import ReadArea, areas_in
from mestring.knowledge.reading.cube import Cube, Dimension
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.finding import Finding, Weight
from mestring.knowledge.reading.people import left_out
from mestring.knowledge.reading.roles import Arranged, arrange, must_have, plain
from mestring.knowledge.reading.years import years_in
from mestring.knowledge.source import Role, Source

ORDER = ("contents", "area", "group", "year")
NEEDED = {"contents": "det som telles (statistikkvariabel)", "area": "kommune (region)", "year": "år"}


@dataclass(frozen=True, slots=True)
class ReadValue:
    """One number, None where it is hidden."""

    measure: str
    area: str
    year: int
    group: str
    number: float | None


@dataclass(frozen=True, slots=True)
class ValuesTable:
    """The areas the table is about, and every number in it."""

    areas: tuple[ReadArea, ...]
    values: tuple[ReadValue, ...]


def read_values(cube: Cube, source: Source) -> tuple[ValuesTable, list[Finding]]:
    """The numbers and what was noticed. TableUnreadableError where nothing of it can be used."""
    table = arrange(cube, source, ORDER)
    contents, area, year = must_have(table, NEEDED)
    areas, others = areas_in(area)
    wanted = {code: one for code, one in measures().items() if one.source == source.code}
    found, unknown = _measures(contents, wanted)
    groups, strange = _groups(table.dimensions["group"], source.roles["group"])
    years = years_in(year)
    by_place = {area.place: area.code for area in areas}
    # Where there is something, and not every cell: a sparse table may claim many millions of them.
    values = [
        ReadValue(
            found[at].code,
            by_place[area_at],
            years[year_at],
            groups[group_at],
            _number(table, (at, area_at, group_at, year_at)),
        )
        for at, area_at, group_at, year_at in np.argwhere(table.hidden | ~np.isnan(table.numbers)).tolist()
        if at in found and area_at in by_place and groups.get(group_at) in (TOTAL, *found[at].groups)
    ]
    if not values:
        raise TableUnreadableError("Tabellen har ingen tall for noen kommune. Hent den på nytt med kommuner og år.")
    findings = [*left_out(others), *_not_known(unknown, "tallene"), *_not_known(strange, "gruppene")]
    return ValuesTable(tuple(areas), tuple(values)), findings


def _number(table: Arranged, place: tuple[int, ...]) -> float | None:
    return None if table.hidden[place] else float(table.numbers[place])


def _measures(contents: Dimension, wanted: Mapping[str, Measure]) -> tuple[dict[int, Measure], list[str]]:
    known = {plain(said): one for one in wanted.values() for said in (one.code, one.title)}
    found: dict[int, Measure] = {}
    unknown = []
    for place, (code, title) in enumerate(contents.parts.items()):
        one = known.get(plain(code)) or known.get(plain(title))
        if one is None:
            unknown.append(title)
        else:
            found[place] = one
    if not found:
        some = ", ".join(list(wanted)[:5])
        raise TableUnreadableError(
            f"Tabellen teller ingenting vi kjenner fra denne kilden. Bruk kodene våre, for eksempel {some}."
        )
    return found, unknown


def _groups(dimension: Dimension | None, role: Role) -> tuple[dict[int, str], list[str]]:
    if dimension is None:
        return {0: TOTAL}, []
    totals = {plain(one) for one in role.total}
    known = {group for one in measures().values() for group in one.groups}
    found: dict[int, str] = {}
    strange = []
    for place, (code, title) in enumerate(dimension.parts.items()):
        if plain(code) in totals or plain(title) in totals:
            found[place] = TOTAL
        elif code in known:
            found[place] = code
        else:
            strange.append(title)
    return found, strange


def _not_known(names: list[str], what: str) -> list[Finding]:
    if not names:
        return []
    some = ", ".join(names[:5]) + (f" og {len(names) - 5} til" if len(names) > 5 else "")
    return [Finding(Weight.SKIPPED, f"Vi kjenner ikke disse {what}, og de er ikke tatt med: {some}.")]
