"""Tells how far a projection has come, from whichever thread a draw ends in; when one is stopped, all are."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from mestring.projection.errors import Cancelled

Told = Callable[[int, int], None]


class Progress:
    """Calls ``told(done, of)`` for each draw that is done, one call at a time, ``done`` rising by one."""

    def __init__(self, told: Told | None, *, of: int) -> None:
        self._told, self._of, self._done = told, of, 0
        self._lock, self._stopped = Lock(), False

    def begin(self) -> None:
        """Tell that nothing is done yet."""
        self._tell()

    def go_on(self) -> None:
        """Cancelled when another draw has been stopped, so that those that wait for a thread end at once."""
        if self._stopped:
            raise Cancelled

    def one_more(self) -> None:
        """One more draw is done."""
        with self._lock:
            self._done += 1
            self._tell()

    def _tell(self) -> None:
        if self._told is None or self._stopped:
            return
        try:
            self._told(self._done, self._of)
        except BaseException:
            self._stopped = True
            raise
