"""How a figure goes over the years, with its spread."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from mestring.charts import Chart, Line, Lines, Panel, Panels, written
from mestring.projection.errors import InputError
from mestring.projection.outcome import Figure, Projection, Spread
from mestring.projection.pictures.chart_of import chart_of, years_of
from mestring.projection.pictures.figure_words import TITLES, unit_of
from mestring.projection.pictures.parts import Part, parts_of

Names = Mapping[Hashable, str]


def picture(
    projection: Projection,
    figure: Figure,
    *,
    of: Spread = Spread.BOTH,
    share: float = 0.8,
    in_all: bool = False,
    names: Names | None = None,
) -> Chart:
    """A figure over the years with the interval that holds ``share`` of the draws; one small picture for each part.

    Level 1 is left out of the levels, since most people are there and the others would not be seen. ``in_all``: the sum
    of the parts in one picture. ``names``: what the parts are called. InputError when there is nothing above 0.
    """
    parts = parts_of(projection, figure, of=of, share=share, in_all=in_all, names=names or {})
    if not parts:
        raise InputError(f"«{TITLES[figure]}» er 0 i alle år, så det er ikke noe å tegne. Velg noe annet.")
    interval = f"{share * 100:g} % av trekningene" if parts[0].low else ""
    drawn = [_lines(projection, part, interval) for part in parts]
    marks = drawn[0] if len(parts) == 1 else Panels(panels=list(map(Panel, [one.name for one in parts], drawn)))
    return chart_of(
        projection,
        code=f"{figure.value}-{'sum' if in_all else 'deler'}".replace("_", "-"),
        title=TITLES[figure] if len(parts) > 1 or not parts[0].name else f"{TITLES[figure]}: {parts[0].name}",
        description=" ".join(_told(projection, part, figure) for part in parts),
        unit=unit_of(figure),
        marks=marks,
    )


def _lines(projection: Projection, part: Part, interval: str) -> Lines:
    line = Line(part.name or "Forventet", part.middle, part.low, part.high)
    return Lines(x=years_of(projection), lines=(line,), interval=interval)


def _told(projection: Projection, part: Part, figure: Figure) -> str:
    years, unit = years_of(projection), unit_of(figure)
    name = f"{part.name}: " if part.name else ""
    ends = f", mellom {written(part.low[-1])} og {written(part.high[-1])}" if part.low else ""
    return f"{name}{written(part.middle[0])} {unit} i {years[0]}, {written(part.middle[-1])} i {years[-1]}{ends}."
