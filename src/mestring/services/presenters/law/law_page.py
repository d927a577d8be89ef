"""Every rule and figure of a day, gathered by the act they come from, with how sure they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from mestring.core.models import Municipality
from mestring.law import NATIONAL_OWNER, LawBook
from mestring.law.reference import Reference
from mestring.law.telling.show import Shown, show
from mestring.services.presenters.law.addresses import parameter_address
from mestring.services.presenters.law.figures import figure_lines

# What the municipality has set itself stands first on its own page; the acts follow by their titles.
OWN_FOLDER = "municipal"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One of them on the day. ``value`` is its lines; () and ``without`` says why where nothing is in force.

    ``today`` is the value today where it is another than on the day, else ().
    """

    name: str
    title: str
    value: tuple[str, ...]
    without: str
    today: tuple[str, ...]
    since: date | None
    next_change: date | None
    source: Reference | None
    local: bool
    checked: date | None
    address: str


@dataclass(frozen=True, slots=True)
class ActRows:
    """An act, a regulation, or what the municipality decides itself. ``link`` is "" where no act stands behind it."""

    name: str
    title: str
    about: str
    link: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class LawPage:
    """All of it on one day."""

    day: date
    groups: tuple[ActRows, ...]

    @property
    def in_force(self) -> int:
        """How many have a value that day."""
        return sum(1 for row in self._rows if row.value)

    @property
    def unchecked(self) -> int:
        """How many of those nobody has compared with the source."""
        return sum(1 for row in self._rows if row.value and row.checked is None)

    @property
    def local(self) -> int:
        """How many the municipality has set itself."""
        return sum(1 for row in self._rows if row.local)

    @property
    def _rows(self) -> Iterable[FigureRow]:
        return (row for group in self.groups for row in group.rows)


def law_page(book: LawBook, *, municipality: Municipality, on: date, today: date) -> LawPage:
    """The law of ``on`` in the municipality whose book it is, beside that of ``today``."""
    rows: dict[str, list[FigureRow]] = {}
    for name, parameter in book.parameters.items():
        row = _row(show(book, name, on=on), now=show(book, name, on=today), municipality=municipality)
        rows.setdefault(parameter.folder, []).append(row)
    groups = (_group(folder, found, book) for folder, found in rows.items())
    return LawPage(on, tuple(sorted(groups, key=lambda one: (one.name != OWN_FOLDER, one.title))))


def _group(folder: str, rows: list[FigureRow], book: LawBook) -> ActRows:
    about = book.folders[folder]
    return ActRows(folder, about.title, about.documentation, about.link, tuple(rows))


def _row(shown: Shown, *, now: Shown, municipality: Municipality) -> FigureRow:
    parameter, used = shown.parameter, shown.used
    value, today = _value(shown), _value(now)
    return FigureRow(
        name=parameter.name,
        title=parameter.title,
        value=value,
        without="" if used else _without(shown),
        today=today if today != value else (),
        since=used.applies_from if used else None,
        next_change=shown.next_change,
        source=used.reference if used else None,
        local=used is not None and used.owner != NATIONAL_OWNER,
        checked=used.checked if used else None,
        address=parameter_address(municipality, parameter.name),
    )


def _value(shown: Shown) -> tuple[str, ...]:
    return figure_lines(shown.used.value, unit=shown.used.unit) if shown.used else ()


def _without(shown: Shown) -> str:
    if not (shown.parameter.values or shown.parameter.own):
        return _("Kommunen har ikke lagt inn noe.")
    return _("Ingenting gjelder denne dagen.")
