"""What is printed on every page and came along when a text was copied out of a PDF: page numbers, running headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mestring.planreader.formats.text_lines import TextLine

_NUMBERED_PAGE = re.compile(r"^(?:side|s\.|page)\s*\d{1,3}(?:\s*(?:av|/|of)\s*\d{1,3})?\s*[|.]?$", re.I)
_NEAR = 2
_LEAST = 3
_LONGEST = 90


def furniture(lines: Sequence[TextLine]) -> frozenset[int]:
    """The places of lines such as "Side 3 av 9", and of those that stand beside them page after page."""
    pages = [at for at, line in enumerate(lines) if _NUMBERED_PAGE.match(line.text)]
    beside = [near for at in pages for near in _neighbours(lines, at)]
    times = Counter(lines[at].text for at in beside)
    running = {at for at in beside if times[lines[at].text] >= max(_LEAST, len(pages) // 2)}
    return frozenset({*pages, *running})


def _neighbours(lines: Sequence[TextLine], at: int) -> list[int]:
    """The nearest lines with words above and below, when they stand close."""
    near: list[int] = []
    for step in (-1, 1):
        for away in range(1, _NEAR + 1):
            place = at + step * away
            if 0 <= place < len(lines) and lines[place].text:
                near.extend([place] if len(lines[place].text) <= _LONGEST else [])
                break
    return near
