"""Checks people by age and sex: whole, complete, not negative, without gaps; tells of what jumps."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from mestring.knowledge.checking.areas import known_areas
from mestring.knowledge.checking.rows import Checked, PeopleRow
from mestring.knowledge.reading.areas import ReadArea
from mestring.knowledge.reading.finding import Finding, Weight
from mestring.knowledge.reading.people import PeopleTable
from mestring.projection import AGE
from mestring.projection.labelled import Floats, Truths

TOLD = 8
# A municipality seldom grows or shrinks by more in a year; a smaller one may.
JUMP, JUMP_WHERE_FEW, FEW = 0.10, 0.20, 3_000
# More of one sex and age than any country has: a number that is not of people.
MOST = 100_000_000


def check_people(table: PeopleTable, *, also: Collection[str]) -> tuple[Checked, list[Finding]]:
    """What is to be kept of the table, and what was noticed. Nothing is kept where a finding is a refusal."""
    areas, findings = known_areas(table.areas, also=also)
    places = [table.areas.index(area) for area in areas]
    numbers = table.numbers[:, places]
    there: Truths = np.asarray(np.nan_to_num(numbers).any(axis=(-1, -2)))
    counted = "" in table.variants
    findings += [
        *_ages(table, counted=counted),
        *_cells(numbers, there, areas, table, counted=counted),
        *_absent(there, areas, table),
        *_gaps(table),
    ]
    if any(one.weight is Weight.REFUSED for one in findings):
        return Checked({}), findings
    findings += _jumps(numbers, there, areas, table)
    rows = tuple(_rows(numbers, there, areas, table))
    if not rows:
        return Checked({}), [*findings, Finding(Weight.REFUSED, "Tabellen har ingen folk i seg. Hent den på nytt.")]
    return Checked({area.code: area.name for area in areas}, people=rows), findings


def _ages(table: PeopleTable, *, counted: bool) -> Iterator[Finding]:
    if counted and table.first_ages != AGE.labels:
        yield Finding(
            Weight.REFUSED,
            f"Folketallet har {len(table.first_ages)} aldersgrupper. Hent alle ettårige aldre, fra 0 til 105 år eller "
            "eldre.",
        )


def _cells(
    numbers: Floats, there: Truths, areas: list[ReadArea], table: PeopleTable, *, counted: bool
) -> Iterator[Finding]:
    missing = np.isnan(numbers) & there[..., None, None]
    broken = ~np.isnan(numbers) & (np.round(numbers) != numbers) if counted else np.zeros_like(missing)
    for wrong, what in (
        (missing, "mangler tall"),
        (np.nan_to_num(numbers) < 0, "har et tall under null"),
        (broken, "har et tall som ikke er helt"),
        (np.nan_to_num(numbers) > MOST, "har et tall som er større enn noe folketall"),
    ):
        places = np.argwhere(wrong)
        if len(places):
            _variant, area, year, sex, age = places[0]
            where = f"{_name(areas[area])}, {table.years[year]}, {('menn', 'kvinner')[sex]}, {table.first_ages[age]} år"
            more = f" og {len(places) - 1} steder til" if len(places) > 1 else ""
            yield Finding(Weight.REFUSED, f"Tabellen {what}: {where}{more}. Hent den på nytt.")


def _absent(there: Truths, areas: list[ReadArea], table: PeopleTable) -> Iterator[Finding]:
    lacking = [area for area, has in zip(areas, np.asarray(there.all(axis=(0, 2))), strict=True) if not has]
    if lacking:
        some = ", ".join(_name(area) for area in lacking[:TOLD]) + (" …" if len(lacking) > TOLD else "")
        yield Finding(
            Weight.SKIPPED,
            f"Noen av årene har ingen folk, og er ikke tatt med, for {len(lacking)} av områdene: {some}. Slik er det "
            "når en kommune ikke fantes ennå, eller ikke lenger.",
        )


def _gaps(table: PeopleTable) -> Iterator[Finding]:
    lacking = sorted(set(range(table.years[0], table.years[-1] + 1)) - set(table.years))
    if lacking:
        some = ", ".join(str(year) for year in lacking[:TOLD]) + (" …" if len(lacking) > TOLD else "")
        yield Finding(
            Weight.DOUBT, f"Det mangler år midt i tabellen: {some}. Framskrivingen bruker bare årene på rad til sist."
        )


def _jumps(numbers: Floats, there: Truths, areas: list[ReadArea], table: PeopleTable) -> Iterator[Finding]:
    total = np.where(there, numbers.sum(axis=(-1, -2)), np.nan)
    before, after = total[:, :, :-1], total[:, :, 1:]
    in_a_row = np.diff(table.years) == 1
    allowed = np.where(before < FEW, JUMP_WHERE_FEW, JUMP)
    jumped = np.argwhere((np.abs(after / before - 1) > allowed) & in_a_row)
    for variant, area, year in jumped[:TOLD]:
        change = after[variant, area, year] / before[variant, area, year] - 1
        yield Finding(
            Weight.DOUBT,
            f"{_name(areas[area])} endret folketallet med {change * 100:+.0f} prosent fra {table.years[year]} til "
            f"{table.years[year + 1]}. Er grensene de samme?",
        )
    if len(jumped) > TOLD:
        yield Finding(Weight.DOUBT, f"Det samme gjelder {len(jumped) - TOLD} år i andre kommuner.")


def _rows(numbers: Floats, there: Truths, areas: list[ReadArea], table: PeopleTable) -> Iterator[PeopleRow]:
    # The widest table of whole years has one number for each age, and then needs no names for its groups.
    first_ages = () if table.first_ages == AGE.labels else table.first_ages
    people = np.round(np.nan_to_num(numbers)).astype(int)
    for variant, area, year in np.argwhere(there):
        men, women = people[variant, area, year].tolist()
        yield PeopleRow(areas[area].code, table.years[year], table.variants[variant], men, women, first_ages)


def _name(area: ReadArea) -> str:
    return f"{area.code} {area.name}".strip()
