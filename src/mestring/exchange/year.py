"""The counts of one year as whole tables: what is missing is nobody, and what does not add up is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from mestring.core.disclosure import HIDDEN, SMALLEST_SHOWN, Shown, protected, protected_table
from mestring.exchange.count import Count, CountRefusedError
from mestring.exchange.sums import Cell, Sum, is_shown
from mestring.knowledge.measures import TOTAL, Unit, measure

OF_PEOPLE = (Unit.PERSONS, Unit.DECISIONS)


def whole_tables(counts: Iterable[Count]) -> dict[Cell, int]:
    """Every cell of every measure counted, with its total. CountRefusedError where a count stands twice or is wrong."""
    given: dict[Cell, int] = {}
    for one in counts:
        if (one.measure, one.group) in given:
            raise CountRefusedError(
                _("%(title)s er talt to ganger for %(year)s.") % {"title": one.counted.title, "year": one.year}
            )
        given[one.measure, one.group] = one.number
    cells: dict[Cell, int] = {}
    for code in sorted({code for code, _group in given}):
        groups = measure(code).groups or (TOTAL,)
        parts = {(code, group): given.get((code, group), 0) for group in groups}
        cells |= {(code, TOTAL): sum(parts.values())} | parts
        told = given.get((code, TOTAL), cells[code, TOTAL])
        if told != cells[code, TOTAL]:
            raise CountRefusedError(
                _("%(title)s: delene blir %(parts)s, men i alt står det %(total)s.")
                % {"title": measure(code).title, "parts": cells[code, TOTAL], "total": told}
            )
    return cells


def with_unshown(cells: Mapping[Cell, int], sums: Iterable[Sum]) -> dict[Cell, int]:
    """The same with what is never shown: margins, and what is left of a whole. CountRefusedError if it does not fit."""
    found = dict(cells)
    for one in sums:
        lacking = [cell for cell in one.cells if cell not in found]
        if lacking == [one.total]:
            found[one.total] = sum(found[part] for part in one.parts)
        elif lacking:
            found[lacking[0]] = found[one.total] - sum(found[part] for part in one.parts if part in found)
        if sum(found[part] for part in one.parts) != found[one.total] or min(found[cell] for cell in one.cells) < 0:
            titles = sorted({measure(code).title for code, _group in one.cells if is_shown((code, TOTAL))})
            raise CountRefusedError(_("Tallene passer ikke sammen: %(titles)s.") % {"titles": " / ".join(titles)})
    return found


def small_in(cells: Mapping[Cell, int]) -> set[Cell]:
    """The cells that tell of too few: people or decisions about them, not amounts."""
    return {cell for cell, number in cells.items() if 0 < number < SMALLEST_SHOWN and _of_people(cell)}


def hidden_in_its_own_table(cells: Mapping[Cell, int]) -> set[Cell]:
    """What each table by itself must hide, by the rules of ``core.disclosure``."""
    hidden: set[Cell] = set()
    for code in sorted({code for code, _group in cells}):
        one = measure(code)
        if len(one.breakdowns) == 1:
            table: Mapping[str, Shown] = protected({group: cells[code, group] for group in one.groups})
        elif one.breakdowns:
            across = len(one.breakdowns[1].parts)
            numbers = [cells[code, group] for group in one.groups]
            rows = protected_table([numbers[at : at + across] for at in range(0, len(numbers), across)])
            table = dict(zip(one.groups, (shown for row in rows for shown in row), strict=True))
        else:
            continue
        hidden |= {(code, group) for group, shown in table.items() if shown is HIDDEN}
    return hidden


def _of_people(cell: Cell) -> bool:
    code = cell[0].rsplit(" ", 1)[-1]
    return measure(code).unit in OF_PEOPLE
