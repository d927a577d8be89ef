"""Several things done at the same time, each on a database connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connections

from mestring.core import clock


def at_once(*tasks: Callable[[], Any]) -> list[Any]:
    """What each gave, or the error it raised. All of them at the moment the test itself stands at."""
    gate, moment = Barrier(len(tasks)), clock.now()
    results: list[Any] = [None] * len(tasks)

    def run(index: int, task: Callable[[], Any]) -> None:
        try:
            gate.wait(timeout=10)
            with clock.stopped_at(moment):
                results[index] = task()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test looks at it
            results[index] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate(tasks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results
