"""The measures in a cell of a table, each with what the row says of owner, deadline and cost."""

from __future__ import annotations

import re

from mestring.planreader.blocks import Cell, Item, Place
from mestring.planreader.outline import Passage
from mestring.planreader.structure.bed import Bed
from mestring.planreader.structure.columns import Column
from mestring.planreader.structure.fields import owner_and_deadline
from mestring.planreader.structure.grids import Row
from mestring.planreader.structure.labels import Use, label_of_text
from mestring.planreader.structure.trunk import Origin, Shoot
from mestring.planreader.structure.wording import clean, numbered
from mestring.planreader.structure.words import Role

_COUNTED = re.compile(r"^\(?\d{1,2}[.)]\s+")
Line = tuple[str, Place, int]


def _lines_of(cell: Cell) -> list[Line]:
    """The lines of a cell, with place and how deep each stands."""
    return [
        (clean(block.text), block.place, block.level if isinstance(block, Item) else 0)
        for block in cell.blocks
        if clean(block.text)
    ]


def take_measures(bed: Bed, row: Row, cell: Cell, *, sure: float) -> None:
    """Takes the measures in the cell, with owner, deadline and the rest of the row."""
    parted = _parted(cell)
    owners, deadlines = _split(row.text(Column.OWNER), len(parted)), _split(row.text(Column.DEADLINE), len(parted))
    parents = 0
    for (text, place, depth), owner, deadline in zip(parted, owners, deadlines, strict=True):
        label = label_of_text(text.splitlines()[0])
        named = (
            label is not None
            and label.use is Use.ONE
            and label.role in (Role.MEASURE, Role.SUB_MEASURE)
            and bool(label.title)
        )
        words = "\n".join([label.title, *text.splitlines()[1:]]) if named and label else text
        number = label.number if named and label else (row.text(Column.NUMBER) if parents == 0 else "")
        if not number:
            number, words = numbered(words)
        shoot = bed.grow_text(
            Role.SUB_MEASURE if depth else Role.MEASURE,
            words,
            place,
            origin=Origin.TABLE,
            number=number,
            confidence=sure,
            depth=depth,
        )
        parents += not depth
        shoot.run = bed.runs
        shoot.owner, shoot.deadline = owner or shoot.owner, deadline or shoot.deadline


def _parted(cell: Cell) -> list[Line]:
    """The measures in a cell: one a point where it holds a list, else the whole cell."""
    items = [block for block in cell.blocks if isinstance(block, Item)]
    others = [block for block in cell.blocks if not isinstance(block, Item) and clean(block.text)]
    if items and not others:
        return _lines_of(cell)
    labels = [label_of_text(clean(block.text)) for block in others]
    if not items and len(others) > 1 and all(label and label.role is Role.MEASURE for label in labels):
        return _lines_of(cell)
    if not items and len(others) > 1 and all(_COUNTED.match(clean(block.text)) for block in others):
        return [(_COUNTED.sub("", text), place, depth) for text, place, depth in _lines_of(cell)]
    lines = [
        ("– " if isinstance(block, Item) else "") + clean(block.text) for block in cell.blocks if clean(block.text)
    ]
    return [("\n".join(lines), cell.blocks[0].place, 0)]


def _split(text: str, count: int) -> list[str]:
    """The lines of an owner or deadline cell, one for each measure where they are as many."""
    lines = text.splitlines()
    return lines if count > 1 and len(lines) == count else [""] * count


def fill(bed: Bed, shoot: Shoot, row: Row) -> None:
    """What the row says beside the words of the measure, where the measure does not say it itself."""
    owner, deadline = owner_and_deadline(row.text(Column.OWNER_AND_DEADLINE))
    shoot.owner = shoot.owner or row.text(Column.OWNER).replace("\n", ", ") or owner
    in_row = row.text(Column.DEADLINE).replace("\n", ", ") or deadline
    # "… redusere bruken innen 2027" says what is aimed at; the column says when the measure is due.
    in_passing = bool(shoot.deadline) and shoot.deadline in f"{shoot.title}\n{shoot.text}"
    shoot.deadline = (in_row if in_passing else "") or shoot.deadline or in_row or ", ".join(row.years)
    shoot.status = shoot.status or row.text(Column.STATUS)
    shoot.contributors = shoot.contributors or row.text(Column.CONTRIBUTORS)
    shoot.indicator = shoot.indicator or row.text(Column.INDICATOR)
    shoot.costs.extend(cost for cost in row.costs if cost not in shoot.costs)
    for note in row.notes:
        head, colon, text = note.partition(": ")
        shoot.passages.append(Passage(head, text) if colon and text else Passage("", note))
    goal = bed.trunk.open(Role.SUB_GOAL)
    if goal and goal.run == bed.runs and shoot is not goal:
        shoot.sub_goal = goal.title
