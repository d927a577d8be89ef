"""The steps from a rival's settings to our own model, one change at a time, each a municipality to project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mestring.projection.inputs import Municipality, Official
from mestring.projection.levers.lever import PulledLever
from mestring.projection.outcome import Projection
from mestring.projection.projecting import project
from mestring.projection.rivals.settings import certain, plain, with_levels_held

POPULATION = "Folketallet er vår framskrivning, og ikke den offisielle."
AGES = "Bruken følger hvert alderstrinn, kjønn og nivå, og ikke ett snitt for brede aldersgrupper."
MOVES = "Folk flytter mellom mestringsnivåer med årene, og de som trenger mest, dør oftere."
PLACES = "Det er bare så mange plasser som det er; de som venter, får hjelp hjemme så lenge."
LEVERS = "Strategiene som er valgt, er med."

Value = Callable[[Projection], float]


def towards_ours(
    municipality: Municipality,
    theirs: Callable[[Official | None], Municipality],
    *,
    official: Official | None,
    levers: Sequence[PulledLever],
    year: int,
    value: Value,
) -> list[tuple[str, float]]:
    """The value after each step, ours last. ``theirs``: their settings, following an official projection or none."""

    def reckoned(made: Municipality, pulled: Sequence[PulledLever] = ()) -> float:
        return value(project(made, until=year, levers=pulled, draws=0))

    return [
        (sentence, reckoned(made, pulled)) for sentence, made, pulled in _steps(municipality, theirs, official, levers)
    ]


def _steps(
    municipality: Municipality,
    theirs: Callable[[Official | None], Municipality],
    official: Official | None,
    levers: Sequence[PulledLever],
) -> Iterator[tuple[str, Municipality, Sequence[PulledLever]]]:
    unlimited = plain(municipality)
    if official is not None:
        yield POPULATION, theirs(None), ()
    yield AGES, with_levels_held(unlimited), ()
    yield MOVES, unlimited, ()
    if municipality.capacity:
        yield PLACES, certain(municipality), ()
    if levers:
        yield LEVERS, certain(municipality), levers
