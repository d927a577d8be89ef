"""Small tables as their publishers give them, for the tests of taking in."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

AGES = {f"{age:03}": f"{age} år" for age in range(105)} | {"105+": "105 år eller eldre"}
SEXES = {"1": "Menn", "2": "Kvinner"}


def json_stat(dimensions: Mapping[str, Mapping[str, str]], values: Any, **more: Any) -> dict[str, Any]:
    """A table in json-stat2, as data."""
    return {
        "class": "dataset",
        "label": "Prøvetabell",
        "id": list(dimensions),
        "size": [len(parts) for parts in dimensions.values()],
        "dimension": {
            code: {"label": code, "category": {"index": list(parts), "label": dict(parts)}}
            for code, parts in dimensions.items()
        },
        "value": values,
        **more,
    }


def people_table(
    areas: Mapping[str, str],
    years: Sequence[int],
    *,
    persons: Callable[[str, int, str, str], float | None] = lambda area, year, sex, age: 10,
    sexes: Mapping[str, str] = SEXES,
    ages: Mapping[str, str] = AGES,
    **more: Any,
) -> bytes:
    """Table 07459 with these areas and years; ``persons`` says how many there are of each."""
    dimensions = {
        "Region": areas,
        "Kjonn": sexes,
        "Alder": ages,
        "ContentsCode": {"Personer1": "Personer"},
        "Tid": {str(year): str(year) for year in years},
    }
    values = [persons(area, year, sex, age) for area in areas for sex in sexes for age in ages for year in years]
    return json.dumps(json_stat(dimensions, values, **more)).encode()


def values_table(numbers: Mapping[str, float | None], *, area: str = "3101", year: int = 2025) -> bytes:
    """A table of these measures in one area and year."""
    dimensions = {
        "Region": {area: "Halden"},
        "ContentsCode": {code: code for code in numbers},
        "Tid": {str(year): str(year)},
    }
    return json.dumps(json_stat(dimensions, list(numbers.values()))).encode()
