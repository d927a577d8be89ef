"""The words of a PDF page, each with its place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

# A hyphen at the end of a line is told apart from one inside it.
_LINE_HYPHEN = "\x02\ufffe"
_WORD = re.compile(rf"[^\s{_LINE_HYPHEN}]+[{_LINE_HYPHEN}]?")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi|,bold|[-_]bd\b|-b$", re.I)
_FORCE_BOLD = 1 << 18
_NAME_ROOM = 160
# Letters outside these, in points, are not there to be read.
_SMALLEST, _LARGEST = 0.5, 1000.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word; x to the right and y downwards in points, ``y`` the line it stands on."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool


def turned(x: float, y: float, turns: int, width: float, height: float) -> tuple[float, float]:
    """A point of the page's own space as it is seen, from the top left corner of the turned page."""
    if turns == 1:
        return y, x
    if turns == 2:
        return width - x, y
    if turns == 3:
        return width - y, height - x
    return x, height - y


def read_words(text: Any, count: int, turns: int, width: float, height: float) -> list[Word]:
    """The level words of the page among its first so many characters; those that stand on end are left out."""
    if count <= 0:
        return []
    reader = _Reader(text, turns, width, height)
    words = (reader.word(found) for found in _WORD.finditer(_letters(text, count)))
    return [word for word in words if word is not None]


def _letters(text: Any, count: int) -> str:
    """One letter for each character that has a box."""
    room = ctypes.create_string_buffer((count + 1) * 2)
    written = pdfium.FPDFText_GetText(text, 0, count, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)))
    letters = room.raw[: max(written - 1, 0) * 2].decode("utf-16-le", "replace")
    # The fast way leaves a place out where a glyph has no letter; then each is asked for by itself.
    if len(letters) == count and "\x00" not in letters:
        return letters
    return "".join(_letter(pdfium.FPDFText_GetUnicode(text, index)) for index in range(count))


def _letter(code: int) -> str:
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)


@lru_cache(maxsize=500)
def _is_bold(name: bytes, flags: int) -> bool:
    return bool(flags & _FORCE_BOLD) or bool(_BOLD_NAME.search(name.decode("utf-8", "replace")))


class _Reader:
    """Holds the room that the library writes its answers in, so that it is made once a page and not once a word."""

    def __init__(self, text: Any, turns: int, width: float, height: float) -> None:
        self._text = text
        self._turn = turns, width, height
        self._left, self._right, self._bottom, self._top = (ctypes.c_double() for _ in range(4))
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_NAME_ROOM)
        self._flags = ctypes.c_int()

    def word(self, found: re.Match[str]) -> Word | None:
        """The word with its place, or None when it stands on end or has no letters that are seen."""
        written = found.group()
        hyphened = written[-1] in _LINE_HYPHEN
        first, last = found.start(), found.end() - 1 - hyphened
        box = self._box(first, last)
        if box is None or not self._is_level(first):
            return None
        letters = written[:-1] + "-" if hyphened else written
        pdfium.FPDFText_GetCharOrigin(self._text, first, self._x, self._y)
        _, y = turned(self._x.value, self._y.value, *self._turn)
        matrix = self._matrix
        stretch = math.hypot(matrix.c, matrix.d) or 1.0
        size = pdfium.FPDFText_GetFontSize(self._text, first) * stretch
        pdfium.FPDFText_GetFontInfo(self._text, first, self._name, _NAME_ROOM, self._flags)
        bold = _is_bold(self._name.value, self._flags.value)
        if not (math.isfinite(y) and _SMALLEST <= size <= _LARGEST):
            return None
        return Word(letters.translate(_LIGATURES), box[0], box[1], y, round(size, 1), bold)

    def _box(self, first: int, last: int) -> tuple[float, float] | None:
        """How far the word reaches from left to right."""
        reach: list[float] = []
        for index in {first, last}:
            if not pdfium.FPDFText_GetCharBox(self._text, index, self._left, self._right, self._bottom, self._top):
                return None
            reach.append(turned(self._left.value, self._bottom.value, *self._turn)[0])
            reach.append(turned(self._right.value, self._top.value, *self._turn)[0])
        _, width, _ = self._turn
        if not all(-width < x < 2 * width for x in reach):
            return None
        return min(reach), max(reach)

    def _is_level(self, index: int) -> bool:
        if not pdfium.FPDFText_GetMatrix(self._text, index, self._matrix):
            return False
        along, across = abs(self._matrix.a), abs(self._matrix.b)
        return along >= across if self._turn[0] % 2 == 0 else across >= along
