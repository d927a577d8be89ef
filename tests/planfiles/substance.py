"""What blocks say, without where they say it: to compare the same plan in two formats."""

from __future__ import annotations

from collections.abc import Iterable

from mestring.planreader.blocks import Block, Heading, Item, Paragraph


def substance(blocks: Iterable[Block]) -> list[object]:
    """The blocks as plain tuples; bold alone is look, a bold lead is substance."""
    said: list[object] = []
    for block in blocks:
        if isinstance(block, Heading):
            said.append(("heading", block.level, block.text))
        elif isinstance(block, Item):
            said.append(("item", block.level, block.label, block.text))
        elif isinstance(block, Paragraph):
            said.append(("paragraph", "" if block.bold else block.lead, block.text))
        else:
            said.append(("table", [[substance(cell.blocks) for cell in row] for row in block.rows]))
    return said
