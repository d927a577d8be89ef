"""Headings that are told by their look: short lines in bold that no style calls a heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mestring.planreader.blocks import Block, Heading, Paragraph
from mestring.planreader.formats.marks import numbering

_LONGEST = 120
_LONGEST_NUMBERED = 200
_SURE = 0.6


def looks_like_title(text: str, *, longest: int = _LONGEST) -> bool:
    """True for a short line that does not end as a sentence does."""
    return (
        0 < len(text) <= longest
        and any(letter.isalpha() for letter in text)
        and not text.endswith((".", ",", ";", "!", "-", "–"))
        and not text[0].islower()
    )


def _is_title(text: str) -> bool:
    return looks_like_title(text, longest=_LONGEST_NUMBERED if numbering(text) else _LONGEST)


def with_bold_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each short all-bold paragraph made a heading one level below the real heading above it."""
    level = 0
    done: list[Block] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and block.sure > _SURE:
            level = block.level
        if isinstance(block, Paragraph) and block.bold and index + 1 < len(blocks) and _is_title(block.text):
            done.append(Heading(block.text, min(level + 1, 6), block.place, sure=_SURE))
        else:
            done.append(block)
    return done


def title_of(blocks: Iterable[Block]) -> str:
    """The document's title: its first heading of the highest level, if that comes before any other heading."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    if not headings:
        return ""
    first = headings[0]
    return first.text if first.level == min(heading.level for heading in headings) or first.level == 1 else ""
