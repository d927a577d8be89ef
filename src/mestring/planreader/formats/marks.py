"""Marks at the start of a line that make it a point in a list or a numbered heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Glyphs that mean a bullet wherever a line begins with one; letters and hyphens only with a space after.
_GLYPH = re.compile("^([•·●○◦∙⁃‣⚫⚪▪▫■□◆◇❖►▶▸➢➤➔→✓✔✗☐☑\uf000-\uf0ff\ufffd])\\s*(?=\\S)")
_DASH = re.compile(r"^([-–—*+o])(?:\s+(?=\S)|(?<=-)(?=[A-ZÆØÅ]))")
_LABEL = re.compile(r"^(\(?\d{1,3}[.)]|\(?[a-zæøåA-ZÆØÅ]\)|[a-zæøå]\.|\(?[ivx]{2,4}[.)])\s+(?=\S)")
# "1. januar" and "2. halvår" are dates in a cell, not points in a list.
_DATE = re.compile(
    r"^\d{1,2}\.\s+(jan|feb|mars|mar\b|apr|mai|juni|juli|aug|sep|okt|nov|des|kvartal|halvår|tertial|trinn|etasje)",
    re.I,
)
_NUMBERING = re.compile(r"^(\d{1,2}(?:\.\d{1,3}){0,5})\.?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark and what stands after it; ``label`` is the number or letter, "" for a bullet."""

    sign: str
    label: str
    rest: str

    @property
    def family(self) -> str:
        """What marks of the same list have in common."""
        if not self.label:
            return self.sign
        around = "".join(sign for sign in self.label if not sign.isalnum())
        return ("1" if any(sign.isdigit() for sign in self.label) else "a") + around


def bullet(text: str) -> Mark | None:
    """The bullet that the text starts with, if it does."""
    found = _GLYPH.match(text) or _DASH.match(text)
    return Mark(found.group(1), "", text[found.end() :].strip()) if found else None


def mark(text: str) -> Mark | None:
    """The bullet, number or letter that the text starts with, if it does."""
    found = bullet(text)
    if found or _DATE.match(text):
        return found
    label = _LABEL.match(text)
    return Mark(label.group(1), label.group(1), text[label.end() :].strip()) if label else None


def numbering(text: str) -> tuple[str, str] | None:
    """The outline number ("6.1.2") and the title after it, if the text starts with one."""
    found = _NUMBERING.match(text)
    if not found or _DATE.match(text):
        return None
    return found.group(1), text[found.end() :].strip()


@dataclass(slots=True)
class Nesting:
    """Levels of the points in one list, told by how far in they stand, and by a new kind of mark at the same depth."""

    _open: list[tuple[float, str]] = field(default_factory=list)
    slack: float = 0.5

    def level(self, indent: float, family: str) -> int:
        """The level of the next point."""
        while self._open and self._open[-1][0] > indent + self.slack:
            self._open.pop()
        for level, (depth, kind) in enumerate(self._open):
            if kind == family and abs(depth - indent) <= self.slack:
                del self._open[level + 1 :]
                return level
        self._open.append((indent, family))
        return len(self._open) - 1

    def reset(self) -> None:
        """Starts a new list."""
        self._open.clear()
