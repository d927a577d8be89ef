"""Takes the pieces of a document one after another, each by the module for its kind."""

from __future__ import annotations

from mestring.planreader.blocks import Cell
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.headings import take_heading
from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.pieces import Piece, pieces_of_cell
from mestring.planreader.structure.points import take_points
from mestring.planreader.structure.prose import take_awaited, take_prose
from mestring.planreader.structure.tables import take_table


def take_all(bed: Bed) -> None:
    """Reads every piece that lies before the bed."""
    at = 0
    while at < len(bed.pieces):
        at = _take(bed, at)


def _take(bed: Bed, at: int) -> int:
    """Takes the piece at this place, and those that belong with it; gives the place of the next."""
    piece = bed.pieces[at]
    if bed.awaited and take_awaited(bed, at):
        return at + 1
    if piece.table:
        take_table(bed, piece.table, read_cell=_read_cell)
        return at + 1
    if piece.point and piece.label is None:
        return take_points(bed, at)
    if piece.label and not _only_text(bed, piece):
        take_heading(bed, at)
    else:
        take_prose(bed, at)
    return at + 1


def _only_text(bed: Bed, piece: Piece) -> bool:
    """In running text and in cells, a title that says nothing of the plan is text like any other."""
    return (
        piece.label is not None
        and piece.label.use not in (Use.ONE, Use.SEVERAL, Use.PASSAGE, Use.SITUATION)
        and (bed.in_cell or not piece.heading)
    )


def _read_cell(bed: Bed, cell: Cell, *, goes_on: bool) -> None:
    with bed.within(pieces_of_cell(cell), goes_on=goes_on):
        take_all(bed)
