"""Projects one municipality after another; one that cannot be projected does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mestring.projection.errors import ProjectionError

if TYPE_CHECKING:
    from mestring.knowledge.inputs import Inputs
    from mestring.projection import Projection
    from mestring.projection.cluster import Tls
    from mestring.projection.levers.lever import PulledLever

# As many at a time as keep all hands busy, and few enough that what is done is soon written.
_HERE, _ELSEWHERE = 4, 64
_BLOCK = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wanted:
    """``inputs`` gives what a municipality, by number, is projected from; ``levers`` what is pulled there."""

    inputs: Callable[[str], Inputs]
    levers: Callable[[Inputs], Sequence[PulledLever]]
    until: int
    draws: int
    seed: int
    scheduler: str | None = None
    tls: Tls | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A municipality that was projected."""

    inputs: Inputs
    projection: Projection


@dataclass(frozen=True, slots=True)
class Refused:
    """A municipality that could not be, and the sentence that says why."""

    code: str
    why: str


def projected(codes: Sequence[str], wanted: Wanted) -> Iterator[Done | Refused]:
    """Each of them, in order. ClusterError, and nothing else of what the engine says, ends it."""
    size = _ELSEWHERE if wanted.scheduler else _HERE
    for first in range(0, len(codes), size):
        yield from _batch(codes[first : first + size], wanted)


def _batch(codes: Sequence[str], wanted: Wanted) -> Iterator[Done | Refused]:
    made = [_made(code, wanted) for code in codes]
    ready = [one for one in made if not isinstance(one, Refused)]
    found = iter(_together(ready, wanted))
    for one in made:
        yield one if isinstance(one, Refused) else next(found)


def _made(code: str, wanted: Wanted) -> Inputs | Refused:
    from mestring.knowledge.refusals import NotPossibleError

    try:
        return wanted.inputs(code)
    except (ProjectionError, NotPossibleError) as error:
        return Refused(code, str(error))


def _together(ready: Sequence[Inputs], wanted: Wanted) -> list[Done | Refused]:
    """All at once; each by itself when one of them cannot be projected, so that only that one is left out."""
    from mestring.projection.cluster import ClusterError, Task, project_many

    try:
        tasks = [
            Task(
                municipality=one.municipality,
                until=wanted.until,
                levers=tuple(wanted.levers(one)),
                draws=wanted.draws,
                seed=wanted.seed,
            )
            for one in ready
        ]
        found = project_many(tasks, scheduler=wanted.scheduler, tls=wanted.tls, block=_BLOCK)
    except ClusterError:
        raise
    except ProjectionError as error:
        if len(ready) == 1:
            return [Refused(ready[0].code, str(error))]
        return [told for one in ready for told in _together([one], wanted)]
    return [Done(*both) for both in zip(ready, found, strict=True)]
