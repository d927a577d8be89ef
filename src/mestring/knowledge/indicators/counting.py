"""The number that stands above or below the line, in one area and year."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import numpy as np

from mestring.core.disclosure import HIDDEN, Hidden
from mestring.knowledge.indicators.facts import Facts, Missing, Why
from mestring.knowledge.indicators.term import Ages, Counted, Part, People, Term
from mestring.projection import AGE, Labelled
from mestring.projection.dementia import persons_with_dementia, prevalence

Number = Decimal | Hidden | Missing


def counted(term: Term, facts: Facts, *, area: str, year: int, part: Part | None = None) -> Number:
    """The term's number. Hidden where any of what is summed is, Missing where some of it has not been taken in."""
    if isinstance(term, Counted):
        return _sum(term, facts, area=area, year=year, part=part)
    people = facts.people.get((area, year))
    if people is None:
        return Missing(Why.NO_PEOPLE)
    ages = term.ages_in(part)
    if isinstance(term, People):
        return Decimal(sum(people[ages.first : ages.upper]))
    return _with_dementia(people, ages) * Decimal(repr(facts.dementia_scale))


def _sum(term: Counted, facts: Facts, *, area: str, year: int, part: Part | None) -> Number:
    places = [(code, area, year, group) for code in term.measures for group in term.groups_in(part)]
    found = [facts.values.get(place) for place in places]
    for (code, *_where), number in zip(places, found, strict=True):
        if number is None:
            return Missing(Why.NOT_TAKEN_IN, code)
    if any(isinstance(number, Hidden) for number in found):
        return HIDDEN
    return sum((number for number in found if isinstance(number, Decimal)), Decimal(0))


@lru_cache(maxsize=4096)
def _with_dementia(people: tuple[int, ...], ages: Ages) -> Decimal:
    inside = np.zeros(len(AGE))
    inside[ages.first : ages.upper] = people[ages.first : ages.upper]
    return Decimal(repr(float(persons_with_dementia(Labelled((AGE,), inside), using=prevalence()))))
