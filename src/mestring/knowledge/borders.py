"""Numbers of municipalities that have changed: what is in use now, and what an old number became."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mestring import strict_yaml
from mestring.knowledge.source import BORDERS, FOLDER


@dataclass(frozen=True, slots=True)
class Became:
    """From ``year`` an old number was ``now``: several where the municipality was divided."""

    year: int
    now: tuple[str, ...]


@cache
def numbers_in_use() -> frozenset[str]:
    """The numbers of all municipalities since the last change."""
    said = _said()
    once = {code for codes in said["changes"].values() for code in codes}
    return frozenset({*said["unchanged"], *once} - set(changed()))


@cache
def changed() -> Mapping[str, Became]:
    """What became of each number that is no longer in use."""
    found: dict[str, Became] = {}
    for year, codes in sorted(_said()["changes"].items()):
        for now, before in codes.items():
            for old in before:
                others = found[old].now if old in found and found[old].year == int(year) else ()
                found[old] = Became(int(year), (*others, now))
    return found


@cache
def _said() -> Mapping[str, Any]:
    return strict_yaml.load(FOLDER / BORDERS)
