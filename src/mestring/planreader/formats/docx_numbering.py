"""The numbers and bullets that Word puts before paragraphs and does not write in their text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mestring.planreader.formats.docx_parts import Element, W, number, parsed, value

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    pattern: str = ""
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """Lists by their id, and how far each has counted."""

    _lists: dict[str, tuple[str, dict[int, int]]] = field(default_factory=dict)
    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _counted: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    @classmethod
    def read(cls, data: bytes) -> Numbering:
        """The numbering of the numbering part; empty when the file has none."""
        numbering = cls()
        if not data:
            return numbering
        root = parsed(data)
        for abstract in root.iterfind(W + "abstractNum"):
            levels = {number(level, "ilvl"): _level(level) for level in abstract.iterfind(W + "lvl")}
            numbering._levels[value(abstract, "abstractNumId")] = levels
        for listed in root.iterfind(W + "num"):
            starts = {
                number(override, "ilvl"): number(override.find(W + "startOverride"), otherwise=1)
                for override in listed.iterfind(W + "lvlOverride")
                if override.find(W + "startOverride") is not None
            }
            numbering._lists[value(listed, "numId")] = (value(listed.find(W + "abstractNumId")), starts)
        return numbering

    def next_label(self, list_id: str, depth: int) -> str | None:
        """What stands before the next paragraph of this list: "" for a bullet, None where nothing does."""
        abstract, starts = self._lists.get(list_id, ("", {}))
        levels = self._levels.get(abstract, {})
        level = levels.get(depth)
        if level is None:
            return "" if abstract else None
        if list_id not in self._begun:
            # A list of its own that starts over takes the count from the one it shares its look with.
            for at, start in starts.items():
                self._counted.setdefault(abstract, {})[at] = start - 1
            self._begun.add(list_id)
        counted = self._counted.setdefault(abstract, {})
        counted[depth] = counted.get(depth, level.start - 1) + 1
        for deeper in [at for at in counted if at > depth]:
            del counted[deeper]
        if level.form == "bullet":
            return ""
        if level.form == "none" or not level.pattern.strip():
            return None
        return _PLACE.sub(lambda place: self._written(levels, counted, int(place.group(1)) - 1), level.pattern).strip()

    @staticmethod
    def _written(levels: dict[int, _Level], counted: dict[int, int], depth: int) -> str:
        level = levels.get(depth, _Level())
        count = counted.get(depth, level.start)
        if level.form in {"lowerLetter", "upperLetter"}:
            letter = chr(ord("a") + (count - 1) % 26)
            return letter if level.form == "lowerLetter" else letter.upper()
        if level.form in {"lowerRoman", "upperRoman"} and 0 < count < 40:
            return _roman(count) if level.form == "lowerRoman" else _roman(count).upper()
        return str(count)


def _level(element: Element) -> _Level:
    return _Level(
        form=value(element.find(W + "numFmt")) or "decimal",
        pattern=value(element.find(W + "lvlText")),
        start=number(element.find(W + "start"), otherwise=1),
    )


def _roman(count: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        while count >= worth:
            written, count = written + sign, count - worth
    return written
