"""Measures many small runs: every municipality by expected values, and one municipality a thousand times with chance.

.venv/bin/python bench/projection/many.py --municipalities 357 --replicates 1000 --persons 32000
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass

from mestring.projection import invented_municipality
from mestring.projection.engines.cohort import expected_people
from mestring.projection.engines.individuals import live
from mestring.projection.engines.laying import lay_chain
from mestring.projection.engines.threads import deal
from mestring.projection.inputs import Municipality
from mestring.projection.projecting import project
from mestring.projection.uncertainty.applying import with_values
from mestring.projection.uncertainty.sampling import drawn_values

FIRST, LAST = 2026, 2051


@dataclass(frozen=True)
class Timed:
    """What was done, and the seconds it took by the clock and of all processors."""

    what: str
    seconds: float
    processor: float


def timed(what: str, work: Callable[[], object]) -> Timed:
    """Do it once, and say how long it took."""
    began, began_processor = time.perf_counter(), time.process_time()
    work()
    return Timed(what, time.perf_counter() - began, time.process_time() - began_processor)


def every_municipality(number: int) -> Timed:
    """So many municipalities of different sizes, laid and run by expected values, 25 years."""
    made = [invented_municipality(persons=1000 + 45 * place, first_year=FIRST) for place in range(number)]

    def run(place: int) -> float:
        one = made[place]
        return float(expected_people(lay_chain(one.demography, mastery=one.mastery, last_year=LAST))[-1].sum())

    run(0)
    return timed(f"{number} municipalities, expected values, 25 years", lambda: deal(run, parts=range(number)))


def replicates(municipality: Municipality, number: int) -> Timed:
    """One municipality so many times, each with parameters and lives of its own; counts by year, sex, age and level."""
    values = drawn_values({one.name: one.distribution for one in municipality.parameters}, draws=number, seed=1)

    def run(draw: int) -> int:
        drawn = with_values(municipality, {name: float(found[draw]) for name, found in values.items()})
        chain = lay_chain(drawn.demography, mastery=drawn.mastery, last_year=LAST)
        return int(live(chain, seed=draw, threads=1).people[-1].sum())

    run(0)
    what = f"{number} replicates with parameters of their own, 25 years"
    return timed(what, lambda: deal(run, parts=range(number)))


def whole_projections(municipality: Municipality, draws: int) -> Timed:
    """The same as a user asks for it: people, needs, full-time equivalents and kroner from every draw."""
    project(municipality, until=LAST, draws=2)
    what = f"project() with {draws} draws, needs and kroner too"
    return timed(what, lambda: project(municipality, until=LAST, draws=draws))


def main() -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--municipalities", type=int, default=357)
    parser.add_argument("--replicates", type=int, default=1000)
    parser.add_argument("--persons", type=int, default=32_000)
    chosen = parser.parse_args()
    municipality = invented_municipality(persons=chosen.persons, first_year=FIRST)
    for one in (
        every_municipality(chosen.municipalities),
        replicates(municipality, chosen.replicates),
        whole_projections(municipality, chosen.replicates),
    ):
        print(f"{one.what}: {one.seconds:.2f} s, {one.processor:.2f} s of processors", flush=True)


if __name__ == "__main__":
    main()
