"""Takes a heading that does not say which part it names: what stands under it tells, else it heads a text."""

from __future__ import annotations

from rapidfuzz import fuzz

from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.facts import Holds
from mestring.planreader.structure.passages import around, goes_on, heading_node, take_passage
from mestring.planreader.structure.pieces import LOOK, Piece
from mestring.planreader.structure.trunk import Origin, Shoot, new_shoot
from mestring.planreader.structure.wording import plain
from mestring.planreader.structure.words import Role

_ALIKE = 85


def take_plain(bed: Bed, at: int, piece: Piece) -> None:
    """Takes the heading."""
    if bed.facts.is_title(at):
        bed.close()
        bed.start_passage(piece.text, piece.place)
        if piece.level == LOOK:
            bed.write(piece.text)
        return
    holds = bed.facts.holds(at)
    if piece.level == LOOK and not (holds.roles or holds.points) and not bed.facts.repeated[plain(piece.text)] > 1:
        bed.write(piece.text)
        return
    if not _as_part(bed, at, piece, holds):
        _as_text(bed, at, piece)


def _as_part(bed: Bed, at: int, piece: Piece, holds: Holds) -> bool:
    """Opens a part for a heading that does not say which it is, where what stands under it tells."""
    if _names_the_goal_after(bed, piece, bed.after(at)):
        _close_for_twin(bed, piece)
        return True
    listing = bed.listing
    if listing and listing.level < piece.level <= LOOK and not listing.taken and not listing.narrative:
        _child_of_list(bed, piece, holds, listing.role)
        return True
    node, over = heading_node(bed), around(bed, piece)
    if holds.goals and not (holds.narrative and node and node.role is Role.GOAL):
        _area_or_group(bed, piece, holds, over)
    elif holds.steps and not (node and goes_on(bed, at)):
        _steps(bed, piece, holds, over)
    elif holds.mostly_actions and over and over.role is Role.AREA and not bed.facts.has_goals:
        _open(bed, Role.GOAL, piece, 0.7)
    elif bed.facts.outer(at):
        _open(bed, Role.AREA, piece, 0.75)
    else:
        return False
    return True


def _names_the_goal_after(bed: Bed, piece: Piece, after: Piece | None) -> bool:
    """A chapter heading that only repeats the title of the goal after it is that goal, and so are others like it."""
    if after is None or not bed.facts.is_goal(after):
        return False
    if bed.facts.repeats_goal(piece, after):
        return True
    if bed.facts.chapters_are_goals:
        bed.alias = piece.title
        return True
    return False


def _close_for_twin(bed: Bed, piece: Piece) -> None:
    while bed.trunk.path and not (bed.trunk.path[-1].role is Role.AREA and 0 < bed.trunk.path[-1].level < piece.level):
        bed.trunk.path.pop()
    bed.caption("")
    bed.listing, bed.passage, bed.lead = None, None, ""


def _child_of_list(bed: Bed, piece: Piece, holds: Holds, role: Role) -> None:
    """Under a heading such as "Satsingsområder" or "Tiltak" the headings a step down are the areas or measures."""
    if role is Role.MEASURE and holds.points:
        bed.caption(piece.title)
        return
    listing = bed.listing
    _open(bed, role, piece, 0.9)
    bed.listing = listing


def _area_or_group(bed: Bed, piece: Piece, holds: Holds, over: Shoot | None) -> None:
    """A heading with goals under it is an area; below an area that is named as one, or inside a goal, it groups."""
    area = bed.trunk.open(Role.AREA)
    if over and over.role in (Role.GOAL, Role.SUB_GOAL, Role.STRATEGY) and holds.by_table:
        _group(bed, piece, area, keep=over)
    elif area and _is_named(bed, area):
        _group(bed, piece, area, keep=area)
    else:
        _open(bed, Role.AREA, piece, 0.9 if holds.by_table or holds.narrative else 0.8)


def _steps(bed: Bed, piece: Piece, holds: Holds, over: Shoot | None) -> None:
    """A heading with strategies or measures under it groups them in a goal; in an area it is a goal, else an area."""
    if over is None:
        _open(bed, Role.AREA, piece, 0.8)
    elif over.role is not Role.AREA or (bed.facts.has_goals and not holds.by_table):
        _group(bed, piece, over, keep=over)
    elif not holds.by_table:
        _open(bed, Role.GOAL, piece, 0.75)
    elif _is_named(bed, over):
        _group(bed, piece, over, keep=over)
    else:
        _open(bed, Role.AREA, piece, 0.8)


def _is_named(bed: Bed, area: Shoot) -> bool:
    return area.origin is Origin.HEADING and bed.facts.named[Role.AREA] > 1


def _group(bed: Bed, piece: Piece, area: Shoot | None, *, keep: Shoot) -> None:
    """What comes is listed under this heading; what is open below the node is closed."""
    while bed.trunk.path and bed.trunk.path[-1] is not keep:
        bed.trunk.path.pop()
    bed.listing, bed.passage, bed.lead = None, None, ""
    bed.caption(_group_title(piece, area))


def _group_title(piece: Piece, area: Shoot | None) -> str:
    """The heading without the area's name before a colon or a dash."""
    title = piece.title
    head, colon, tail = title.partition(":")
    if colon and area and fuzz.partial_ratio(plain(head), plain(area.title)) >= _ALIKE:
        return tail.strip()
    head, dash, tail = title.partition("- ")
    if dash and area and fuzz.partial_ratio(plain(head), plain(area.title)) >= _ALIKE:
        return tail.strip()
    return title


def _open(bed: Bed, role: Role, piece: Piece, confidence: float) -> None:
    bed.caption("")
    bed.listing, bed.lead = None, ""
    shoot = new_shoot(
        role, piece.title, piece.place, origin=Origin.LOOK, number=piece.label.chapter if piece.label else "",
        confidence=confidence * piece.sure, level=piece.level,
    )  # fmt: skip
    bed.grow(shoot)
    bed.lead = piece.title


def _as_text(bed: Bed, at: int, piece: Piece) -> None:
    """A heading inside a part is a text about it; any other ends the plan's part and begins a chapter."""
    node = heading_node(bed)
    inside = node and (piece.level > node.level or goes_on(bed, at) or bed.facts.repeated[plain(piece.text)] > 1)
    if inside:
        take_passage(bed, piece)
    elif piece.level == LOOK:
        bed.write(piece.text)
    else:
        bed.close()
        bed.start_passage(piece.text, piece.place)
