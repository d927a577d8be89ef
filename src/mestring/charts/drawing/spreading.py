"""Keeps labels beside a picture apart, each as near its place as the others let it be."""

from __future__ import annotations

from collections.abc import Sequence


def spread_apart(wanted: Sequence[float], *, gap: float, low: float, high: float) -> list[float]:
    """Places at least ``gap`` apart from ``low`` to ``high``, in the order of ``wanted``.

    Labels that would meet are moved as a group around the middle of where its members want to be. When they are too
    many for the room, the gaps shrink.
    """
    if not wanted:
        return []
    gap = min(gap, (high - low) / max(len(wanted) - 1, 1))
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    groups: list[list[float]] = []
    for count, number in enumerate(order):
        groups.append([wanted[number] - count * gap])
        while len(groups) > 1 and _middle(groups[-2]) > _middle(groups[-1]):
            groups[-2:] = [groups[-2] + groups[-1]]
    bases = [_middle(group) for group in groups for _ in group]
    places = [0.0] * len(wanted)
    for count, (number, base) in enumerate(zip(order, bases, strict=True)):
        highest = high - (len(wanted) - 1) * gap
        places[number] = min(max(base, low), highest) + count * gap
    return places


def _middle(group: Sequence[float]) -> float:
    return sum(group) / len(group)
