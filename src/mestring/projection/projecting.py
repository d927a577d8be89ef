"""Projects a municipality: expected people and needs, with chance and uncertain parameters drawn beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mestring.projection.axes import AGE, LEVEL, SEX, years
from mestring.projection.course import Course, lay_course
from mestring.projection.engines.chain import Chain
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.threads import deal
from mestring.projection.inputs import Municipality
from mestring.projection.inputs.capacity import whole_places
from mestring.projection.labelled import Floats, Labelled
from mestring.projection.levers.lever import PulledLever
from mestring.projection.levers.pulling import pull
from mestring.projection.limits import must_be_possible
from mestring.projection.needs.needs import Needs, needs_of
from mestring.projection.outcome import Drawn, Projection
from mestring.projection.progress import Progress, Told
from mestring.projection.queueing import expected_queues, lived
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
    told: Told | None = None,
) -> Projection:
    """The municipality to 1 January of the year ``until``, with the levers pulled.

    The middle answer is expected values at the parameters' middles. Each of ``draws`` has parameters of its own and
    lives of its own; two projections with the same seed share both, so their difference is the levers'. A lever never
    changes the risk of dying at a level, nor who moves: nothing is aligned to the answer without levers.

    Where the municipality has a capacity, lives are drawn year by year and share the places, and each figure is that
    of people in place and of people who wait; the middle answer deals the places to expected persons.

    ``told`` is called with the draws that are done and how many there will be, from any thread but one call at a time.
    What it raises stops the projection and is raised here: raise ``Cancelled``. InputError when there is no such
    projection, see ``must_be_possible``.
    """
    must_be_possible(municipality, until=until, draws=draws, seed=seed)
    progress = Progress(told, of=draws)
    progress.begin()
    found = drawn_by_number(
        municipality,
        until=until,
        levers=levers,
        draws=draws,
        seed=seed,
        numbers=range(draws),
        threads=threads,
        progress=progress,
    )
    return assembled(municipality, until=until, levers=levers, draws=draws, seed=seed, found=found)


def drawn_by_number(
    municipality: Municipality,
    *,
    until: int,
    levers: Sequence[PulledLever],
    draws: int,
    seed: int,
    numbers: Sequence[int],
    threads: int | None = None,
    progress: Progress | None = None,
) -> list[tuple[Drawn, Drawn]]:
    """Some of the ``draws``, by their numbers: each is the same whichever others it is drawn with, and where."""
    values = _values(municipality, levers, draws, seed)

    def one_draw(number: int) -> tuple[Drawn, Drawn]:
        if progress:
            progress.go_on()
        chosen = {name: float(found[number]) for name, found in values.items()}
        drawn = _draw(municipality, until, levers, chosen, seed * 1_000_003 + number)
        if progress:
            progress.one_more()
        return drawn

    return deal(one_draw, parts=numbers, threads=threads)


def assembled(
    municipality: Municipality,
    *,
    until: int,
    levers: Sequence[PulledLever],
    draws: int,
    seed: int,
    found: Sequence[tuple[Drawn, Drawn]],
) -> Projection:
    """The projection of which ``found`` are all the draws, in the order of their numbers."""
    base = with_values(municipality, {})
    people, needs = _expected(*_laid(base, until, levers, {}), base)
    return Projection(
        municipality=municipality.name,
        invented=municipality.invented,
        titles={one.code: one.title for one in municipality.services},
        people=Labelled((years(base.demography.first_year, until), SEX, AGE, LEVEL), people),
        needs=needs,
        parameters=_values(municipality, levers, draws, seed),
        expected_draws=Drawn.together([expected for expected, _ in found]) if found else None,
        lived_draws=Drawn.together([lived for _, lived in found]) if found else None,
    )


def _values(municipality: Municipality, levers: Sequence[PulledLever], draws: int, seed: int) -> dict[str, Floats]:
    uncertain: dict[str, Distribution] = {one.name: one.distribution for one in municipality.parameters}
    uncertain |= {one.name: one.effect for one in levers}
    return drawn_values(uncertain, draws=draws, seed=seed) if draws else {}


def _laid(
    municipality: Municipality, until: int, levers: Sequence[PulledLever], effects: Mapping[str, float]
) -> tuple[Chain, Course]:
    course = pull(lay_course(municipality, last_year=until), levers=levers, municipality=municipality, effects=effects)
    chain = lay_chain(
        municipality.demography, mastery=municipality.mastery, last_year=until, official=municipality.official
    )
    moving = replace(chain, moves=course.moves, group_of_age=course.group_of_age)
    return moving, replace(course, places=whole_places(course.places))


def _expected(chain: Chain, course: Course, municipality: Municipality) -> tuple[Floats, Needs]:
    people = expected_people(chain)
    queues = expected_queues(chain, people, course=course, municipality=municipality)
    return people, needs_of(people, course=course, municipality=municipality, queues=queues)


def _draw(
    municipality: Municipality,
    until: int,
    levers: Sequence[PulledLever],
    chosen: Mapping[str, float],
    seed: int,
) -> tuple[Drawn, Drawn]:
    drawn = with_values(municipality, chosen)
    chain, course = _laid(drawn, until, levers, chosen)
    expected, needs = _expected(chain, course, drawn)
    people, queues = lived(chain, course=course, municipality=drawn, seed=seed)
    return (
        Drawn.of(expected, needs),
        Drawn.of(people, needs_of(people, course=course, municipality=drawn, queues=queues)),
    )
