"""Takes a paragraph: a title that was waited for, fields of a measure, what a list holds, or simply text."""

from __future__ import annotations

import re

from mestring.planreader.signs.references import kept_elsewhere
from mestring.planreader.structure.actions import leads_to_actions
from mestring.planreader.structure.bed import Awaited, Bed, Listing, give_fields, refer
from mestring.planreader.structure.fields import Fields, fields_in
from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.others import belongs_to_another
from mestring.planreader.structure.pieces import LEAD, LOOK, Piece
from mestring.planreader.structure.trunk import Origin
from mestring.planreader.structure.wording import sentences
from mestring.planreader.structure.words import Role

_WORDS = {
    Role.AREA: r"\w*(?:innsats|satsings|satsnings|fokus|tema|mål)områd(?:er|a|ene)|\w*sats(?:n)?ing(?:er|ar)",
    Role.SUB_GOAL: r"delmål\w*",
    Role.GOAL: r"(?:hoved|hovud)?mål(?:ene|a|sett?n?ing(?:er|ar))?",
    Role.STRATEGY: r"\w*strategi(?:er|ar|ene|ane)|strategiske grep",
    Role.MEASURE: r"tiltak\w*",
}
_COUNT = (
    r"(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|\d{1,2}|følgende|følgjande|disse|desse|våre|prioriterte|egne|eigne)"
)
_ANNOUNCED = [
    (role, re.compile(rf"\b{_COUNT}\s+(?:\w+\s+){{0,2}}?(?P<word>{word})\b", re.I)) for role, word in _WORDS.items()
]
_PLURAL = {
    role: re.compile(rf"\b(?P<word>{word})\b", re.I)
    for role, word in {**_WORDS, Role.GOAL: r"(?:hoved|hovud)?mål(?:ene|a|sett?n?ing(?:er|ar))"}.items()
}
_SHORT = 220


def take_awaited(bed: Bed, at: int) -> bool:
    """Gives the waiting part its title, or opens a list where points come instead. True when the piece was used."""
    awaited, piece = bed.awaited, bed.pieces[at]
    if awaited is None:
        return False
    bed.awaited = None
    if piece.point and piece.label is None:
        bed.open_list(awaited.role, Origin.LIST, level=awaited.level, confidence=0.9)
        return False
    named = piece.label is not None and piece.label.use is not Use.PLAIN
    if piece.table or named:
        if awaited.number:
            _name(bed, awaited.number, piece, title_piece=False, awaited=awaited)
        return False
    _name(bed, piece.text, piece, title_piece=True, awaited=awaited)
    return True


def _name(bed: Bed, title: str, piece: Piece, *, title_piece: bool, awaited: Awaited) -> None:
    level = awaited.level if awaited.level < LOOK else 0
    shoot = bed.grow_text(
        awaited.role,
        title,
        awaited.place,
        origin=awaited.origin,
        number=awaited.number,
        confidence=awaited.sure * (0.95 if title_piece else 0.6),
        level=level,
    )
    if not title_piece:
        shoot.doubts.append("Overskriften har nummer, men ingen tekst.")
    bed.lead = title


def take_prose(bed: Bed, at: int) -> None:
    """Takes the paragraph at this place."""
    piece = bed.pieces[at]
    fields = fields_in(piece.text)
    if fields.any and not fields.rest and _field_target(bed, fields):
        return
    after = bed.after(at)
    points_next = after is not None and after.point and after.label is None
    bed.lead = piece.text
    elsewhere = kept_elsewhere(piece.text)
    if elsewhere is not None:
        _refer(bed, piece, elsewhere, points_next=points_next)
        return
    if points_next and _announces(bed, at):
        return
    listing = bed.listing
    if listing and _listed_paragraph(bed, at, listing, points_next=points_next):
        return
    if listing and listing.level == LEAD and listing.taken:
        bed.listing = None
    _leave_measures(bed)
    bed.write(piece.text)
    if points_next and leads_to_actions(piece.text) and bed.trunk.path and bed.passage is None:
        bed.open_list(Role.MEASURE, Origin.LIST, confidence=0.8)


def _field_target(bed: Bed, fields: Fields) -> bool:
    node = bed.trunk.open()
    if node is None:
        return False
    give_fields(node, fields)
    return True


def _refer(bed: Bed, piece: Piece, names: list[str], *, points_next: bool) -> None:
    """Words that send the reader to another plan: kept on the part they stand under."""
    _leave_measures(bed)
    node = bed.trunk.open()
    bed.write(piece.text)
    if node:
        refer(node, names)
    if points_next and node and not names:
        bed.open_list(Role.MEASURE, Origin.LIST).refers = True


def _announces(bed: Bed, at: int) -> bool:
    """A sentence that says what the list after it holds ("Planen har fem satsingsområder:")."""
    text = bed.pieces[at].text
    role = _announced(text)
    if role is None or (role is Role.MEASURE and bed.trunk.path):
        return False
    _leave_measures(bed)
    bed.write(text)
    own = bool(bed.trunk.path) and bed.trunk.path[-1].rank < role.value and bed.passage is None
    listing = bed.open_list(role, Origin.LIST if own else Origin.OVERVIEW, confidence=0.8 if own else 0.6)
    listing.text = belongs_to_another(bed.pieces, at)
    return True


def _announced(text: str) -> Role | None:
    """The parts that the list after this sentence holds: those it counts or points to, else the first it names."""
    if not text.endswith(":"):
        return None
    for patterns in (_ANNOUNCED, list(_PLURAL.items())):
        found = [(match.start("word"), role) for role, pattern in patterns if (match := pattern.search(text))]
        if found:
            return min(found, key=lambda one: one[0])[1]
    return None


def _listed_paragraph(bed: Bed, at: int, listing: Listing, *, points_next: bool) -> bool:
    """Parts that stand as paragraphs under their heading, where no list does."""
    piece = bed.pieces[at]
    if points_next or piece.text.endswith(":") or bed.list_before_heading(at) or (listing.taken and listing.base >= 0):
        return False
    if listing.text or listing.origin is Origin.OVERVIEW:
        return False
    many = len(sentences(piece.text)) > 1 and len(piece.text) > _SHORT
    if many and (listing.taken or listing.role is Role.MEASURE):
        return False
    shoot = bed.grow_text(
        listing.role, piece.text, piece.place, origin=listing.origin, confidence=listing.confidence * 0.85,
        level=listing.level if listing.level < LOOK else 0,
    )  # fmt: skip
    shoot.run = listing.run
    listing.taken += 1
    return True


def _leave_measures(bed: Bed) -> None:
    """A paragraph after a list is about what the list stands under."""
    while (
        bed.trunk.path
        and bed.trunk.path[-1].origin in (Origin.LIST, Origin.NARRATIVE, Origin.OVERVIEW, Origin.PROSE)
        and bed.trunk.path[-1].role in (Role.MEASURE, Role.SUB_MEASURE)
    ):
        bed.trunk.path.pop()
