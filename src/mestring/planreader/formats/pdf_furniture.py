"""What is printed on every page of a PDF: running headers and footers, and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

from mestring.planreader.formats.pdf_lines import TextLine

_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_MOST_NUMBERS = 6
_PAGE_NUMBER = re.compile(r"^(?:side|s\.|page)?\s*[-–|]?\s*\d{1,4}\s*[-–|]?\s*(?:(?:av|/|of)\s*\d{1,4})?$", re.I)
_ZONE = 0.11
_OUTERMOST = 3
_NO_LARGER = 1.05
_ON_MOST = 0.6


def page_number_only(line: TextLine) -> bool:
    """True for a line that holds nothing but the number of a page."""
    return bool(_PAGE_NUMBER.match(line.text.strip()))


@dataclass(slots=True)
class Furniture:
    """Counts the lines at the top and the bottom of pages, to know those that come back."""

    body: float = 0.0
    _seen: Counter[tuple[str, int]] = field(default_factory=Counter)
    _pages: int = 0

    def note(self, lines: list[TextLine], height: float) -> None:
        """Takes note of a page."""
        self._pages += 1
        self._seen.update({key for line in _outer(lines, height) for key in self._keys(line)})

    def is_furniture(self, line: TextLine, lines: list[TextLine], height: float) -> bool:
        """True for a page number, and for what stands at the same place on several pages.

        Large letters are a title that comes back by chance ("Mål 1", "Mål 2") unless most pages have it.
        """
        if line not in _outer(lines, height):
            return False
        if page_number_only(line):
            return True
        least = max(2, min(3, self._pages))
        if line.size > self.body * _NO_LARGER:
            return self._times(line.text, line) >= max(least, self._pages * _ON_MOST)
        return any(self._times(text, line) >= least for text, _ in self._keys(line))

    def _times(self, text: str, line: TextLine) -> int:
        at = round(line.y / 4)
        return sum(self._seen[(text, near)] for near in (at - 1, at, at + 1))

    @staticmethod
    def _keys(line: TextLine) -> list[tuple[str, int]]:
        """The line as it stands, and with a number that follows the pages taken for the page's number."""
        at, text = round(line.y / 4), line.text
        keys = [(text, at)]
        for number in islice(_NUMBER.finditer(text), _MOST_NUMBERS):
            counted = f"#{int(number.group()) - line.page}"
            keys.append((text[: number.start()] + counted + text[number.end() :], at))
        return keys


def _outer(lines: list[TextLine], height: float) -> list[TextLine]:
    top = [line for line in lines if line.y < height * _ZONE][:_OUTERMOST]
    bottom = [line for line in lines if line.y > height * (1 - _ZONE)][-_OUTERMOST:]
    return top + bottom
