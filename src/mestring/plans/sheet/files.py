"""Sheets as files: xlsx and csv, written and read. What cannot be read is refused with a sentence."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from mestring.plans.sheet.columns import COLUMNS, ID, VERSION
from mestring.plans.sheet.rows import Row
from mestring.plans.sheet.values import Cell, harmless

MAX_BYTES = 10 * 1024 * 1024
MAX_UNPACKED = 100 * 1024 * 1024
MAX_ROWS = 5_000
LOCKED = PatternFill("solid", fgColor="EDF1F1")


class SheetUnreadableError(ValueError):
    """The file is not a sheet of a plan; the message says why and what to do (bokmål)."""


def as_xlsx(rows: Iterable[Row], *, headings: list[str], title: str) -> bytes:
    """A workbook with one sheet. Text is always text, never a formula; dates and amounts are dates and numbers."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(_safe_title(title))
    widths = {column.heading: column.width for column in COLUMNS}
    for index, heading in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = widths.get(heading, 16)
    sheet.freeze_panes = "A2"
    head = []
    for heading in headings:
        cell = WriteOnlyCell(sheet, heading)
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        head.append(cell)
    sheet.append(head)
    for row in rows:
        sheet.append([_xlsx_cell(sheet, heading, row.get(heading)) for heading in headings])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}1"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _xlsx_cell(sheet: Any, heading: str, value: Cell) -> Any:
    cell = WriteOnlyCell(sheet, None if value == "" else value)  # type: ignore[arg-type]
    if isinstance(value, str) and value:
        cell.data_type = "s"
    if isinstance(value, date):
        cell.number_format = "dd.mm.yyyy"
    elif value is not None and not isinstance(value, str):
        cell.number_format = "#,##0.00"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if heading in (ID, VERSION):
        cell.fill = LOCKED
    return cell


def _safe_title(title: str) -> str:
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in title)[:31].strip() or "Plan"


def as_csv(rows: Iterable[Row], *, headings: list[str]) -> bytes:
    """Semicolons and a byte order mark, so that Norwegian Excel opens it with columns and letters right."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_csv_cell(row.get(heading)) for heading in headings])
    return buffer.getvalue().encode("utf-8-sig")


def _csv_cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return harmless(value) if isinstance(value, str) else str(value).replace(".", ",")


def rows_from(data: bytes, *, name: str) -> list[Row]:
    """The rows of a sheet file, told by content. SheetUnreadableError for anything that is not one."""
    if not data.strip():
        raise SheetUnreadableError(_("Filen er tom. Last ned regnearket på nytt og fyll ut det."))
    if len(data) > MAX_BYTES:
        raise SheetUnreadableError(_("Filen er større enn 10 MB. Er det regnearket du lastet ned herfra?"))
    lines = _from_xlsx(data) if data[:2] == b"PK" else _from_csv(data)
    heading = next(lines, [])
    names = [str(one or "").strip() for one in heading]
    if ID not in names:
        raise SheetUnreadableError(
            _("Fant ikke kolonnen «%(id)s» øverst. Bruk regnearket du lastet ned herfra, og la overskriftene stå.")
            % {"id": ID}
        )
    doubled = sorted({one for one in names if one and names.count(one) > 1})
    if doubled:
        raise SheetUnreadableError(_("Kolonnen «%(name)s» står to ganger. Slett den ene.") % {"name": doubled[0]})
    rows = []
    for line in lines:
        if any(cell not in (None, "") for cell in line):
            rows.append({one: cell for one, cell in zip(names, line, strict=False) if one})
        if len(rows) > MAX_ROWS:
            raise SheetUnreadableError(
                _("Regnearket har flere enn 5000 rader. Er det regnearket du lastet ned herfra?")
            )
    return rows


def _from_xlsx(data: bytes) -> Iterator[list[Cell]]:
    broken = SheetUnreadableError(
        _("Filen kan ikke leses som et regneark. Lagre den som xlsx eller csv og prøv igjen.")
    )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > MAX_UNPACKED:
                raise SheetUnreadableError(_("Filen pakkes ut til over 100 MB og blir ikke lest."))
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        found = sheet.iter_rows(values_only=True, max_row=MAX_ROWS + 2, max_col=100)
        lines: list[list[Any]] = [list(line) for line in found]
    except SheetUnreadableError:
        raise
    except Exception as error:
        raise broken from error
    return iter(lines)


def _from_csv(data: bytes) -> Iterator[list[Cell]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise SheetUnreadableError(
            _("Filen kan ikke leses som et regneark. Lagre den som xlsx eller csv og prøv igjen.")
        )
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    try:
        return iter(
            [list(line) for line in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)]
        )
    except csv.Error as error:
        raise SheetUnreadableError(
            _("Filen kan ikke leses som csv (%(why)s). Lagre den på nytt fra regnearkprogrammet.") % {"why": error}
        ) from error
