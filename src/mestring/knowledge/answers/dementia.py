"""Persons with dementia in the years to come: people by age times the share with dementia there.

The interval is of the parameters of births, deaths and moving alone, drawn as the projection draws them; how sure the
shares themselves are is not in it.
"""

from __future__ import annotations

import numpy as np

from mestring.knowledge.answers.answer import Series
from mestring.knowledge.inputs import Inputs
from mestring.projection import AGE, SEX, Labelled, Municipality, Projection, years
from mestring.projection.dementia.persons import persons_with_dementia, prevalence
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.inputs import one_level
from mestring.projection.labelled import Floats
from mestring.projection.uncertainty.applying import with_values
from mestring.projection.uncertainty.sampling import drawn_values, interval

_MOST_DRAWS = 60
_SHARE = 0.8


def dementia_of(inputs: Inputs, projection: Projection, *, draws: int, seed: int) -> Series:
    """Expected persons by year, and the interval over so many draws (60 at most)."""
    scale = dementia_scale(None if inputs.municipality.invented else inputs.country)
    middle = _persons(projection.people.sum("level"), scale)
    if not draws:
        return Series(code="dementia", middle=_plain(middle))
    until = int(str(projection.people.axes[0].labels[-1]))
    named = {one.name: one.distribution for one in inputs.municipality.parameters}
    values = drawn_values(named, draws=min(draws, _MOST_DRAWS), seed=seed)
    drawn = [
        _persons(_people(inputs.municipality, {name: float(row[number]) for name, row in values.items()}, until), scale)
        for number in range(min(draws, _MOST_DRAWS))
    ]
    low, high = interval(np.array(drawn), share=_SHARE)
    return Series(
        code="dementia",
        middle=_plain(middle),
        low=_plain(np.minimum(low, middle)),
        high=_plain(np.maximum(high, middle)),
    )


def dementia_scale(country: Labelled | None) -> float:
    """What takes the shares to the study's count for the country, of the year nearest to its own; 1 without one."""
    if country is None:
        return 1.0
    using = prevalence()
    there = [int(str(year)) for year in country.axes[0].labels]
    nearest = min(there, key=lambda year: abs(year - using.national_year))
    people = country.at(year=nearest)
    # A country that is invented, or counted long after, is not the one of the study.
    if nearest != using.national_year:
        return 1.0
    return using.scale_to(people)


def _people(municipality: Municipality, values: dict[str, float], until: int) -> Labelled:
    drawn = with_values(municipality, values)
    chain = lay_chain(drawn.demography, mastery=one_level(), last_year=until, official=drawn.official)
    first = drawn.demography.first_year
    return Labelled((years(first, until), SEX, AGE), expected_people(chain).sum(axis=-1))


def _persons(people: Labelled, scale: float) -> Floats:
    return persons_with_dementia(people, using=prevalence(), scale=scale).values


def _plain(values: Floats) -> tuple[float, ...]:
    return tuple(float(one) for one in np.round(values, 4))
