"""Lines an author broke by hand, as in a cell or a paragraph, made into paragraphs and points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mestring.planreader.blocks import Heading, Item, Paragraph, Place, Table
from mestring.planreader.formats.marks import Mark, Nesting, bullet, mark
from mestring.planreader.formats.runs import Line, Run, read_line, split_lines

_ENDS = (".", ":", ";", "!", "?", "»", "”")
# Longer than any paragraph: a file made to be joined without end stops here.
_LONGEST = 12_000
Flowing = Heading | Paragraph | Item


def goes_on(before: str, after: str) -> bool:
    """True when the second line plainly continues the sentence of the first."""
    return after[:1].islower() and not before.endswith(_ENDS) and len(before) < _LONGEST


def flow(runs: Iterable[Run], place: Place) -> Iterator[Paragraph | Item]:
    """Paragraphs and hand-made bullets of the runs, a line break being an end where a new sentence begins."""
    lines: list[tuple[Line, Mark | None]] = []
    for cut in split_lines(runs):
        line = read_line(cut)
        if not line.text:
            continue
        point = mark(line.text) if not line.bold else bullet(line.text)
        if lines and not point and goes_on(lines[-1][0].text, line.text):
            lines[-1] = _joined(lines[-1], line)
        else:
            lines.append((line, point))
    nesting = Nesting()
    for line, point in lines:
        if point:
            yield Item(point.rest, place, level=nesting.level(0, point.family), label=point.label, bold=line.bold)
        else:
            yield Paragraph(line.text, place, bold=line.bold, lead=line.lead)


def _joined(first: tuple[Line, Mark | None], more: Line) -> tuple[Line, Mark | None]:
    line, point = first
    both = Line(f"{line.text} {more.text}", bold=line.bold and more.bold, lead=line.lead)
    if both.bold:
        both = Line(both.text, bold=True, lead=both.text)
    return both, Mark(point.sign, point.label, f"{point.rest} {more.text}") if point else None


def cell_blocks(blocks: Iterable[Flowing | Table]) -> tuple[Flowing, ...]:
    """What a cell holds: the content of a table inside it, and a lone number as part of the words it stands before."""
    held = tuple(flattened(blocks))
    if len(held) == 1 and isinstance(alone := held[0], Item) and alone.label:
        return (Paragraph(f"{alone.label} {alone.text}", alone.place, bold=alone.bold),)
    return held


def flattened(blocks: Iterable[Flowing | Table]) -> Iterator[Flowing]:
    """The blocks with the content of each table in place of the table."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell.blocks
        else:
            yield block
