"""The invented tables as files in json-stat2, as PxWeb would have given them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mestring.knowledge.measures import measures
from mestring.knowledge.synthetic.care import Told, care
from mestring.knowledge.synthetic.own import own
from mestring.knowledge.synthetic.people import history, official
from mestring.knowledge.synthetic.shapes import Place, places, shapes
from mestring.projection import Labelled
from mestring.projection.axes import OLDEST

Parts = Mapping[str, str]
SEXES = {"1": "Menn", "2": "Kvinner"}
AGES = {f"{age:03}": f"{age} år" for age in range(OLDEST)} | {f"{OLDEST}+": f"{OLDEST} år eller eldre"}
ALL = "total"
TITLE = "Oppdiktede tall: {}"


@dataclass(frozen=True, slots=True)
class SyntheticFile:
    """A file to take in: which source it follows, what it is called, and what it holds."""

    source: str
    name: str
    content: bytes


def synthetic_files() -> list[SyntheticFile]:
    """People, an official projection, and care in every invented area. The same bytes every time."""
    files = [_people(), _official()]
    for source, title in (
        ("kostra-care", "omsorg i kommunen"),
        ("kpr", "mottakere av tjenester"),
        ("public-health", "folkehelse"),
    ):
        files.append(_care(source, title))
    return files


def own_years() -> range:
    """The years the casework of an invented municipality has counts for."""
    return range(shapes()["own_years"]["first"], shapes()["years"]["last"])


def own_counts(code: str, year: int) -> list[Told]:
    """What the casework of an invented municipality counted in a year, before anything is hidden."""
    return list(own(_place(code), year))


def _people() -> SyntheticFile:
    found = {place: history(place) for place in places()}
    first, last = shapes()["years"]["first"], shapes()["years"]["last"]
    dimensions = {
        "Region": ("region", _regions(found)),
        "Kjonn": ("kjønn", SEXES),
        "Alder": ("alder", AGES),
        "ContentsCode": ("statistikkvariabel", {"Personer1": "Personer"}),
        "Tid": ("år", _years(first, last)),
    }
    values = [int(one) for place in found for one in _last_axis_year(found[place])]
    return _file("population", "folketall etter kjønn og alder", dimensions, values)


def _official() -> SyntheticFile:
    first, last = shapes()["years"]["last"], shapes()["projected"]["last"]
    alternatives = {code: f"Alternativ {code}" for code in shapes()["alternatives"]}
    dimensions = {
        "ContentsCode": ("statistikkvariabel", alternatives),
        "Region": ("region", _regions(places())),
        "Kjonn": ("kjønn", SEXES),
        "Alder": ("alder", AGES),
        "Tid": ("år", _years(first, last)),
    }
    values = [
        int(one)
        for alternative in alternatives
        for place in places()
        for one in _last_axis_year(official(place, alternative=alternative))
    ]
    return _file("official-projection", "framskrevet folketall i tre alternativer", dimensions, values)


def _care(source: str, title: str) -> SyntheticFile:
    codes = {code: one.title for code, one in measures().items() if one.source == source}
    groups = {ALL: "I alt"} | {
        group: one.title_of(group) for code, one in measures().items() if code in codes for group in one.groups
    }
    first, last = shapes()["care_years"]["first"], shapes()["years"]["last"] - 1
    found = _told(first, last)
    dimensions = {
        "ContentsCode": ("statistikkvariabel", codes),
        "Region": ("region", _regions(places())),
        "Gruppe": ("gruppe", groups),
        "Tid": ("år", _years(first, last)),
    }
    values = [
        found.get((code, place.code, group, year))
        for code in codes
        for place in places()
        for group in groups
        for year in range(first, last + 1)
    ]
    return _file(source, title, dimensions, values)


@cache
def _told(first: int, last: int) -> dict[tuple[str, str, str, int], float]:
    """Every number about care, by measure, area, group and year."""
    return {
        (told.measure, place.code, told.group or ALL, year): told.number
        for place in places()
        for year in range(first, last + 1)
        for told in care(place, year)
    }


def _file(source: str, title: str, dimensions: Mapping[str, tuple[str, Parts]], values: list[Any]) -> SyntheticFile:
    said = {
        "version": "2.0",
        "class": "dataset",
        "label": TITLE.format(title),
        "source": "mestring",
        "id": list(dimensions),
        "size": [len(parts) for _label, parts in dimensions.values()],
        "dimension": {code: _dimension(*about) for code, about in dimensions.items()},
        "value": values,
    }
    return SyntheticFile(source, f"oppdiktet-{source}.json", json.dumps(said, ensure_ascii=False).encode())


def _dimension(label: str, parts: Parts) -> dict[str, Any]:
    return {"label": label, "category": {"index": list(parts), "label": dict(parts)}}


def _regions(of: Iterable[Place]) -> Parts:
    return {place.code: place.name for place in of}


def _years(first: int, last: int) -> Parts:
    return {str(year): str(year) for year in range(first, last + 1)}


def _last_axis_year(people: Labelled) -> Any:
    """Sex × age × year, flat, as the file wants it."""
    return people.values.transpose(1, 2, 0).ravel()


def _place(code: str) -> Place:
    return next(place for place in places() if place.code == code)
