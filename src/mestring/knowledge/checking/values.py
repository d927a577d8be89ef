"""Checks numbers of measures: not negative, at most a hundred per cent, parts that make their total; tells of jumps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from mestring.knowledge.checking.areas import known_areas
from mestring.knowledge.checking.rows import Checked
from mestring.knowledge.measures import TOTAL, Unit, measure
from mestring.knowledge.reading.finding import Finding, Weight
from mestring.knowledge.reading.values import ReadValue, ValuesTable

TOLD = 8
JUMP, SMALL = 0.5, 20
# A thousand billion: more than anything is counted in, thousand kroner too.
MOST = 1e12


def check_values(table: ValuesTable, *, also: Collection[str]) -> tuple[Checked, list[Finding]]:
    """What is to be kept of the table, and what was noticed. Nothing is kept where a finding is a refusal."""
    areas, findings = known_areas(table.areas, also=also)
    names = {area.code: area.name for area in areas}
    values = tuple(one for one in table.values if one.area in names)
    findings += [*_impossible(values), *_totals(values), *_jumps(values)]
    if areas and not values:
        findings.append(
            Finding(Weight.REFUSED, "Tabellen har ingen tall for kommunene vi kjenner. Hent den på nytt med tall.")
        )
    if any(one.weight is Weight.REFUSED for one in findings):
        return Checked({}), findings
    with_numbers = {one.area for one in values}
    return Checked({code: name for code, name in names.items() if code in with_numbers}, values=values), findings


def _impossible(values: Sequence[ReadValue]) -> Iterator[Finding]:
    for one in values:
        unit = measure(one.measure).unit
        if one.number is None:
            continue
        if one.number < 0 and unit is not Unit.THOUSAND_KRONER:
            yield Finding(Weight.REFUSED, f"{_told(one)} er {one.number:g}, men kan ikke være under null.")
        if abs(one.number) > MOST:
            yield Finding(Weight.REFUSED, f"{_told(one)} er {one.number:g}, som er for stort til å være riktig.")
        if unit is Unit.PER_CENT and one.number > 100:
            yield Finding(Weight.REFUSED, f"{_told(one)} er {one.number:g} prosent. Er tallet noe annet enn en andel?")


def _totals(values: Sequence[ReadValue]) -> Iterator[Finding]:
    """Every measure whose parts are all there makes the total that is told, within the rounding of its parts."""
    parts: dict[tuple[str, str, int], dict[str, float | None]] = defaultdict(dict)
    for one in values:
        parts[one.measure, one.area, one.year][one.group] = one.number
    held = 0
    for (code, area, year), found in parts.items():
        groups = measure(code).groups
        total = found.get(TOTAL)
        numbers = [found.get(group) for group in groups]
        if total is None or not groups or any(number is None for number in numbers):
            continue
        summed = sum(number for number in numbers if number is not None)
        if abs(summed - total) > 0.5 * len(groups):
            yield Finding(
                Weight.DOUBT,
                f"{measure(code).title}, {area}, {year}: delene blir {summed:g}, men i alt står det {total:g}.",
            )
        else:
            held += 1
    if held:
        yield Finding(Weight.HELD, f"Delene stemmer med «i alt» {held} steder.")


def _jumps(values: Sequence[ReadValue]) -> Iterator[Finding]:
    totals = {(one.measure, one.area, one.year): one.number for one in values if one.group == TOTAL}
    jumped = []
    for (code, area, year), number in totals.items():
        before = totals.get((code, area, year - 1))
        if number is not None and before and before >= SMALL and abs(number / before - 1) > JUMP:
            jumped.append(
                f"{measure(code).title}, {area}: {number / before - 1:+.0%} fra {year - 1} til {year}.".replace(
                    "%", " %"
                )
            )
    for sentence in jumped[:TOLD]:
        yield Finding(Weight.DOUBT, sentence)
    if len(jumped) > TOLD:
        yield Finding(Weight.DOUBT, f"Like store hopp finnes {len(jumped) - TOLD} steder til.")


def _told(one: ReadValue) -> str:
    group = f" ({measure(one.measure).title_of(one.group)})" if one.group else ""
    return f"{measure(one.measure).title}{group}, {one.area}, {one.year},"
