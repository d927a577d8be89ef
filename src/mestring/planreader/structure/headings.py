"""Takes a heading: a part of the plan begins, a list of parts, a text about a part, or something else."""

from __future__ import annotations

from rapidfuzz import fuzz

from mestring.planreader.outline import Remark
from mestring.planreader.structure.bed import Awaited, Bed
from mestring.planreader.structure.facts import Holds
from mestring.planreader.structure.labels import Label, Use
from mestring.planreader.structure.narrative import begin_telling, note_told
from mestring.planreader.structure.others import introduced_by_another
from mestring.planreader.structure.pieces import LEAD, LOOK, Piece
from mestring.planreader.structure.trunk import Origin, Shoot, new_shoot, order_of
from mestring.planreader.structure.wording import plain
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
        _one(bed, piece, label)
    elif label.use is Use.SEVERAL and label.role:
        _several(bed, at, piece, label)
    elif label.use in (Use.PASSAGE, Use.SITUATION):
        _passage(bed, piece)
    elif label.use is Use.BACKGROUND:
        _background(bed, at, piece)
    elif label.use is Use.PLAN_PART:
        bed.close()
        bed.start_passage(piece.text, piece.place)
    elif label.use is Use.CONTENTS:
        bed.close()
        bed.start_passage(piece.text, piece.place)
        bed.skipped.append(Remark(piece.text, "Innholdsfortegnelsen gjentar bare overskriftene.", piece.place))
    else:
        _plain(bed, at, piece)


def _origin(bed: Bed, piece: Piece) -> Origin:
    if bed.in_cell:
        return Origin.TABLE
    return Origin.LIST if piece.point else Origin.HEADING


def _one(bed: Bed, piece: Piece, label: Label) -> None:
    role = label.role or Role.MEASURE
    bed.listing, bed.lead = None, ""
    if role in (Role.AREA, Role.GOAL) or (role is Role.STRATEGY and not bed.in_cell):
        bed.group = label.group
    if not label.title:
        bed.awaited = Awaited(role, _origin(bed, piece), label.number, piece.place, piece.level, piece.sure)
        return
    bed.awaited = None
    bed.grow_text(
        role, label.title, piece.place, origin=_origin(bed, piece), number=label.number, confidence=piece.sure,
        level=piece.level if piece.level < LOOK else 0,
    )  # fmt: skip
    bed.lead = label.title
    if piece.rest:
        bed.write(piece.rest)


def _several(bed: Bed, at: int, piece: Piece, label: Label) -> None:
    role = label.role or Role.MEASURE
    level = piece.level if piece.level <= LOOK else LEAD
    while bed.trunk.path and _ends(bed, bed.trunk.path[-1], role, level):
        bed.trunk.path.pop()
    bed.passage, bed.lead, bed.awaited = None, "", None
    if not bed.trunk.path and role is not Role.MEASURE and introduced_by_another(bed.pieces, at):
        bed.open_list(role, Origin.LIST, level=level).text = True
        bed.start_passage(piece.text, piece.place)
        bed.skipped.append(Remark(piece.text, "Ser ut til å være mål fra en annen plan, og er ikke tatt med blant planens egne.", piece.place))
        return
    bed.group = label.group or (bed.group if role in (Role.MEASURE, Role.STRATEGY) and bed.in_cell else "")
    if label.title.lower().split()[-1].endswith(_SINGULAR) and not _points_next(bed, at):
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


def _ends(bed: Bed, node: Shoot, role: Role, level: int) -> bool:
    """A list of parts ends what is not above it, and parts of a list that stood at the same level."""
    if node.rank >= bed.trunk.rank(role):
        return True
    return node.origin in (Origin.LIST, Origin.NARRATIVE) and 0 < level <= node.level < LOOK


def _passage(bed: Bed, piece: Piece) -> None:
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


def _heading_node(bed: Bed) -> Shoot | None:
    return next((node for node in reversed(bed.trunk.path) if node.level), None)


def _around(bed: Bed, piece: Piece) -> Shoot | None:
    """The part whose heading is above this one."""
    return next((node for node in reversed(bed.trunk.path) if 0 < node.level < piece.level), None)


def _background(bed: Bed, at: int, piece: Piece) -> None:
    node = _heading_node(bed)
    if node and (piece.level > node.level or bed.facts.repeated[plain(piece.text)] > 1 or _goes_on(bed, at)):
        _passage(bed, piece)
        return
    bed.close()
    bed.start_passage(piece.text, piece.place)


def _goes_on(bed: Bed, at: int) -> bool:
    """True when the numbering of strategies or goals goes on after this heading, so that it stands inside them."""
    if bed.in_cell:
        return True
    numbered = [node for node in bed.trunk.path if order_of(node.number) and node.role is not Role.AREA]
    return any(bed.facts.continues(at, order_of(node.number)) for node in numbered if node.role is not Role.GOAL)


def _plain(bed: Bed, at: int, piece: Piece) -> None:
    if bed.facts.is_title(at):
        bed.close()
        bed.start_passage(piece.text, piece.place)
        return
    holds = bed.facts.holds(at)
    if piece.level == LOOK and not (holds.roles or holds.points) and not bed.facts.repeated[plain(piece.text)] > 1:
        bed.write(piece.text)
        return
    if not _as_part(bed, at, piece, holds):
        _as_text(bed, at, piece)


