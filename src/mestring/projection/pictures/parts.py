"""The parts of a figure as lines: its own axis cut up, or summed, with the ends of their spread."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from mestring.projection.labelled import Labelled
from mestring.projection.outcome import Figure, Projection, Spread
from mestring.projection.pictures.figure_words import part_name

_LEFT_OUT = {Figure.LEVELS: (1,)}


@dataclass(frozen=True, slots=True)
class Part:
    """By year. ``low`` and ``high`` are empty when nothing was drawn; ``name`` is when there is only one part."""

    name: str
    middle: Sequence[float]
    low: Sequence[float] = ()
    high: Sequence[float] = ()


def parts_of(
    projection: Projection, figure: Figure, *, of: Spread, share: float, in_all: bool, names: Mapping[Hashable, str]
) -> list[Part]:
    """The parts that are above 0 some year. The expected value is kept within the ends it is drawn with."""
    middle = projection.middle(figure, in_all=in_all)
    drawn = projection.lived_draws is not None
    ends = projection.spread(figure, of=of, share=share, in_all=in_all) if drawn else ()
    if in_all:
        return [_part("", middle, ends)] if middle.values.any() else []
    axis = middle.axes[1]
    labels = [one for one in axis.labels if one not in _LEFT_OUT.get(figure, ())]
    cut = [(one, [whole.at(**{axis.name: one}) for whole in (middle, *ends)]) for one in labels]
    alone = len(axis) == 1
    return [
        _part("" if alone else names.get(one, part_name(figure, one)), first, rest)
        for one, (first, *rest) in cut
        if first.values.any()
    ]


def _part(name: str, middle: Labelled, ends: Sequence[Labelled]) -> Part:
    values = middle.values.tolist()
    if not ends:
        return Part(name, values)
    low, high = (end.values.tolist() for end in ends)
    return Part(
        name,
        values,
        [min(end, value) for end, value in zip(low, values, strict=True)],
        [max(end, value) for end, value in zip(high, values, strict=True)],
    )
