"""What the rest of the package has read out of the law, as its YAML files tell: holidays, deadlines, what is free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mestring.law.book import NATIONAL, PROFILES
from mestring.law.reference import Reference
from mestring.strict_yaml import load

PACKAGE = Path(__file__).parents[1]
RULES = PACKAGE / "rules"
_NAMES = ("title", "what", "name", "code")


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing somebody must compare with its source. ``group`` is its folder, ``name`` its file and place there."""

    group: str
    name: str
    what: str
    reference: Reference
    checked: date | None


def readings(root: Path = PACKAGE) -> Iterator[Reading]:
    """Every mapping with a ``checked`` below ``root``, file by file.

    Not the parameters and profiles, which the book has read, nor the rules, which know when their provisions apply.
    """
    for path in sorted(root.rglob("*.yaml")):
        if not any(path.is_relative_to(folder) for folder in (NATIONAL, PROFILES, RULES)):
            name = path.relative_to(root).with_suffix("").as_posix()
            for place, found in _with_checked(load(path), place=name):
                yield _reading(found, name=place)


def _with_checked(content: Any, *, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(content, dict):
        if "checked" in content:
            yield place, content
        for key, value in content.items():
            yield from _with_checked(value, place=f"{place}/{key}")
    elif isinstance(content, list):
        for value in content:
            label = (
                next((value[key] for key in ("code", "name") if key in value), "") if isinstance(value, dict) else ""
            )
            yield from _with_checked(value, place=f"{place}/{label}" if label else place)


def _reading(found: dict[str, Any], *, name: str) -> Reading:
    checked = found["checked"]
    return Reading(
        group=name.split("/", maxsplit=1)[0],
        name=name,
        what=next((str(found[key]) for key in _NAMES if found.get(key)), ""),
        reference=_reference(found),
        checked=date.fromisoformat(checked) if checked else None,
    )


def _reference(found: dict[str, Any]) -> Reference:
    stands = found.get("reference") or next(iter(found.get("provisions") or []), None)
    if isinstance(stands, dict):
        return Reference(stands["title"], stands.get("link") or "")
    return Reference(str(found["title"]), found["link"] or "") if found.get("link") else Reference("")
