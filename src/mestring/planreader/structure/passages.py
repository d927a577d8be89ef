"""Takes the heading of a text about the part it stands under, or of a chapter that is no part of the plan."""

from __future__ import annotations

from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.narrative import begin_telling
from mestring.planreader.structure.pieces import Piece
from mestring.planreader.structure.trunk import Origin, Shoot, order_of
from mestring.planreader.structure.wording import plain
from mestring.planreader.structure.words import Role


def take_passage(bed: Bed, piece: Piece) -> None:
    _leave_points(bed)
    if piece.label and piece.label.use is Use.SITUATION:
        begin_telling(bed, piece)
    bed.listing, bed.awaited, bed.lead = None, None, ""
    bed.start_passage(piece.label.title if piece.label else piece.text, piece.place)
    if piece.rest:
        bed.write(piece.rest)


def _leave_points(bed: Bed) -> None:
    """Texts are about goals and strategies, not about the last point of a list."""
    listed = (Origin.LIST, Origin.NARRATIVE, Origin.OVERVIEW)
    while bed.trunk.path and bed.trunk.path[-1].role is not Role.AREA and bed.trunk.path[-1].origin in listed:
        bed.trunk.path.pop()


def heading_node(bed: Bed) -> Shoot | None:
    return next((node for node in reversed(bed.trunk.path) if node.level), None)


def around(bed: Bed, piece: Piece) -> Shoot | None:
    """The part whose heading is above this one."""
    return next((node for node in reversed(bed.trunk.path) if 0 < node.level < piece.level), None)


def take_background(bed: Bed, at: int, piece: Piece) -> None:
    node = heading_node(bed)
    if node and (piece.level > node.level or bed.facts.repeated[plain(piece.text)] > 1 or goes_on(bed, at)):
        take_passage(bed, piece)
        return
    bed.close()
    bed.start_passage(piece.text, piece.place)


def goes_on(bed: Bed, at: int) -> bool:
    """True when the numbering of strategies or goals goes on after this heading, so that it stands inside them."""
    if bed.in_cell:
        return True
    numbered = [node for node in bed.trunk.path if order_of(node.number) and node.role is not Role.AREA]
    return any(bed.facts.continues(at, order_of(node.number)) for node in numbered if node.role is not Role.GOAL)
