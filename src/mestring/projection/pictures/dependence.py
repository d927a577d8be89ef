"""Which parameters a figure hangs on."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from mestring.charts import Bars, Chart, Series, written
from mestring.projection.outcome import Figure, Projection
from mestring.projection.pictures.chart_of import chart_of
from mestring.projection.pictures.figure_words import TITLES

Names = Mapping[Hashable, str]


def what_matters(
    projection: Projection, figure: Figure, *, year: int, names: Names | None = None, most: int = 10
) -> Chart:
    """Which parameters the figure of a year hangs on: their rank correlations with it, the strongest first."""
    found = projection.matters_most(figure, year=year)[:most]
    named = [(names or {}).get(name, name) for name, _ in found]
    return chart_of(
        projection,
        code=f"{figure.value}-henger-paa".replace("_", "-"),
        title=f"Hva svaret henger mest på: {TITLES[figure].lower()} i {year}",
        description=f"Mest på «{named[0]}», med rangkorrelasjon {written(found[0][1], decimals=2)}.",
        unit="rangkorrelasjon, fra −1 til 1",
        marks=Bars(groups=named, series=(Series("Rangkorrelasjon", [value for _, value in found]),)),
        decimals=2,
    )
