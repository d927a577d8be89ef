"""Reads a table of people by area, year, sex and age, and checks it against the totals it gives itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mestring.knowledge.reading.ages import AgePart, ages_in
from mestring.knowledge.reading.areas import ReadArea, areas_in
from mestring.knowledge.reading.cube import Cube
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.finding import Finding, Weight
from mestring.knowledge.reading.roles import Arranged, arrange, must_have, ours
from mestring.knowledge.reading.years import years_in
from mestring.knowledge.source import PERSONS, Source
from mestring.projection import SEX
from mestring.projection.labelled import Floats

ORDER = ("contents", "area", "year", "sex", "age")
NEEDED = {"area": "kommune (region)", "year": "år", "sex": "kjønn", "age": "alder"}


@dataclass(frozen=True, slots=True, eq=False)
class PeopleTable:
    """``numbers``: variant × area × year × sex (men, women) × age group; not-a-number where the table has none.

    ``variants``: "" for counted people, else the names of the alternatives. ``first_ages``: of each age group.
    """

    variants: tuple[str, ...]
    areas: tuple[ReadArea, ...]
    years: tuple[int, ...]
    first_ages: tuple[int, ...]
    numbers: Floats


def read_people(cube: Cube, source: Source) -> tuple[PeopleTable, list[Finding]]:
    """The people of the table and what was noticed. TableUnreadableError where a division is missing or strange."""
    table = arrange(cube, source, ORDER)
    area, year, _sex, age = must_have(table, NEEDED)
    areas, others = areas_in(area)
    if not areas:
        raise TableUnreadableError("Tabellen har ingen kommune med nummer på fire sifre. Hent den med kode og tekst.")
    years = years_in(year)
    in_order = sorted(range(len(years)), key=years.__getitem__)
    sexes, variants = ours(table.dimensions["sex"], source.roles["sex"]), _variants(table, source)
    if not set(SEX.labels) <= set(sexes):
        raise TableUnreadableError("Tabellen har ikke både menn og kvinner hver for seg. Hent begge.")
    totals = ours(age, source.roles["age"])
    ages = ages_in(age, not_ages=set(totals.values()))
    whole = table.numbers[list(variants.values())][:, [one.place for one in areas]][:, :, in_order]
    found = PeopleTable(
        variants=tuple("" if name == PERSONS else name for name in variants),
        areas=tuple(areas),
        years=tuple(sorted(years)),
        first_ages=tuple(part.first for part in ages),
        numbers=whole[:, :, :, [sexes[str(one)] for one in SEX.labels]][..., [part.place for part in ages]],
    )
    findings = [*left_out(others), *_totals(whole, sexes, totals, ages)]
    return found, findings


def _variants(table: Arranged, source: Source) -> dict[str, int]:
    """Which alternatives there are, and where. A table without a name for its numbers holds one thing only."""
    dimension, role = table.dimensions["contents"], source.roles["contents"]
    if dimension is None:
        return {next(iter(role.parts)): 0}
    found = ours(dimension, role)
    if not found:
        said = ", ".join(list(dimension.parts.values())[:5])
        raise TableUnreadableError(f"Vi vet ikke hva «{said[:120]}» teller. Hent tabellen med bare antall personer.")
    return found


def left_out(others: list[str]) -> list[Finding]:
    """What a receipt says of the areas that were not kept."""
    if not others:
        return []
    some = ", ".join(others[:5]) + (f" og {len(others) - 5} til" if len(others) > 5 else "")
    return [Finding(Weight.SKIPPED, f"Verken kommuner eller landet, og derfor ikke tatt med: {some}.")]


def _totals(whole: Floats, sexes: dict[str, int], totals: dict[str, int], ages: list[AgePart]) -> list[Finding]:
    """Whether men and women together, and all ages together, are what the table itself says they are."""
    found = []
    single = [part.place for part in ages]
    if "" in sexes:
        together = whole[..., [sexes[str(one)] for one in SEX.labels], :].sum(axis=-2)
        found.append(_same(together[..., single], whole[..., sexes[""], :][..., single], "menn og kvinner til sammen"))
    if "" in totals:
        both = whole[..., [sexes[str(one)] for one in SEX.labels], :]
        found.append(_same(both[..., single].sum(axis=-1), both[..., totals[""]], "alle aldre til sammen"))
    return found


def _same(summed: Floats, told: Floats, what: str) -> Finding:
    both = ~np.isnan(summed) & ~np.isnan(told)
    wrong = int((np.abs(summed - told)[both] > 0.5).sum())
    if wrong:
        return Finding(
            Weight.REFUSED, f"Tabellens egen sum for {what} stemmer ikke {wrong} steder. Hent tabellen på nytt."
        )
    return Finding(Weight.HELD, f"Summen for {what} stemmer med tabellens egen, {int(both.sum())} steder.")
