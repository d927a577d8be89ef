"""Who there are, by age and sex."""

from __future__ import annotations

from mestring.charts import Chart, Pyramid, Series, written
from mestring.projection.axes import FIVE_YEARS, age_groups
from mestring.projection.outcome import Projection
from mestring.projection.pictures.chart_of import chart_of


def pyramid(projection: Projection, *, year: int, beside: int | None = None) -> Chart:
    """Men and women by five years of age; ``beside`` is another year, drawn as an outline."""
    men, women = _by_age(projection, year)
    outline = _by_age(projection, beside) if beside is not None else None
    total = float(projection.people.at(year=year).sum())
    marks = Pyramid(
        ages=_age_names(), left=men, right=women, label=str(year), outline=outline, outline_label=str(beside or "")
    )
    return chart_of(
        projection,
        code=f"alder-{year}",
        title=f"Befolkningen i {year}" + (f", og i {beside}" if beside is not None else ""),
        description=f"Menn og kvinner etter alder i {year}, {written(total)} personer i alt.",
        unit="personer",
        marks=marks,
        decimals=0,
    )


def _by_age(projection: Projection, year: int) -> tuple[Series, Series]:
    people = projection.people.at(year=year).sum("level").grouped("age", age_groups(FIVE_YEARS))
    men, women = (people.at(sex=sex).values.tolist() for sex in ("men", "women"))
    return Series("Menn", men), Series("Kvinner", women)


def _age_names() -> list[str]:
    *lower, oldest = FIVE_YEARS
    return [*(f"{first}–{first + 4}" for first in lower), f"{oldest}+"]
