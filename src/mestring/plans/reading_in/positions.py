"""Positions of a row whose members have moved, come and gone, so that as few as possible must be written anew. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

STEP = 1000


def kept_in_order(numbers: Sequence[int | None]) -> set[int]:
    """The indexes of a longest rising part of the row: what has kept its place. None has no place to keep."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for index, number in enumerate(numbers):
        if number is None:
            continue
        at = bisect_left(tails, number)
        before[index] = ends[at - 1] if at else None
        tails[at:], ends[at:] = [number, *tails[at + 1 :]], [index, *ends[at + 1 :]]
    kept: set[int] = set()
    index_or_end = ends[-1] if ends else None
    while index_or_end is not None:
        kept.add(index_or_end)
        index_or_end = before[index_or_end]
    return kept


def positions(numbers: Sequence[int | None]) -> list[int]:
    """A rising position for each member, the old one wherever it can be kept; all anew where there is no room."""
    kept = kept_in_order(numbers)
    given: list[int] = []
    floor = 0
    index = 0
    while index < len(numbers):
        if index in kept:
            floor = numbers[index] or 0
            given.append(floor)
            index += 1
            continue
        end = next((at for at in range(index, len(numbers)) if at in kept), len(numbers))
        ceiling = (numbers[end] or 0) if end < len(numbers) else floor + STEP * (end - index + 1)
        gap = (ceiling - floor) // (end - index + 1)
        if gap < 1:
            return [STEP * (at + 1) for at in range(len(numbers))]
        given += [floor + gap * (at + 1) for at in range(end - index)]
        floor, index = given[-1], end
    return given
