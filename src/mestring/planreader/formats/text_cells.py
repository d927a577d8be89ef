"""A cell of a table in plain text: its words, its points, or the HTML that stands in it, as blocks."""

from __future__ import annotations

from mestring.planreader.blocks import Cell, Item, Paragraph, Place
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.html import has_html, read_fragment
from mestring.planreader.formats.marks import Nesting, mark
from mestring.planreader.formats.passages import cell_blocks, goes_on
from mestring.planreader.formats.runs import marked_runs, read_line

_RULE = frozenset(" \t|:+=_–—-")
_STROKES = ("--", "==", "__", "––", "——")


def read_cell(lines: list[tuple[str, Place]], place: Place, omissions: Omissions) -> Cell:
    """The cell of these lines; ``place`` is where the row stands, for a cell without lines."""
    lines = [(text, at) for text, at in lines if text.strip()]
    if not lines:
        return Cell((), place)
    first = lines[0][1]
    whole = "\n".join(text for text, _ in lines)
    if has_html(whole):
        return Cell(cell_blocks(read_fragment(whole, first, omissions)), first)
    return Cell(cell_blocks(_blocks(lines)), first)


def _blocks(lines: list[tuple[str, Place]]) -> list[Paragraph | Item]:
    joined: list[tuple[str, Place]] = []
    for text, at in lines:
        if joined and not mark(text.strip()) and goes_on(joined[-1][0].rstrip(), text.strip()):
            joined[-1] = (f"{joined[-1][0].rstrip()} {text.strip()}", joined[-1][1])
        else:
            joined.append((text, at))
    nesting, blocks = Nesting(), list[Paragraph | Item]()
    for text, at in joined:
        line = read_line(marked_runs(text))
        point = mark(line.text)
        if point:
            indent = len(text.expandtabs(4)) - len(text.expandtabs(4).lstrip())
            level = nesting.level(indent, point.family)
            blocks.append(Item(point.rest, at, level=level, label=point.label, bold=line.bold))
        elif line.text:
            nesting.reset()
            blocks.append(Paragraph(line.text, at, bold=line.bold, lead=line.lead))
    return blocks


def is_rule(text: str) -> bool:
    """True for a line of hyphens that parts a header from its rows, or ends a table."""
    return any(stroke in text for stroke in _STROKES) and _RULE.issuperset(text)
