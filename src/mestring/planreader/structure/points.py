"""Takes the points of a list: parts of the plan where something says so, else words of the text they stand in."""

from __future__ import annotations

from mestring.planreader.blocks import Item
from mestring.planreader.signs.references import names_in
from mestring.planreader.structure.actions import leads_to_actions, leads_to_parts, says_shall, starts_with_action
from mestring.planreader.structure.bed import Bed, Listing, give_fields, refer
from mestring.planreader.structure.fields import fields_in
from mestring.planreader.structure.pieces import LOOK, Piece
from mestring.planreader.structure.trunk import Origin, Shoot
from mestring.planreader.structure.words import Role

_BELOW = {
    Role.AREA: Role.GOAL,
    Role.GOAL: Role.MEASURE,
    Role.SUB_GOAL: Role.MEASURE,
    Role.STRATEGY: Role.MEASURE,
    Role.MEASURE: Role.SUB_MEASURE,
    Role.SUB_MEASURE: Role.SUB_MEASURE,
}


def take_points(bed: Bed, at: int) -> int:
    """Takes the points that stand together from here; gives the place after them."""
    run = bed.run_of_points(at)
    listing = bed.listing
    if listing is None:
        listing = _meaning(bed, run)
    if listing is None or listing.text:
        for piece in run:
            bed.write(_as_line(piece))
    elif listing.refers:
        _refer(bed, run)
    else:
        _grow(bed, run, listing)
    return at + len(run)


def _meaning(bed: Bed, run: list[Piece]) -> Listing | None:
    """What points are that no word introduces."""
    node = bed.trunk.open()
    lead = bed.lead
    bed.lead = ""
    if node is None or bed.passage is not None:
        return None
    actions = sum(starts_with_action(piece.text) or says_shall(piece.text) for piece in run)
    mostly = actions * 2 >= len(run)
    if lead and (lead.endswith(":") or leads_to_parts(lead)):
        return bed.open_list(Role.MEASURE, Origin.LIST, confidence=0.8) if leads_to_actions(lead) else None
    if node.role in (Role.MEASURE, Role.SUB_MEASURE):
        return (
            bed.open_list(Role.SUB_MEASURE, Origin.LIST, confidence=0.7)
            if mostly and node.origin is not Origin.LIST
            else None
        )
    direct = bool(lead) and lead == node.title
    if node.role is Role.AREA and not mostly:
        return None
    if direct or mostly:
        return bed.open_list(Role.MEASURE, Origin.LIST, confidence=0.8 if direct and mostly else 0.65)
    return None


def _grow(bed: Bed, run: list[Piece], listing: Listing) -> None:
    stack: list[tuple[int, Shoot]] = []
    for piece in run:
        level = piece.block.level if isinstance(piece.block, Item) else 0
        fields = fields_in(piece.text)
        if fields.any and not fields.rest and stack:
            give_fields(stack[-1][1], fields)
            continue
        while stack and stack[-1][0] >= level:
            stack.pop()
        role = _BELOW[stack[-1][1].role] if stack else listing.role
        shoot = bed.grow_text(
            role, piece.text, piece.place, origin=listing.origin,
            confidence=listing.confidence * (0.95 if stack else 1),
            level=listing.level if listing.level < LOOK else 0, depth=len(stack),
        )  # fmt: skip
        shoot.run = listing.run
        stack.append((level, shoot))
        listing.taken += 1
        listing.base = 0


def _refer(bed: Bed, run: list[Piece]) -> None:
    """Points that name the plans where the measures are kept."""
    node = bed.trunk.open()
    for piece in run:
        bed.write(_as_line(piece))
        if node:
            refer(node, names_in(piece.text) or [piece.text])
    bed.listing = None


def _as_line(piece: Piece) -> str:
    block = piece.block
    label = block.label if isinstance(block, Item) and block.label else "–"
    indent = "  " * (block.level if isinstance(block, Item) else 0)
    return f"{indent}{label} {piece.text}"