def _as_part(bed: Bed, at: int, piece: Piece, holds: Holds) -> bool:
    """Opens a part for a heading that does not say which it is, where what stands under it tells."""
    listing, node, around = bed.listing, _heading_node(bed), _around(bed, piece)
    after = bed.after(at)
    if _names_the_goal_after(bed, piece, after):
        _close_for_twin(bed, piece)
        return True
    if listing and listing.level < piece.level <= LOOK and not listing.taken and not listing.narrative:
        return _child_of_list(bed, piece, holds, listing.role, listing.level)
    if holds.goals and not (holds.narrative and node and node.role is Role.GOAL):
        return _area_or_group(bed, piece, holds, around)
    if holds.steps and not (node and _goes_on(bed, at)):
        return _steps(bed, piece, holds, around)
    if holds.mostly_actions and around and around.role is Role.AREA and not bed.facts.has_goals:
        _open(bed, Role.GOAL, piece, 0.7)
        return True
    return False


def _names_the_goal_after(bed: Bed, piece: Piece, after: Piece | None) -> bool:
    """A chapter heading that only repeats the title of the goal that follows is that goal, and so are the others like it."""
    if after is None or not bed.facts.is_goal(after):
        return False
    if bed.facts.repeats_goal(piece, after):
        return True
    if bed.facts.chapters_are_goals:
        bed.alias = piece.label.title if piece.label else piece.text
        return True
    return False


def _close_for_twin(bed: Bed, piece: Piece) -> None:
    while bed.trunk.path and not (bed.trunk.path[-1].role is Role.AREA and 0 < bed.trunk.path[-1].level < piece.level):
        bed.trunk.path.pop()
    bed.listing, bed.passage, bed.group, bed.lead = None, None, "", ""


def _child_of_list(bed: Bed, piece: Piece, holds: Holds, role: Role, level: int) -> bool:
    """Under a heading such as "Satsingsområder" or "Tiltak" the headings a step down are the areas or measures."""
    if role is Role.MEASURE and holds.points:
        bed.group = piece.label.title if piece.label else piece.text
        return True
    listing = bed.listing
    _open(bed, role, piece, 0.9)
    bed.listing = listing
    return True


def _area_or_group(bed: Bed, piece: Piece, holds: Holds, node: Shoot | None) -> bool:
    area = bed.trunk.open(Role.AREA)
    named = bed.facts.named[Role.AREA] > 1
    inside = node is not None and (node.role in (Role.GOAL, Role.STRATEGY) and 0 < node.level < piece.level and holds.by_table)
    if inside or (area and named and area.number):
        bed.group = _group_title(piece, area)
        _keep(bed, area if not inside else node)
        return True
    _open(bed, Role.AREA, piece, 0.9 if holds.by_table or holds.narrative else 0.8)
    return True


def _steps(bed: Bed, piece: Piece, holds: Holds, node: Shoot | None) -> bool:
    if node and node.role in (Role.GOAL, Role.SUB_GOAL, Role.STRATEGY) and 0 < node.level < piece.level:
        bed.group = piece.label.title if piece.label else piece.text
        _keep(bed, node)
        return True
    if node and node.role is Role.AREA and 0 < node.level < piece.level and not holds.by_table:
        if bed.facts.has_goals:
            bed.group = piece.label.title if piece.label else piece.text
            _keep(bed, node)
        else:
            _open(bed, Role.GOAL, piece, 0.75)
        return True
    if node and node.role is Role.AREA and node.number and bed.facts.named[Role.AREA] > 1 and piece.level > node.level:
        bed.group = _group_title(piece, node)
        _keep(bed, node)
        return True
    _open(bed, Role.AREA, piece, 0.8)
    return True


def _group_title(piece: Piece, area: Shoot | None) -> str:
    """The heading without the area's name before a colon or a dash."""
    title = piece.label.title if piece.label else piece.text
    head, colon, tail = title.partition(":")
    if colon and area and fuzz.partial_ratio(plain(head), plain(area.title)) >= _ALIKE:
        return tail.strip()
    head, dash, tail = title.partition("- ")
    if dash and area and fuzz.partial_ratio(plain(head), plain(area.title)) >= _ALIKE:
        return tail.strip()
    return title


def _keep(bed: Bed, node: Shoot | None) -> None:
    """Closes what is open below the node."""
    while bed.trunk.path and bed.trunk.path[-1] is not node:
        bed.trunk.path.pop()
    bed.listing, bed.passage, bed.lead = None, None, ""


def _open(bed: Bed, role: Role, piece: Piece, confidence: float) -> None:
    bed.group, bed.listing, bed.lead = "", None, ""
    title = piece.label.title if piece.label else piece.text
    shoot = new_shoot(
        role, title, piece.place, origin=Origin.LOOK, number=piece.label.chapter if piece.label else "",
        confidence=confidence * piece.sure, level=piece.level,
    )  # fmt: skip
    bed.grow(shoot)
    bed.lead = title


def _as_text(bed: Bed, at: int, piece: Piece) -> None:
    """A heading inside a part is a text about it; any other ends the plan's part and begins a chapter."""
    node = _heading_node(bed)
    inside = node and (piece.level > node.level or _goes_on(bed, at) or bed.facts.repeated[plain(piece.text)] > 1)
    if inside:
        _passage(bed, piece)
    elif piece.level == LOOK:
        bed.write(piece.text)
    else:
        bed.close()
        bed.start_passage(piece.text, piece.place)
