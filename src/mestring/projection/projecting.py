"""Projects a municipality: expected people and needs, with chance and uncertain parameters drawn beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from mestring.projection.axes import AGE, LEVEL, SEX, years
from mestring.projection.course import Course, lay_course
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.individuals import live
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.threads import deal
from mestring.projection.errors import InputError
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.levers.lever import PulledLever
from mestring.projection.levers.pulling import pull
from mestring.projection.needs.needs import Needs, needs_of
from mestring.projection.outcome import Drawn, Projection
from mestring.projection.uncertainty.applying import with_values
from mestring.projection.uncertainty.distribution import Distribution
from mestring.projection.uncertainty.sampling import drawn_values


def project(
    municipality: Municipality,
    *,
    until: int,
    levers: Sequence[PulledLever] = (),
    draws: int = 200,
    seed: int = 1,
    threads: int | None = None,
) -> Projection:
    """The municipality to 1 January of the year ``until``, with the levers pulled.

    The middle answer is expected values at the parameters' middles. Each of ``draws`` has parameters of its own and
    lives of its own; two projections with the same seed share both, so their difference is the levers'. A lever never
    changes the risk of dying at a level, nor who moves: nothing is aligned to the answer without levers.
    """
    if draws < 0:
        raise InputError("Antall trekninger kan ikke være negativt. Skriv 0 for bare forventet utvikling.")
    base = with_values(municipality, {})
    people = _expected(base, until, levers, {})
    needs = needs_of(people, course=_course(base, until, levers, {}), municipality=base)
    uncertain: dict[str, Distribution] = {one.name: one.distribution for one in municipality.parameters}
    uncertain |= {one.name: one.effect for one in levers}
    values = drawn_values(uncertain, draws=draws, seed=seed) if draws else {}

    def one_draw(number: int) -> tuple[Drawn, Drawn]:
        chosen = {name: float(found[number]) for name, found in values.items()}
        return _draw(municipality, until, levers, chosen, seed * 1_000_003 + number)

    found = deal(one_draw, parts=range(draws), threads=threads)
    return Projection(
        municipality=municipality.name,
        invented=municipality.invented,
        people=Labelled((years(base.demography.first_year, until), SEX, AGE, LEVEL), people),
        needs=needs,
        parameters=values,
        expected_draws=Drawn.together([expected for expected, _ in found]) if found else None,
        lived_draws=Drawn.together([lived for _, lived in found]) if found else None,
    )


def _course(
    municipality: Municipality, until: int, levers: Sequence[PulledLever], effects: Mapping[str, float]
) -> Course:
    course = lay_course(municipality, last_year=until)
    return pull(course, levers=levers, municipality=municipality, effects=effects)


def _expected(
    municipality: Municipality, until: int, levers: Sequence[PulledLever], effects: Mapping[str, float]
) -> Floats:
    chain = lay_chain(
        municipality.demography, mastery=municipality.mastery, last_year=until, official=municipality.official
    )
    moves = _course(municipality, until, levers, effects).moves
    return expected_people(replace(chain, moves=moves))


def _draw(
    municipality: Municipality,
    until: int,
    levers: Sequence[PulledLever],
    chosen: Mapping[str, float],
    seed: int,
) -> tuple[Drawn, Drawn]:
    drawn = with_values(municipality, chosen)
    course = _course(drawn, until, levers, chosen)
    chain = lay_chain(drawn.demography, mastery=drawn.mastery, last_year=until, official=drawn.official)
    chain = replace(chain, moves=course.moves)
    expected, lived = expected_people(chain), live(chain, seed=seed, threads=1).people.astype(np.float64)
    return _summary(expected, course, drawn), _summary(lived, course, drawn)


def _summary(people: Floats, course: Course, municipality: Municipality) -> Drawn:
    needs: Needs = needs_of(people, course=course, municipality=municipality)
    return Drawn.of(people, needs)
