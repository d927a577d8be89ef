"""Small ladder files and criteria, made for a test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from mestring.ladder.criteria import Criteria
from mestring.ladder.criteria.criteria_file import read_criteria
from mestring.ladder.entries import Entry
from mestring.ladder.ladders import shipped

SAID = {"nb": "Fordi det er slik.", "nn": "Fordi det er slik.", "en": "Because it is so."}


class _InFull(yaml.SafeDumper):
    """Writes out what stands in two places, where YAML would write an alias and the strict reader refuses it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def written(folder: Path, content: Any, *, name: str = "fil.yaml") -> Path:
    """A YAML file with this content; a text is written as it is."""
    path = folder / name
    text = (
        content if isinstance(content, str) else yaml.dump(content, Dumper=_InFull, allow_unicode=True, sort_keys=False)
    )
    path.write_text(text, encoding="utf-8")
    return path


def rule(code: str = "en-regel", *, level: int = 3, when: Any = None) -> dict[str, Any]:
    """A rule as it stands in a file."""
    return {"code": code, "level": level, "sentence": SAID, "when": when or {"variable": "husarbeid", "at_least": 3}}


def criteria_content(*rules: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A set of criteria as it stands in a file."""
    return {
        "code": "provevik",
        "ladder": "mestringsniva",
        "title": SAID,
        "status": "template",
        "why": SAID,
        "applies_from": None,
        "adopted_by": None,
        "reference": {"title": "Oppdiktet", "link": None},
        "checked": None,
        "base": SAID,
        "rules": list(rules or (rule(),)),
    } | changes


def criteria_of(*rules: dict[str, Any], **changes: Any) -> Criteria:
    """The criteria that a file with these rules holds."""
    return read_criteria(Entry(criteria_content(*rules, **changes), where="kriterier.yaml"), among=shipped())
