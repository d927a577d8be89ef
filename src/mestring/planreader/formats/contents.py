"""The table of contents, found by its leaders, its page numbers or by repeating the headings, and left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from mestring.planreader.blocks import Block, Heading, Place, Skipped, Table
from mestring.planreader.formats.marks import numbering
from mestring.planreader.formats.runs import tidy

WHY = "Innholdsfortegnelsen gjentar bare overskriftene i dokumentet."
_TITLE = re.compile(
    r"^(\d+\.?\s+)?(innhold|innholdsfortegnelse|innhaldsliste|innhald|innholdsliste|innhaldsforteikning)\s*:?$", re.I
)
_LEADERS = re.compile(r"(\.{4,}|…{2,}|(?:\.\s){4,}|_{5,})\s*\d{0,4}\s*$")
_PAGE = re.compile(r"\s+\d{1,3}$")
_END = 160


def has_leaders(text: str) -> bool:
    """True for a line of dots that lead to a page number."""
    return bool(_LEADERS.search(text[-_END:]))


def without_contents(blocks: Sequence[Block]) -> tuple[list[Block], list[Skipped]]:
    """The blocks less the table of contents, and a note of it."""
    later = _Titles(blocks)
    kept: list[Block] = []
    left_out: list[Place] = []
    inside = False
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            inside = False
        elif has_leaders(block.text) or (inside and later.repeats(block.text, after=index)):
            left_out.append(block.place)
            continue
        elif _TITLE.match(block.text) and _comes_to_nothing(blocks, index, later):
            inside = True
            left_out.append(block.place)
            continue
        else:
            inside = False
        kept.append(block)
    return kept, [Skipped("Innholdsfortegnelse", WHY, left_out[0])] if left_out else []


def _comes_to_nothing(blocks: Sequence[Block], index: int, later: _Titles) -> bool:
    """True when what follows a heading "Innhold" is a list of the headings to come, not text of its own.

    A document has one table of contents: a heading that stands several times opens a text each time.
    """
    if later.stand_again(blocks[index]):
        return False
    following = blocks[index + 1 : index + 4]
    return any(
        not isinstance(block, Table) and (has_leaders(block.text) or later.repeats(block.text, after=index + 1 + step))
        for step, block in enumerate(following)
    )


class _Titles:
    """Where each heading text stands last, without number and page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._last = {
            _bare(block.text): index for index, block in enumerate(blocks) if isinstance(block, Heading) and block.text
        }
        self._times = Counter(_bare(block.text) for block in blocks if not isinstance(block, Table))

    def stand_again(self, block: Block) -> bool:
        """True when another line of the document says the same as this one."""
        return not isinstance(block, Table) and self._times[_bare(block.text)] > 1

    def repeats(self, text: str, *, after: int) -> bool:
        """True when a heading further on says the same."""
        bare = _bare(text)
        return any(self._last.get(words, -1) > after for words in {bare, _PAGE.sub("", bare)} if words)


def _bare(text: str) -> str:
    numbered = numbering(text)
    return tidy(numbered[1] if numbered else text).casefold().rstrip(" .:")
