"""What adds up to what among the counts of a year: the ways a hidden number could be found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mestring.knowledge.measures import BETWEEN, TOTAL, measures, relations

Cell = tuple[str, str]
REST = "rest of "
MARGIN = "margin of "


@dataclass(frozen=True, slots=True)
class Sum:
    """``total`` is all of ``parts`` together. A cell whose measure begins with REST or MARGIN is never shown."""

    total: Cell
    parts: tuple[Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The total, and then its parts."""
        return (self.total, *self.parts)


def sums_of(counted: Mapping[Cell, int]) -> list[Sum]:
    """Every sum among the measures counted."""
    codes = sorted({code for code, _group in counted})
    found = [one for code in codes for one in _within(code)]
    for part, whole in relations("part_of").items():
        if part in codes and whole in codes:
            found += [Sum((whole, group), ((part, group), (REST + part, group))) for group in _groups(part)]
    for margin, table in relations("margin_of").items():
        if margin in codes and table in codes:
            axis = [one.code for one in measures()[table].breakdowns].index(measures()[margin].breakdowns[0].code)
            found += [Sum((margin, part), cells) for part, cells in _lines(table, axis).items()]
            found.append(Sum((margin, TOTAL), ((table, TOTAL),)))
    for relation in ("below", "above"):
        for side, table in relations(relation).items():
            if side in codes and table in codes:
                found += list(_side(side, table, below=relation == "below"))
    return found


def is_shown(cell: Cell) -> bool:
    """Whether it is shown when it need not be hidden: what is left of a whole, and a margin, are not."""
    return not cell[0].startswith((REST, MARGIN))


def _within(code: str) -> Iterator[Sum]:
    """A measure's parts make its total; in a table with two breakdowns, so do its rows and its columns."""
    groups = measures()[code].groups
    if groups:
        yield Sum((code, TOTAL), tuple((code, group) for group in groups))
    if len(measures()[code].breakdowns) == 2:
        for axis in (0, 1):
            lines = _lines(code, axis)
            margins = {part: (f"{MARGIN}{code}", f"{axis}{BETWEEN}{part}") for part in lines}
            yield from (Sum(margins[part], cells) for part, cells in lines.items())
            yield Sum((code, TOTAL), tuple(margins.values()))


def _lines(table: str, axis: int) -> dict[str, tuple[Cell, ...]]:
    """The cells of a table with two breakdowns, by their part of one of them."""
    parts = measures()[table].breakdowns[axis].parts
    return {
        part: tuple((table, group) for group in measures()[table].groups if group.split(BETWEEN)[axis] == part)
        for part in parts
    }


def _side(side: str, table: str, *, below: bool) -> Iterator[Sum]:
    """Level 1 is the highest mastery, so who has a lower mastery after has a higher number."""
    for before, cells in _lines(table, 0).items():
        chosen = tuple(cell for cell in cells if _is_on(cell[1], below=below))
        yield Sum((side, before), chosen)


def _is_on(group: str, *, below: bool) -> bool:
    before, after = (int(level) for level in group.split(BETWEEN))
    return after > before if below else after < before


def _groups(code: str) -> tuple[str, ...]:
    return (TOTAL, *measures()[code].groups)
