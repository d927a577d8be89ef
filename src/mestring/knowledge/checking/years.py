"""Whether what has been counted is of years that have been: the last year there is becomes the one all begins in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mestring.knowledge.checking.rows import Checked
from mestring.knowledge.reading.finding import Finding, Weight


def in_time(checked: Checked, *, today: date) -> Iterator[Finding]:
    """A refusal where something is counted after next year. An official projection tells of years to come."""
    counted = {row.year for row in checked.people if not row.variant} | {one.year for one in checked.values}
    if late := sorted(year for year in counted if year > today.year + 1):
        yield Finding(
            Weight.REFUSED, f"Tabellen har tall for {late[0]}, som ikke har vært ennå. Rett året, eller hent den uten."
        )
