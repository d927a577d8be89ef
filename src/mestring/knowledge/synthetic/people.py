"""The people of an invented place, year by year: whole persons who are born, move and die by the engine's rates."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Protocol

import numpy as np

from mestring.knowledge.synthetic.shapes import Place, luck, shapes
from mestring.projection import AGE, SEX, Demography, Labelled, invented_municipality, years
from mestring.projection.labelled import Floats

WOMEN = 1


class Luck(Protocol):
    """Decides how many of those something may happen to, it happens to."""

    def some(self, of: Floats, share: Floats | float) -> Floats:
        """How many of so many."""

    def coming(self, expected: Floats | float) -> Floats:
        """How many come, where so many are expected."""


class Drawn:
    """Whole persons, drawn."""

    def __init__(self, generator: np.random.Generator) -> None:
        self._generator = generator

    def some(self, of: Floats, share: Floats | float) -> Floats:
        return np.asarray(self._generator.binomial(np.asarray(of, np.int64), share), float)

    def coming(self, expected: Floats | float) -> Floats:
        return np.asarray(self._generator.poisson(expected), float)


class Expected:
    """As many as is expected, in parts of persons."""

    def some(self, of: Floats, share: Floats | float) -> Floats:
        return np.asarray(of * share)

    def coming(self, expected: Floats | float) -> Floats:
        return np.asarray(expected, float)


@cache
def history(place: Place) -> Labelled:
    """Whole persons on 1 January, year × sex × age, the same every time."""
    first, last = shapes()["years"]["first"], shapes()["years"]["last"]
    return _lived(_start(place, first), last=last, luck=Drawn(luck(place.code)))


def official(place: Place, *, alternative: str) -> Labelled:
    """What an invented office of statistics expects from the last year on, in whole persons, year × sex × age."""
    factors = {code: float(factor) for code, factor in shapes()["alternatives"][alternative].items()}
    counted, start = history(place), _start(place, shapes()["years"]["last"])
    ahead = replace(
        start,
        people=counted.at(year=shapes()["years"]["last"]),
        arriving=start.arriving * factors["arriving"],
        fertility=start.fertility * factors["fertility"],
        mortality_decline=start.mortality_decline * factors["decline"],
    )
    lived = _lived(ahead, last=shapes()["projected"]["last"], luck=Expected())
    return Labelled(lived.axes, np.round(lived.values))


def _start(place: Place, first_year: int) -> Demography:
    """The engine's rates as they were that year, with people whose numbers follow how many were born."""
    shape = invented_municipality(persons=place.persons, first_year=first_year).demography
    decline = 1 - shape.mortality_decline
    mortality = np.minimum(shape.mortality.values / decline ** (shapes()["years"]["last"] - first_year), 1)
    people = _by_births(place, first_year, mortality)
    return replace(
        shape,
        people=Labelled((SEX, AGE), people),
        mortality=Labelled((SEX, AGE), mortality),
        arriving=Labelled((SEX, AGE), people * shape.leaving.values * place.arriving),
    )


def _by_births(place: Place, year: int, mortality: Floats) -> Floats:
    born = {int(when): float(size) for when, size in shapes()["born"].items()}
    ages = np.arange(len(AGE))
    size = np.interp(year - ages, list(born), list(born.values()))
    alive = np.cumprod(1 - mortality, axis=1)
    lost = place.old * float(shapes()["leaving_young"])
    fewer = np.exp(-float(shapes()["older_fewer"]) * ages)
    relative = size * alive * fewer * np.where((ages >= 20) & (ages < 45), 1 - lost, 1 + lost * (ages >= 60))
    return np.asarray(np.round(relative * place.persons / relative.sum()))


def _lived(start: Demography, *, last: int, luck: Luck) -> Labelled:
    steps = last - start.first_year
    mortality = start.mortality_over(max(steps, 1))
    passed = [np.array(start.people.values)]
    for step in range(steps):
        passed.append(_next_year(passed[-1], start, mortality[step], luck))
    return Labelled((years(start.first_year, last), SEX, AGE), np.array(passed))


def _next_year(people: Floats, rates: Demography, mortality: Floats, luck: Luck) -> Floats:
    older = np.zeros_like(people)
    older[:, 1:] = people[:, :-1]
    older[:, -1] += people[:, -1]
    born = luck.coming((older[WOMEN] * rates.fertility.values).sum())
    boys = luck.some(born, rates.share_boys)
    babies = luck.some(np.stack([boys, born - boys]), 1 - mortality[:, 0])
    staying = luck.some(luck.some(older, 1 - mortality), 1 - rates.leaving.values)
    there = staying + luck.coming(rates.arriving.values)
    there[:, 0] += babies
    return np.asarray(there)
