"""The columns of the sheet: heading, field, and whether one may change it there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``field`` is the element's field, "" where the column only tells where the row belongs."""

    heading: str
    field: str = ""
    width: int = 20
    editable: bool = True
    wording: bool = False


ID = "Id (ikke endre)"
VERSION = "Versjon (ikke endre)"
KIND = "Nivå"
AREA, GOAL, STRATEGY = "Satsingsområde", "Mål", "Strategi"

COLUMNS = (
    Column(ID, width=38, editable=False),
    Column(KIND, width=14, editable=False),
    Column(AREA, width=28, editable=False),
    Column(GOAL, width=36, editable=False),
    Column(STRATEGY, width=36, editable=False),
    Column("Nummer", "number", 10, wording=True),
    Column("Tittel", "title", 60, wording=True),
    Column("Tekst", "text", 40, wording=True),
    Column("Ansvarlig enhet", "responsible_unit", 28),
    Column("Ansvarlig rolle", "responsible_role", 24),
    Column("Medvirkende", "contributors", 24),
    Column("Start", "starts_on", 12),
    Column("Frist", "deadline", 12),
    Column("Slik vet vi at det er gjort", "indicator", 36),
    Column("FNs bærekraftsmål", "un_goals", 12),
    Column("Nasjonal føring", "national_guideline", 28),
    Column("Ivaretatt i", "kept_in", 28, wording=True),
    Column("Lenke til planen", "kept_in_link", 28),
)
BUDGET, FUNDED = "Budsjett {year} (kroner)", "Finansiert {year}"


def headings(years: list[int]) -> list[str]:
    """All headings, in order, with two columns for each year of the økonomiplan, and the version last."""
    by_year = [heading.format(year=year) for year in years for heading in (BUDGET, FUNDED)]
    return [column.heading for column in COLUMNS] + by_year + [VERSION]
