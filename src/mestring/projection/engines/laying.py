"""Lays the chain: passes the years one by one with the inputs, and notes the probabilities every engine will use."""

from __future__ import annotations

import numpy as np

from mestring.projection.compiling import compiled
from mestring.projection.engines.chain import Chain
from mestring.projection.errors import InputError
from mestring.projection.inputs import Demography, Mastery, Official
from mestring.projection.labelled import Floats, Integers
from mestring.projection.year.ageing import grow_older
from mestring.projection.year.births import newborn
from mestring.projection.year.deaths import deaths_by, die, risk_by_level
from mestring.projection.year.invariants import count, must_be
from mestring.projection.year.keeping import NOBODY_OFFICIAL, keep_official
from mestring.projection.year.migration import join, move_in, stay
from mestring.projection.year.moving_level import move_level


def lay_chain(demography: Demography, *, mastery: Mastery, last_year: int, official: Official | None = None) -> Chain:
    """The chain from ``demography.first_year`` to ``last_year``.

    With ``official``, people in each of its groups are exactly as many as it says; what differs from the demography's
    own processes is counted as people leaving or entering. InputError when there is no year to pass.
    """
    steps = last_year - demography.first_year
    if steps < 1:
        raise InputError(f"Framskrivningen må ende etter {demography.first_year}. Velg et senere år enn {last_year}.")
    wanted, first_ages = NOBODY_OFFICIAL, np.zeros(0, np.int64)
    if official:
        wanted = official.over(demography.first_year + 1, last_year)
        first_ages = np.array(official.first_ages, np.int64)
    people = demography.people.values[..., None] * mastery.start.values
    group_of_age = mastery.group_of_age
    moves = np.repeat(mastery.moves.values[None], steps, axis=0)
    death, leaving, entering = pass_years(
        people,
        demography.mortality_over(steps),
        moves,
        np.array(mastery.excess.values),
        group_of_age,
        np.array(demography.fertility.values),
        demography.share_boys,
        np.array(demography.leaving.values),
        np.array(demography.arriving.values),
        np.array(mastery.start.values),
        wanted,
        first_ages,
    )
    return Chain(
        first_year=demography.first_year,
        people=people,
        death=death,
        moves=moves,
        group_of_age=group_of_age,
        leaving=leaving,
        entering=entering,
    )


@compiled
def pass_years(
    people: Floats,
    mortality: Floats,
    moves: Floats,
    excess: Floats,
    group_of_age: Integers,
    fertility: Floats,
    share_boys: float,
    leaving: Floats,
    arriving: Floats,
    shares: Floats,
    official: Floats,
    first_ages: Integers,
) -> tuple[Floats, Floats, Floats]:
    """Pass every step in order, checking after each process; the chain's death, leaving and entering.

    Shapes as in Chain; ``mortality``: step × sex × age; ``leaving``, ``arriving``: sex × age; ``shares``: sex × age ×
    level; ``official``: step × sex × group, or nothing.
    """
    steps = mortality.shape[0]
    sexes, ages, levels = people.shape
    death = np.empty((steps, sexes, ages, levels))
    gone = np.empty((steps, sexes, ages))
    entering = np.empty((steps, sexes, ages, levels))
    for step in range(steps):
        older = grow_older(people)
        here = count(older)
        must_be(here, count(people))
        risk = risk_by_level(older, mortality[step], excess, group_of_age)
        living = die(older, risk)
        must_be(here - count(living), deaths_by(mortality[step], older))
        moved = move_level(living, moves[step], group_of_age)
        must_be(count(moved), count(living))
        staying = stay(moved, leaving)
        coming = move_in(arriving, shares)
        babies = newborn(older, fertility, share_boys, mortality[step])
        for sex in range(sexes):
            for age in range(ages):
                gone[step, sex, age] = leaving[sex, age]
            for level in range(levels):
                coming[sex, 0, level] += babies[sex] * shares[sex, 0, level]
        if official.shape[0] > 0:
            keep_official(staying, coming, gone[step], official[step], first_ages, shares)
        people = join(staying, coming)
        must_be(count(people), count(staying) + count(coming))
        note(risk, death[step])
        note(coming, entering[step])
    return death, gone, entering


@compiled
def note(table: Floats, into: Floats) -> None:
    """Copy a table of sex × age × level into its step."""
    for sex in range(table.shape[0]):
        for age in range(table.shape[1]):
            for level in range(table.shape[2]):
                into[sex, age, level] = table[sex, age, level]
