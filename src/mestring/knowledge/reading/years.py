"""Which years a table is about."""

from __future__ import annotations

from mestring.knowledge.reading.cube import Dimension
from mestring.knowledge.reading.errors import TableUnreadableError

FIRST, LAST = 1900, 2200


def years_in(dimension: Dimension) -> list[int]:
    """The year of each part, in the table's order. TableUnreadableError for what is no year."""
    found = []
    for code in dimension.parts:
        year = int(code) if code.isascii() and code.isdigit() and len(code) == 4 else 0
        if not FIRST <= year <= LAST:
            raise TableUnreadableError(f"«{code[:40]}» er ikke et årstall. Hent tabellen med hele år, som 2026.")
        found.append(year)
    if len(set(found)) != len(found):
        raise TableUnreadableError("Et år står to ganger i tabellen. Hent den på nytt.")
    return found
