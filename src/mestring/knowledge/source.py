"""Who publishes a table, and how what it calls things becomes ours: a file in ``sources/`` for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from mestring import strict_yaml

FOLDER = Path(__file__).parent / "sources"
BORDERS = "borders.yaml"
PERSONS = "persons"


class SourceKind(StrEnum):
    """What its tables hold: people by age and sex, or numbers of measures."""

    PEOPLE = "people"
    VALUES = "values"


class SourceStatus(StrEnum):
    """How far the file is from the publisher's own words."""

    OFFICIAL = "official"
    SECOND_HAND = "second_hand"
    ASSUMPTION = "assumption"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Role:
    """One of our axes: what the table may call it, its parts by our code, and what it may call the total."""

    names: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]]
    total: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """``checked``: the day somebody compared names and codes with the publisher's; None where nobody has.

    ``roles``: by ours: area, year, contents, and sex and age, or group. ``fetch``: what to ask the API for.
    """

    code: str
    title: str
    publisher: str
    kind: SourceKind
    table: str | None
    licence: str
    address: str | None
    how_often: str
    note: str
    status: SourceStatus
    checked: date | None
    roles: Mapping[str, Role]
    fetch: Mapping[str, Any]

    @property
    def only_by_the_door(self) -> bool:
        """Whether its numbers come from the municipality's own casework, and never from a file."""
        return self.status is SourceStatus.OWN

    @property
    def holds_counted_people(self) -> bool:
        """Whether a table of people that does not say what it counts is this source's."""
        return PERSONS in self.roles["contents"].parts


@cache
def sources() -> Mapping[str, Source]:
    """Every source by its code."""
    files = sorted(path for path in FOLDER.glob("*.yaml") if path.name != BORDERS)
    return {path.stem: _source(path) for path in files}


def _source(path: Path) -> Source:
    said = strict_yaml.load(path)
    return Source(
        code=path.stem,
        title=said["title"],
        publisher=said["publisher"],
        kind=SourceKind(said["kind"]),
        table=said["table"],
        licence=said["licence"],
        address=said["address"],
        how_often=said["how_often"],
        note=said["note"],
        status=SourceStatus(said["status"]),
        checked=date.fromisoformat(said["checked"]) if said["checked"] else None,
        roles={code: _role(role) for code, role in said["dimensions"].items()},
        fetch=said.get("fetch", {}),
    )


def _role(said: Mapping[str, Any]) -> Role:
    parts = {code: tuple(theirs) for code, theirs in said.get("parts", {}).items()}
    return Role(tuple(said["names"]), parts, tuple(said.get("total", ())))
