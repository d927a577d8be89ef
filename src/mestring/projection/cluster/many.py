"""Many projections at once: every task is cut into blocks of draws, done anywhere, and put together in order.

Nothing that is drawn depends on who draws it or when, so the answer is the same to the last bit as ``project`` gives on
one machine. A block whose worker dies is done again by another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mestring.projection.cluster.reaching import ClusterError, Tls, reach, result_of
from mestring.projection.cluster.task import Block, Task, code_fingerprint, drawn_block
from mestring.projection.engines.threads import deal
from mestring.projection.errors import InputError
from mestring.projection.limits import must_be_possible
from mestring.projection.outcome import Projection
from mestring.projection.progress import Progress, Told
from mestring.projection.projecting import assembled


def project_many(
    tasks: Sequence[Task],
    *,
    scheduler: str | None = None,
    tls: Tls | None = None,
    block: int = 25,
    told: Told | None = None,
) -> list[Projection]:
    """The projection of each task, in their order; each is what ``project`` gives.

    ``scheduler``: where dask's scheduler is, as ``tcp://host:8786`` or ``tls://host:8786``; None does all on this
    machine. ``block``: draws done at a time. ``told`` is called with the blocks that are done and how many there are;
    what it raises stops the work. ClusterError when the scheduler cannot be reached, has no workers, or a worker has
    other code; InputError when there is no such projection.
    """
    if block < 1:
        raise InputError("En blokk må ha minst én trekning.")
    for task in tasks:
        must_be_possible(task.municipality, until=task.until, draws=task.draws, seed=task.seed)
    parts = [(task, numbers) for task in tasks for numbers in task.blocks(block)]
    progress = Progress(told, of=len(parts))
    progress.begin()
    found = _here(parts, progress) if scheduler is None else _there(parts, progress, scheduler, tls)
    return [_together(task, block, found) for task in tasks]


def _together(task: Task, block: int, found: Iterator[Block]) -> Projection:
    drawn = [one for _ in task.blocks(block) for one in next(found)]
    return assembled(
        task.municipality, until=task.until, levers=task.levers, draws=task.draws, seed=task.seed, found=drawn
    )


def _here(parts: Sequence[tuple[Task, range]], progress: Progress) -> Iterator[Block]:
    def one(place: int) -> Block:
        progress.go_on()
        _, drawn = drawn_block(*parts[place])
        progress.one_more()
        return drawn

    return iter(deal(one, parts=range(len(parts))))


def _there(parts: Sequence[tuple[Task, range]], progress: Progress, scheduler: str, tls: Tls | None) -> Iterator[Block]:
    found: list[Block] = []
    with reach(scheduler, tls=tls) as client:
        futures = [client.submit(drawn_block, task, numbers, pure=False) for task, numbers in parts]
        try:
            # In order and not as they end: a result whose worker dies before it is fetched is made again.
            while futures:
                fingerprint, drawn = result_of(futures[0])
                _same_code(fingerprint)
                found.append(drawn)
                # Let go of here, so that no worker need keep it.
                del futures[0]
                progress.one_more()
        finally:
            client.cancel(futures)
    return iter(found)


def _same_code(fingerprint: str) -> None:
    if fingerprint != code_fingerprint():
        raise ClusterError(
            "En arbeider har en annen utgave av mestring, NumPy eller numba enn denne maskinen. "
            "Installer det samme på alle, og start dem på nytt."
        )
