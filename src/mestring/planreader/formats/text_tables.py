"""Tables in plain text: cells parted by tabs or bars, or one cell a line with a tab before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mestring.planreader.blocks import Cell, Place, Table
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.html import has_html
from mestring.planreader.formats.marks import mark, numbering
from mestring.planreader.formats.text_cells import is_rule, read_cell
from mestring.planreader.formats.text_lines import TextLine

_BAR = re.compile(r"(?<!\\)\|")
_PAGE_AT_END = re.compile(r"\t\s*\d{1,3}\s*$")
_HEADER_CELL = 60
_WIDEST = 30
Pieces = list[list[tuple[str, Place]]]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table, and the index of the first line after it."""

    table: Table
    end: int


def find_table(lines: list[TextLine], at: int, omissions: Omissions) -> FoundTable | None:
    """The table that begins on this line, if one does."""
    for find in (_stacked, _barred, _tabbed):
        found = find(lines, at)
        if found:
            rows, end = found
            return _made(rows, end, lines[at].place, omissions)
    return None


def _made(rows: list[Pieces], end: int, place: Place, omissions: Omissions) -> FoundTable | None:
    width = max((len(row) for row in rows), default=0)
    cells: list[tuple[Cell, ...]] = []
    for row in rows:
        at = next((where for piece in row for _, where in piece), place)
        made = [read_cell(piece, at, omissions) for piece in row]
        made += [Cell((), at)] * (width - len(row))
        if any(cell.blocks for cell in made):
            cells.append(tuple(made))
    return FoundTable(Table(tuple(cells), place), end) if cells else None


def _next_written(lines: list[TextLine], at: int) -> int:
    while at < len(lines) and not lines[at].text:
        at += 1
    return at


def _is_heading(line: TextLine) -> bool:
    return line.anchored or line.text.startswith("#")


# One cell a line, each with a tab before it.


def _stacked(lines: list[TextLine], at: int) -> tuple[list[Pieces], int] | None:
    if at and lines[at - 1].leads_with_tab:
        return None
    header = at
    while header < min(len(lines), at + _WIDEST + 1) and lines[header].leads_with_tab and lines[header].text:
        header += 1
    width = header - at
    if not 2 <= width <= _WIDEST or any(len(line.text) > _HEADER_CELL for line in lines[at:header]):
        return None
    rows: list[Pieces] = [[[(line.raw[1:], line.place)] for line in lines[at:header]]]
    index, row = header, Pieces()
    while index < len(lines):
        line = lines[index]
        if line.leads_with_tab:
            if len(row) == width:
                rows.append(row)
                row = []
            row.append([(line.raw[1:], line.place)])
        elif line.text and (_is_heading(line) or not _belongs_to_cell(lines, index, row, width)):
            break
        elif line.text:
            row[-1].append((line.raw, line.place))
        index += 1
    return [*rows, row] if row else rows, index


def _belongs_to_cell(lines: list[TextLine], index: int, row: Pieces, width: int) -> bool:
    """A line without a tab goes on in the cell above: at once after it, or later while the row lacks cells."""
    if not row:
        return False
    if lines[index - 1].text:
        return True
    ahead = _next_written(lines, index + 1)
    for _ in range(40):
        if ahead >= len(lines) or _is_heading(lines[ahead]):
            return False
        if lines[ahead].leads_with_tab:
            return len(row) < width
        ahead = _next_written(lines, ahead + 1)
    return False


# Cells parted by bars.


def _barred(lines: list[TextLine], at: int) -> tuple[list[Pieces], int] | None:
    if len(_BAR.findall(lines[at].text)) < 1 or at + 1 >= len(lines):
        return None
    second = lines[at + 1].text
    framed = lines[at].text.startswith("|") and second.startswith(("|", "+"))
    if not framed and not ("|" in second and is_rule(second)):
        return None
    rows: list[Pieces] = []
    index = at
    while index < len(lines) and "|" in lines[index].text:
        if not is_rule(lines[index].text):
            cells = _BAR.split(lines[index].text.removeprefix("|").removesuffix("|"))
            rows.append([[(cell.replace("\\|", "|").strip(), lines[index].place)] for cell in cells])
        index += 1
        if index < len(lines) and lines[index].text.startswith("+") and is_rule(lines[index].text):
            index += 1
    return rows, index


# Cells parted by tabs.


def _cells_of(line: TextLine) -> list[str]:
    return line.raw.rstrip("\n ").split("\t")


def _is_row(line: TextLine) -> bool:
    return "\t" in line.text and not _PAGE_AT_END.search(line.raw[-40:])


def _only_marks(line: TextLine) -> bool:
    """True for a point or a numbered heading with a tab after its mark, which is no table."""
    first, *rest = (cell.strip() for cell in line.text.split("\t") if cell.strip())
    spaced = f"{first} {' '.join(rest)}"
    marked, numbered = mark(spaced), numbering(spaced)
    return len(rest) <= 1 and bool((marked and marked.sign == first) or (numbered and numbered[0] == first.rstrip(".")))


def _tabbed(lines: list[TextLine], at: int) -> tuple[list[Pieces], int] | None:
    if not _is_row(lines[at]) or _only_marks(lines[at]):
        return None
    header = _cells_of(lines[at])
    following = _next_written(lines, at + 1)
    alone = following >= len(lines) or "\t" not in lines[following].raw.rstrip()
    if len(header) > _WIDEST or (alone and len(header) < 3):
        return None
    rows: list[Pieces] = []
    index = at
    while index < len(lines):
        line = lines[index]
        gap = index > at and not lines[index - 1].text
        if not line.text:
            index = _next_written(lines, index)
            continue
        if _is_heading(line) or (gap and _new_table(line, header, rows)):
            break
        if "\t" in line.raw.rstrip() and (index == at or _continues(line, header)):
            index = _add_row(lines, index, rows)
        elif not gap and rows and rows[-1] and (mark(line.text) or line.text[:1].islower()):
            rows[-1][-1].append((line.raw, line.place))
            index += 1
        else:
            break
    return rows, index


def _continues(line: TextLine, header: list[str]) -> bool:
    """A row has cells on both sides of a tab, or an empty first cell, as where a row goes on over a page."""
    cells = _cells_of(line)
    return len(cells) <= max(len(header), 2) + 1 and ("\t" in line.text or len(header) > 1)


def _new_table(line: TextLine, header: list[str], rows: list[Pieces]) -> bool:
    """True for a row after a gap that is the header of a table of its own."""
    if not line.raw.startswith("\t") and "\t" not in line.text:
        return True
    cells = [cell.strip() for cell in _cells_of(line)]
    short = all(cell and len(cell) <= _HEADER_CELL and not has_html(cell) for cell in cells)
    same = cells[0].casefold() == header[0].strip().casefold()
    return bool(rows) and short and (same or len(cells) != len(header))


def _add_row(lines: list[TextLine], index: int, rows: list[Pieces]) -> int:
    """Adds the row; a cell in quotes may go on over line breaks, as a spreadsheet copies it."""
    line = lines[index]
    if is_rule(line.text):
        return index + 1
    row: Pieces = [[(cell.strip(), line.place)] for cell in _cells_of(line)]
    rows.append(row)
    return index + 1
