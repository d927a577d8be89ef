"""Where a plan grows: what is open while the pieces are taken, and where words go that are no part of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from mestring.planreader.blocks import Place
from mestring.planreader.outline import Passage, Remark
from mestring.planreader.structure.facts import Facts
from mestring.planreader.structure.fields import Fields, fields_in
from mestring.planreader.structure.grids import Grid
from mestring.planreader.structure.labels import Use
from mestring.planreader.structure.pieces import LEAD, Piece
from mestring.planreader.structure.trunk import Origin, Shoot, Trunk, new_shoot
from mestring.planreader.structure.words import Role


@dataclass(slots=True)
class Listing:
    """What the points that come are, and what opened the list. ``run`` tells the lists of a document apart."""

    role: Role
    origin: Origin
    run: int
    level: int = LEAD
    confidence: float = 0.95
    base: int = -1
    narrative: bool = False
    refers: bool = False
    text: bool = False
    taken: int = 0


@dataclass(slots=True)
class Awaited:
    """A heading such as "Mål 3" or "Strategi" whose title comes next."""

    role: Role
    origin: Origin
    number: str
    place: Place
    level: int
    sure: float
    title: str = ""


@dataclass(slots=True)
class Bed:
    """The growing plan and the state of the reading."""

    pieces: list[Piece]
    facts: Facts
    trunk: Trunk = field(default_factory=Trunk)
    listing: Listing | None = None
    awaited: Awaited | None = None
    passage: Passage | None = None
    introduction: list[Passage] = field(default_factory=list)
    skipped: list[Remark] = field(default_factory=list)
    group: str = ""
    grid: Grid | None = None
    runs: int = 0
    in_cell: bool = False
    lead: str = ""
    alias: str = ""
    unused_group: str = ""
    grown: list[Shoot] = field(default_factory=list)
    cell_state: tuple[Listing | None, str] = (None, "")

    def next_run(self) -> int:
        """A number for a new list."""
        self.runs += 1
        return self.runs

    def open_list(self, role: Role, origin: Origin, *, level: int = LEAD, confidence: float = 0.95) -> Listing:
        """Points from here on are parts of this kind."""
        self.listing = Listing(role, origin, self.next_run(), level=level, confidence=confidence)
        return self.listing

    def grow(self, shoot: Shoot) -> Shoot:
        """Puts a part in the plan, with the group it is listed under; words that follow are about it."""
        if not shoot.group and shoot.role is not Role.AREA:
            shoot.group = self.group
            self.unused_group = ""
        self.passage = None
        grown = self.trunk.add(shoot)
        self.grown.append(grown)
        if self.alias and grown.role is Role.GOAL:
            grown.passages.append(Passage("Overskrift over målet", self.alias))
            self.alias = ""
        return grown

    def grow_text(
        self,
        role: Role,
        text: str,
        place: Place,
        *,
        origin: Origin,
        number: str = "",
        confidence: float = 1.0,
        level: int = 0,
        depth: int = 0,
    ) -> Shoot:
        """Puts a part in the plan from its words, with owner and deadline taken out of them."""
        fields = fields_in(text) if role in (Role.MEASURE, Role.SUB_MEASURE) else Fields(text)
        shoot = new_shoot(
            role, fields.rest or text, place, origin=origin, number=number, confidence=confidence, level=level
        )
        shoot.depth = depth
        give_fields(shoot, fields)
        return self.grow(shoot)

    def caption(self, group: str) -> None:
        """What comes is listed under a line in a table; a line that nothing came under is kept as text."""
        if self.unused_group:
            self.write(self.unused_group)
        self.group = self.unused_group = group

    def write(self, text: str) -> None:
        """Words that are no part of the plan: to the open passage, else the open node, else the introduction."""
        node = self.trunk.open()
        if self.passage is None and node is None:
            self.start_passage("")
        if self.passage is not None:
            self.passage.text = f"{self.passage.text}\n{text}".strip()
        elif node is not None:
            node.text = f"{node.text}\n{text}".strip()

    def start_passage(self, heading: str, place: Place | None = None) -> None:
        """A text of its own begins, about the open node or about the plan."""
        self.passage = Passage(heading, "", place)
        node = self.trunk.open()
        (node.passages if node else self.introduction).append(self.passage)

    def close(self) -> None:
        """No part is open any more."""
        self.caption("")
        self.trunk.close()
        self.listing, self.passage, self.awaited, self.lead = None, None, None, ""

    def after(self, at: int) -> Piece | None:
        """The piece after this one."""
        return self.pieces[at + 1] if at + 1 < len(self.pieces) else None

    def run_of_points(self, at: int) -> list[Piece]:
        """The points that stand together from here."""
        run = []
        for piece in self.pieces[at:]:
            if not piece.point or piece.label:
                break
            run.append(piece)
        return run

    def list_before_heading(self, at: int) -> bool:
        """True when a list or a table comes before the next heading."""
        for piece in self.pieces[at + 1 :]:
            if piece.table or (piece.point and piece.label is None):
                return True
            if piece.heading or (piece.label and piece.label.use is not Use.PLAIN):
                return False
        return False

    @contextmanager
    def within(self, pieces: list[Piece], *, goes_on: bool = False) -> Iterator[None]:
        """Reads the pieces of a cell for a while. One that goes on from the cell above goes on in its list too."""
        kept = replace(self)
        self.pieces, self.awaited, self.in_cell, self.passage, self.lead = pieces, None, True, None, ""
        self.listing, self.group = self.cell_state if goes_on else (None, self.group)
        if goes_on and self.listing:
            self.listing.taken = 0
        try:
            yield
        finally:
            self.cell_state = (self.listing, self.group)
            self.pieces, self.in_cell, self.group = kept.pieces, kept.in_cell, kept.group
            self.listing, self.awaited, self.passage, self.lead = None, None, None, ""


def refer(node: Shoot, names: list[str]) -> None:
    """The part is kept in the plans with these names."""
    node.refers_to.extend(name for name in names if name not in node.refers_to)
    node.kept_in.extend(name for name in names if name not in node.kept_in)


def give_fields(shoot: Shoot, fields: Fields) -> None:
    """Owner, deadline and the rest to the node, where it has none already."""
    shoot.owner = shoot.owner or fields.owner
    shoot.deadline = shoot.deadline or fields.deadline
    shoot.status = shoot.status or fields.status
    shoot.contributors = shoot.contributors or fields.partners
    if fields.cost:
        shoot.costs.append(fields.cost)
