"""An indicator's numbers as json-stat2: year × group × what is told. https://json-stat.org/full/"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mestring.knowledge.api.shapes import NumberShape, SeriesShape

TOLD = {"value": "Verdi", "numerator": "Teller", "denominator": "Nevner"}
TOTAL, HIDDEN, MISSING = "total", ":", "."


def json_stat(series: SeriesShape, *, place: str) -> dict[str, Any]:
    """The dataset. ``status`` has a colon where a number is hidden, and a dot where there is none."""
    years = sorted({one.year for one in series.numbers})
    groups = {TOTAL: "I alt", **series.groups}
    found = {(one.year, one.group or TOTAL): one for one in series.numbers}
    cells = [(found.get((year, group)), told) for year in years for group in groups for told in TOLD]
    return {
        "version": "2.0",
        "class": "dataset",
        "label": series.title,
        "source": ", ".join(one.title for one in series.releases),
        "id": ["Region", "Tid", "Gruppe", "ContentsCode"],
        "size": [1, len(years), len(groups), len(TOLD)],
        "role": {"geo": ["Region"], "time": ["Tid"], "metric": ["ContentsCode"]},
        "dimension": {
            "Region": _dimension("region", {series.municipality_number: place}),
            "Tid": _dimension("år", {str(year): str(year) for year in years}),
            "Gruppe": _dimension("gruppe", groups),
            "ContentsCode": _dimension("hva", TOLD),
        },
        "value": [getattr(one, told) if one else None for one, told in cells],
        "status": {str(place): mark for place, (one, told) in enumerate(cells) if (mark := _mark(one, told))},
    }


def _dimension(label: str, parts: Mapping[str, str]) -> dict[str, Any]:
    return {"label": label, "category": {"index": list(parts), "label": dict(parts)}}


def _mark(number: NumberShape | None, told: str) -> str:
    if number is None:
        return MISSING
    if number.hidden:
        return HIDDEN
    return "" if getattr(number, told) is not None else MISSING
