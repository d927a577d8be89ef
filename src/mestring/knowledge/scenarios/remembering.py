"""Remembers the last projections without changes: scenarios of one municipality share them, and so does every rerun."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from mestring.projection import Municipality, Projection, fingerprint_of, project

MOST = 3
_remembered: OrderedDict[str, Projection] = OrderedDict()
_one_at_a_time = Lock()


def without_changes(
    municipality: Municipality, *, until: int, draws: int, seed: int, told: Callable[[int, int], None]
) -> Projection:
    """The municipality as it goes on; made anew unless the very same was among the last few."""
    key = fingerprint_of(municipality, (), until, draws, seed)
    with _one_at_a_time:
        found = _remembered.get(key)
    if found is None:
        found = project(municipality, until=until, draws=draws, seed=seed, told=told)
        with _one_at_a_time:
            _remembered[key] = found
            while len(_remembered) > MOST:
                _remembered.popitem(last=False)
    return found
