"""What every picture of a projection has in common."""

from __future__ import annotations

from mestring.charts import Chart
from mestring.projection.outcome import Projection


def chart_of(projection: Projection, **told: object) -> Chart:
    """A chart that says whose projection it is; all of them rest on assumptions."""
    invented = ", oppdiktede data" if projection.invented else ""
    source = f"Framskrivning for {projection.municipality}{invented}"
    return Chart(source=source, assumed=True, **told)  # type: ignore[arg-type]


def years_of(projection: Projection) -> list[int]:
    """The years it goes over."""
    return [int(str(label)) for label in projection.people.axes[0].labels]
