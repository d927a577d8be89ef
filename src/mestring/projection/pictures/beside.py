"""Projections beside each other."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from mestring.charts import Chart, Line, Lines, Range, Ranges, written
from mestring.projection.labelled import Labelled
from mestring.projection.outcome import Figure, Projection
from mestring.projection.pictures.chart_of import chart_of, years_of
from mestring.projection.pictures.figure_words import TITLES, part_name, unit_of


def beside_each_other(projections: Mapping[str, Projection], figure: Figure, *, part: Hashable = None) -> Chart:
    """Up to four named projections in one picture: the sum of a figure, or one part of it, over the years."""
    first = next(iter(projections.values()))
    lines = tuple(Line(name, _middle(one, figure, part).values.tolist()) for name, one in projections.items())
    return chart_of(
        first,
        code=f"{figure.value}-sammen".replace("_", "-"),
        title=_title(figure, part),
        description=" ".join(f"{one.label}: {written(one.values[-1])} i {years_of(first)[-1]}." for one in lines),
        unit=unit_of(figure),
        marks=Lines(x=years_of(first), lines=lines),
    )


def spans_beside(
    projections: Mapping[str, Projection], figure: Figure, *, year: int, part: Hashable = None, share: float = 0.8
) -> Chart:
    """Named projections one year: the low, likely and high of a figure summed, or of one part of it."""
    rows = []
    for name, one in projections.items():
        low, high = one.spread(figure, share=share, in_all=part is None)
        ends = [float(_cut(end, part).at(year=year)) for end in (low, high)]
        likely = float(_middle(one, figure, part).at(year=year))
        rows.append(Range(name, min(ends[0], likely), likely, max(ends[1], likely)))
    return chart_of(
        next(iter(projections.values())),
        code=f"{figure.value}-spenn".replace("_", "-"),
        title=f"{_title(figure, part)} i {year}",
        description=f"Forventet tall og spennet som holder {share * 100:g} % av trekningene, for hver.",
        unit=unit_of(figure),
        marks=Ranges(rows=rows),
    )


def _title(figure: Figure, part: Hashable) -> str:
    return TITLES[figure] if part is None else f"{TITLES[figure]}: {part_name(figure, part)}"


def _middle(projection: Projection, figure: Figure, part: Hashable) -> Labelled:
    return _cut(projection.middle(figure, in_all=part is None), part)


def _cut(found: Labelled, part: Hashable) -> Labelled:
    return found if part is None else found.at(**{found.axes[1].name: part})
