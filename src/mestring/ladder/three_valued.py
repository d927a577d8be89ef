"""True, false and unknown. What nobody has asked about is unknown: it is never counted as a need, and never as none."""

from __future__ import annotations

from enum import IntEnum


class Truth(IntEnum):
    """Ordered so that more need never lowers it: false, unknown, true (Kleene's strong logic)."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2


def so_many_hold(needed: int, *, true: int, unknown: int) -> Truth:
    """Whether at least ``needed`` hold, when so many are known to, and so many more may.

    "All" is this with needed = the number of parts, "any" with needed = 1.
    """
    if true >= needed:
        return Truth.TRUE
    return Truth.UNKNOWN if true + unknown >= needed else Truth.FALSE
