"""What a sheet would do, row by row: accepted with its changes, unchanged, or refused and why. Saves nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor, may
from mestring.core.models import Unit
from mestring.core.selectors import units_of
from mestring.plans.access import FOLLOW_UP_MEASURES
from mestring.plans.followers import may_edit, may_follow_up
from mestring.plans.models import Edition, EditionState, Element, Kind
from mestring.plans.sheet.columns import AREA, BUDGET, COLUMNS, FUNDED, GOAL, ID, KIND, STRATEGY, VERSION, Column
from mestring.plans.sheet.rows import SUB_MEASURE, Row, cells_of
from mestring.plans.sheet.values import Cell, CellError, amount_from, day_from, goals_from, text_of, yes_or_no
from mestring.plans.typed.typed_fields import longest_of
from mestring.plans.typed.wishes import CLASSIFYING


class Outcome(StrEnum):
    """What becomes of a row."""

    ACCEPTED = "accepted"
    NEW = "new"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(slots=True)
class RowResult:
    """One row: its number in the sheet (the headings are row 1), what becomes of it, and what changes or why not.

    ``changes`` is field → value to save; ``budget`` year → (amount or None, funded); ``told`` the changes in words.
    ``not_theirs`` tells that it was refused because it is not this person's to change.
    """

    number: int
    title: str
    outcome: Outcome
    why: list[str] = field(default_factory=list)
    told: list[tuple[str, str, str]] = field(default_factory=list)
    element: Element | None = None
    parent: Element | None = None
    changes: dict[str, Any] = field(default_factory=dict)
    budget: dict[int, tuple[Any, bool]] = field(default_factory=dict)
    not_theirs: bool = False


@dataclass(slots=True)
class Receipt:
    """All rows, and how many elements of the plan the sheet does not name (they are left alone)."""

    rows: list[RowResult]
    not_named: int = 0

    def count(self, outcome: str) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def to_save(self) -> list[RowResult]:
        """The rows that would change something."""
        return [row for row in self.rows if row.outcome in (Outcome.ACCEPTED, Outcome.NEW)]


class _Examiner:
    """Looks at rows against one edition, for one actor."""

    def __init__(self, edition: Edition, *, by: Actor, years: list[int]) -> None:
        self.edition, self.by, self.years = edition, by, years
        elements = edition.elements.select_related("responsible_unit", "parent").prefetch_related("budget_lines")
        self.elements = {str(element.lineage): element for element in elements}
        self.units = {unit.name.casefold(): unit for unit in units_of(edition.plan.municipality_id, on=clock.today())}
        self.edits_wording = may_edit(by, edition.plan)
        self.seen: set[str] = set()

    def examine(self, row: Row, *, number: int) -> RowResult:
        key = text_of(row.get(ID)).casefold()
        title = text_of(row.get("Tittel"))
        if not key:
            return self._new(row, number=number, title=title)
        element = self.elements.get(key)
        if element is None:
            return self._refused(
                number, title, _("Raden hører ikke til denne utgaven av planen. Last ned regnearket på nytt.")
            )
        if key in self.seen:
            return self._refused(number, title, _("Den samme raden står to ganger i regnearket. Behold én av dem."))
        self.seen.add(key)
        now = cells_of(element, years=self.years)
        result = RowResult(number=number, title=element.title, outcome=Outcome.UNCHANGED, element=element)
        self._compare(row, now, result)
        if result.why:
            result.outcome = Outcome.REFUSED
        elif result.told:
            result.outcome = Outcome.ACCEPTED
            self._may_change(row, now, result)
        return result

    def _compare(self, row: Row, now: Row, result: RowResult) -> None:
        for column in COLUMNS:
            if column.field and column.heading in row:
                self._compare_field(column, row[column.heading], now[column.heading], result)
        for year in self.years:
            self._compare_budget(year, row, now, result)
        start = result.changes.get("starts_on", result.element.starts_on if result.element else None)
        deadline = result.changes.get("deadline", result.element.deadline if result.element else None)
        if start and deadline and deadline < start:
            result.why.append(_("Fristen er før starten. Rett den ene av dem."))

    def _compare_field(self, column: Column, cell: Cell, now: Cell, result: RowResult) -> None:
        try:
            value, shown = self._value(column, cell)
        except CellError as error:
            result.why.append(f"{column.heading}: {error}")
            return
        before = text_of(now)
        if shown != before:
            result.changes[column.field] = value
            result.told.append((column.heading, before, shown))

    def _value(self, column: Column, cell: Cell) -> tuple[Any, str]:
        """The value to save and how it reads; CellError where it cannot be used."""
        if column.field in ("starts_on", "deadline"):
            day = day_from(cell)
            return day, text_of(day)
        if column.field == "un_goals":
            goals = goals_from(cell)
            return goals, ", ".join(map(str, goals))
        text = text_of(cell)
        if column.field == "responsible_unit":
            return self._unit(text)
        if column.field == "title" and not text:
            raise CellError(_("Tittelen kan ikke være tom."))
        if column.field == "kept_in_link" and text:
            try:
                URLValidator(schemes=["http", "https"])(text)
            except ValidationError as error:
                raise CellError(_("Lenken må begynne med https:// og være en hel adresse.")) from error
        longest = longest_of(column.field)
        if len(text) > longest:
            raise CellError(
                _("Teksten har %(has)s tegn; det er plass til %(max)s.") % {"has": len(text), "max": longest}
            )
        return text, text

    def _unit(self, text: str) -> tuple[Unit | None, str]:
        if not text:
            return None, ""
        unit = self.units.get(text.casefold())
        if unit is None:
            raise CellError(
                _("Fant ingen enhet som heter «%(name)s». Bruk navnet slik kommunen skriver det, eller skriv en rolle.")
                % {"name": text}
            )
        return unit, unit.name

    def _compare_budget(self, year: int, row: Row, now: Row, result: RowResult) -> None:
        amount_heading, funded_heading = BUDGET.format(year=year), FUNDED.format(year=year)
        if amount_heading not in row and funded_heading not in row:
            return
        try:
            amount = amount_from(row.get(amount_heading, now.get(amount_heading)))
            funded = yes_or_no(row.get(funded_heading, now.get(funded_heading)))
        except CellError as error:
            result.why.append(f"{amount_heading}: {error}")
            return
        if amount is None and funded:
            result.why.append(_("%(heading)s: skriv beløpet, eller ta bort ja.") % {"heading": funded_heading})
            return
        before, was_funded = now.get(amount_heading), now.get(funded_heading) == "ja"
        if amount != before:
            result.told.append(
                (amount_heading, "" if before is None else str(before), "" if amount is None else str(amount))
            )
        if amount is not None and funded != was_funded:
            result.told.append((funded_heading, "ja" if was_funded else "nei", "ja" if funded else "nei"))
        if amount != before or (amount is not None and funded != was_funded):
            result.budget[year] = (amount, funded)

    def _may_change(self, row: Row, now: Row, result: RowResult) -> None:
        """Refuse what was changed by others meanwhile, what is locked, and what is not this person's to change."""
        version = text_of(row.get(VERSION))
        if version and version != now[VERSION]:
            result.why.append(_("Andre har endret raden etter at du lastet ned regnearket. Last det ned på nytt."))
        if self.edition.state == EditionState.SUPERSEDED:
            result.why.append(_("Utgaven er erstattet av en nyere og kan ikke endres. Gå til den nyeste utgaven."))
        wording = {column.field for column in COLUMNS if column.wording} & set(result.changes)
        if wording and not self.edition.open_for_change:
            result.why.append(_("Ordlyden er låst fordi planen er vedtatt. Ansvar, frist og budsjett kan endres."))
        elif (wording or CLASSIFYING & set(result.changes)) and not self.edits_wording:
            result.why.append(_("Bare planeieren kan endre ordlyden."))
            result.not_theirs = True
        if result.element and not self._is_theirs(result.element, result.changes.get("responsible_unit")):
            result.why.append(_("Tiltaket hører ikke til en enhet du leder."))
            result.not_theirs = True
        if result.why:
            result.outcome = Outcome.REFUSED

    def _is_theirs(self, element: Element, handed_to: Unit | None) -> bool:
        plan = self.edition.plan
        return may_follow_up(self.by, element, plan=plan) and (
            handed_to is None
            or may(self.by, FOLLOW_UP_MEASURES, municipality_id=plan.municipality_id, unit_ids=[handed_to.pk])
        )

    def _new(self, row: Row, *, number: int, title: str) -> RowResult:
        """A row without an id: a new measure below the strategy, else the goal, else the area that it names."""
        if not self.edits_wording or not self.edition.open_for_change:
            return self._refused(
                number, title, _("Raden har ingen id. Nye tiltak kan bare planeieren legge til, før planen er vedtatt.")
            )
        kind = text_of(row.get(KIND)).casefold()
        if kind not in ("", str(Kind.MEASURE.label).casefold(), "tiltak"):
            extra = _("Deltiltak legges til på tiltakets egen side.") if kind == SUB_MEASURE.casefold() else ""
            return self._refused(
                number, title, _("Bare nye tiltak kan legges til i regnearket.") + f" {extra}".rstrip()
            )
        result = RowResult(number=number, title=title, outcome=Outcome.NEW)
        parent = self._parent(row)
        if isinstance(parent, str):
            return self._refused(number, title, parent)
        result.parent = parent
        self._compare(row, cells_of_nothing(self.years), result)
        if not title:
            result.why.append(_("Skriv en tittel på det nye tiltaket."))
        if result.why:
            result.outcome = Outcome.REFUSED
        return result

    def _parent(self, row: Row) -> Element | str:
        for heading, kind in ((STRATEGY, Kind.STRATEGY), (GOAL, Kind.GOAL), (AREA, Kind.FOCUS_AREA)):
            wanted = text_of(row.get(heading))
            if not wanted:
                continue
            found = [e for e in self.elements.values() if e.kind == kind and e.title.casefold() == wanted.casefold()]
            if len(found) == 1:
                return found[0]
            if found:
                return _("Det finnes flere som heter «%(title)s». Legg tiltaket til på siden i stedet.") % {
                    "title": wanted
                }
            return _("Fant ikke «%(title)s» i planen. Skriv tittelen slik den står i en annen rad.") % {"title": wanted}
        return _("Skriv hvilket mål eller hvilken strategi det nye tiltaket hører til.")

    @staticmethod
    def _refused(number: int, title: str, why: str) -> RowResult:
        return RowResult(number=number, title=title, outcome=Outcome.REFUSED, why=[why])


def cells_of_nothing(years: list[int]) -> Row:
    """The cells of a measure in which nothing is filled in."""
    row: Row = {column.heading: "" for column in COLUMNS}
    for year in years:
        row |= {BUDGET.format(year=year): None, FUNDED.format(year=year): ""}
    return row


def receipt_for(rows: list[Row], *, edition: Edition, by: Actor, years: list[int]) -> Receipt:
    """What these rows would do to this edition, if this actor saved them now."""
    examiner = _Examiner(edition, by=by, years=years)
    results = [examiner.examine(row, number=number) for number, row in enumerate(rows, start=2)]
    return Receipt(rows=results, not_named=len(examiner.elements) - len(examiner.seen))
