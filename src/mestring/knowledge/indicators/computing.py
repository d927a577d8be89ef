"""Computing an indicator from what is known: one area or several, a year, the whole or a part.

    value = factor · Σ numerator / Σ denominator        summed over the areas that have both

What is counted in a year is divided by the people there were when it ended: those of 1 January the year after.
Several areas are never told by the mean of their shares. Pure; whoever calls reads the numbers first.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import cast

from mestring.core.disclosure import HIDDEN, SMALLEST_SHOWN, Hidden
from mestring.knowledge.indicators.counting import counted
from mestring.knowledge.indicators.facts import Answer, Facts, Missing, Shown, Why
from mestring.knowledge.indicators.indicator import Indicator
from mestring.knowledge.indicators.term import Part
from mestring.knowledge.measures import Unit, measures

# A small count of these can be somebody.
_OF_PERSONS = frozenset({Unit.PERSONS, Unit.DECISIONS})


def answer(indicator: Indicator, facts: Facts, *, area: str, year: int, part: Part | None = None) -> Answer:
    """The indicator in one area and year. Hidden where it is made from something hidden, or would give it away."""
    people_year = year + 1 if indicator.measures else year
    above, below = (
        counted(term, facts, area=area, year=people_year if term.needs_people else year, part=part) if term else None
        for term in (indicator.numerator, indicator.denominator)
    )
    for one in (above, below):
        if isinstance(one, Missing):
            return one
    if isinstance(above, Hidden) or isinstance(below, Hidden):
        return HIDDEN
    return _told(indicator, cast("Decimal", above), cast("Decimal | None", below))


def together(
    indicator: Indicator, facts: Facts, *, areas: Iterable[str], year: int, part: Part | None = None
) -> Answer:
    """The indicator in several areas as one. Those without a number, or with a hidden one, are left out of both sums.

    Hidden when nothing but hidden is left; Missing when nothing is, or when the indicator has nothing to be summed by.
    """
    found = [answer(indicator, facts, area=area, year=year, part=part) for area in sorted(set(areas))]
    shown = [one for one in found if isinstance(one, Shown)]
    if len(found) == 1:
        return found[0]
    if indicator.denominator is None:
        return Missing(Why.CANNOT_BE_ADDED)
    if not shown:
        return HIDDEN if HIDDEN in found else _first_missing(found)
    above = sum((one.numerator for one in shown), Decimal(0))
    below = sum((one.denominator for one in shown if one.denominator is not None), Decimal(0))
    return Shown(indicator.factor * above / below, above, below, len(shown))


def series(indicator: Indicator, facts: Facts, *, areas: Iterable[str], years: Iterable[int]) -> dict[int, Answer]:
    """The indicator year by year, of one area or of several as one."""
    where = tuple(areas)
    return {year: together(indicator, facts, areas=where, year=year) for year in years}


def years_known(indicator: Indicator, facts: Facts, *, area: str) -> list[int]:
    """The years something the indicator is made from has been taken in for the area, the first first."""
    if indicator.measures:
        codes = set(indicator.measures)
        return sorted({year for code, where, year, _group in facts.values if where == area and code in codes})
    return sorted(year for where, year in facts.people if where == area)


def by_part(indicator: Indicator, facts: Facts, *, area: str, year: int) -> dict[str, Answer]:
    """The indicator for each of its parts. A part that would give away the only hidden one is hidden with it."""
    found = {part.code: answer(indicator, facts, area=area, year=year, part=part) for part in indicator.parts}
    if not indicator.measures or sum(isinstance(one, Hidden) for one in found.values()) != 1:
        return found
    rest = [(one.numerator, code) for code, one in found.items() if isinstance(one, Shown) and one.numerator > 0]
    if rest:
        found[min(rest)[1]] = HIDDEN
    return found


def _told(indicator: Indicator, above: Decimal, below: Decimal | None) -> Answer:
    if _small(indicator, above, below):
        return HIDDEN
    if below is None:
        return Shown(indicator.factor * above, above, None)
    if below <= 0:
        return Missing(Why.NOBODY)
    if indicator.share and above > below:
        return Missing(Why.CONTRADICTION)
    return Shown(indicator.factor * above / below, above, below)


def _small(indicator: Indicator, above: Decimal, below: Decimal | None) -> bool:
    """Whether a count of persons, or what is left of them, is too small to be shown."""
    counts = [above] if _counts_persons(indicator.numerator.measures) else []
    if below is not None and indicator.denominator and _counts_persons(indicator.denominator.measures):
        counts.append(below)
    if below is not None and indicator.share and counts:
        counts.append(below - above)
    return any(0 < count < SMALLEST_SHOWN for count in counts)


def _counts_persons(codes: tuple[str, ...]) -> bool:
    return any(measures()[code].unit in _OF_PERSONS for code in codes if code in measures())


def _first_missing(found: list[Answer]) -> Answer:
    return next((one for one in found if isinstance(one, Missing)), Missing(Why.NOT_TAKEN_IN))
