"""Takes a heading: a part of the plan begins, a list of parts, a text about a part, or something else."""

from __future__ import annotations

from mestring.planreader.outline import Remark
from mestring.planreader.structure import words
from mestring.planreader.structure.bed import Awaited, Bed
from mestring.planreader.structure.labels import Label, Use
from mestring.planreader.structure.narrative import note_told
from mestring.planreader.structure.others import among_un_goals, introduced_by_another
from mestring.planreader.structure.passages import take_background, take_passage
from mestring.planreader.structure.pieces import LEAD, LOOK, Piece
from mestring.planreader.structure.plain_headings import take_plain
from mestring.planreader.structure.trunk import Origin, Shoot
from mestring.planreader.structure.words import Role

_SINGULAR = ("strategi", "strategien", "område", "området", "delmål", "hovedmål", "hovudmål")
_ALIKE = 85


def take_heading(bed: Bed, at: int) -> None:
    """Takes the piece at this place, which has a label."""
    piece = bed.pieces[at]
    label = piece.label
    if label is None:
        return
    if piece.level <= LOOK and not piece.point:
        bed.grid = None
    if label.use is Use.ONE and label.role:
        _one(bed, at, piece, label)
    elif label.use is Use.SEVERAL and label.role:
        _several(bed, at, piece, label)
    elif label.use in (Use.PASSAGE, Use.SITUATION):
        take_passage(bed, piece)
    elif label.use is Use.BACKGROUND:
        take_background(bed, at, piece)
    elif label.use is Use.PLAN_PART:
        bed.close()
        bed.start_passage(piece.text, piece.place)
    elif label.use is Use.CONTENTS and bed.trunk.open() and label.title.casefold() in words.ALSO_A_TEXT:
        take_passage(bed, piece)
    elif label.use is Use.CONTENTS:
        bed.close()
        bed.start_passage(piece.text, piece.place)
        bed.skipped.append(Remark(piece.text, "Innholdsfortegnelsen gjentar bare overskriftene.", piece.place))
    else:
        take_plain(bed, at, piece)


def _origin(bed: Bed, piece: Piece) -> Origin:
    if bed.in_cell:
        return Origin.TABLE
    return Origin.LIST if piece.point else Origin.HEADING


def _one(bed: Bed, at: int, piece: Piece, label: Label) -> None:
    if among_un_goals(bed.pieces, at):
        bed.write(piece.text)
        return
    role = label.role or Role.MEASURE
    bed.listing, bed.lead = None, ""
    if role in (Role.AREA, Role.GOAL) or (role is Role.STRATEGY and not bed.in_cell):
        bed.caption(label.group)
    if not label.title:
        bed.awaited = Awaited(role, _origin(bed, piece), label.number, piece.place, piece.level, _sure(piece, label))
        return
    bed.awaited = None
    bed.grow_text(
        role, label.title, piece.place, origin=_origin(bed, piece), number=label.number, confidence=_sure(piece, label),
        level=piece.level if piece.level < LOOK else 0,
    )  # fmt: skip
    bed.lead = label.title
    if piece.rest:
        bed.write(piece.rest)


def _sure(piece: Piece, label: Label) -> float:
    """The word for the part makes the reader surer than the look of the heading alone does."""
    return max(piece.sure, 0.95 if label.number else 0.85)


def _several(bed: Bed, at: int, piece: Piece, label: Label) -> None:
    role = label.role or Role.MEASURE
    level = piece.level if piece.level <= LOOK else LEAD
    while bed.trunk.path and _ends(bed, bed.trunk.path[-1], role, level):
        bed.trunk.path.pop()
    bed.passage, bed.lead, bed.awaited = None, "", None
    if not bed.trunk.path and role is not Role.MEASURE and introduced_by_another(bed.pieces, at):
        bed.open_list(role, Origin.LIST, level=level).text = True
        bed.start_passage(piece.text, piece.place)
        bed.skipped.append(
            Remark(
                piece.text,
                "Ser ut til å være mål fra en annen plan, og er ikke tatt med blant planens egne.",
                piece.place,
            )
        )
        return
    if label.group or not (bed.in_cell and role in (Role.MEASURE, Role.STRATEGY)):
        bed.caption(label.group)
    if label.title.lower().split()[-1].endswith(_SINGULAR) and not (
        _points_next(bed, at) or _headings_below(bed, at, piece)
    ):
        bed.awaited = Awaited(role, _origin(bed, piece), "", piece.place, level, piece.sure, title=label.title)
        return
    if label.narrative:
        note_told(bed, role)
    origin = Origin.NARRATIVE if label.narrative else Origin.LIST
    bed.open_list(role, origin, level=level, confidence=0.95 if piece.level <= LOOK else 0.9)
    if piece.rest:
        bed.write(piece.rest)


def _points_next(bed: Bed, at: int) -> bool:
    after = bed.after(at)
    return after is not None and after.point


def _headings_below(bed: Bed, at: int, piece: Piece) -> bool:
    """In nynorsk one "satsingsområde" and several are the same word: headings a step down tell that it is several."""
    after = bed.after(at)
    return after is not None and after.heading and piece.level < after.level <= LOOK


def _ends(bed: Bed, node: Shoot, role: Role, level: int) -> bool:
    """A list of parts ends what is not above it, and parts of a list that stood at the same level."""
    if node.rank >= bed.trunk.rank(role):
        return True
    return node.origin in (Origin.LIST, Origin.NARRATIVE) and 0 < level <= node.level < LOOK
