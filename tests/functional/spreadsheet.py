"""The plan's spreadsheet as somebody with Excel has it: fetched from the page, changed, handed in again."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Spreadsheet:
    """A workbook on the person's own machine."""

    def __init__(self, content: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(content))
        self.sheet: Worksheet = self.book.worksheets[0]
        self.headings = [str(cell.value) for cell in self.sheet[1]]

    def rows_of(self, level: str) -> list[int]:
        """The numbers of the rows on this level, as Excel counts them."""
        return [row for row in range(2, self.sheet.max_row + 1) if self.get(row, "Nivå") == level]

    def get(self, row: int, heading: str) -> Any:
        return self.sheet.cell(row, self.headings.index(heading) + 1).value

    def put(self, row: int, heading: str, value: object) -> None:
        self.sheet.cell(row, self.headings.index(heading) + 1).value = value

    def saved(self) -> bytes:
        buffer = io.BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def fetch(page: Page) -> Spreadsheet:
    """From the spreadsheet page, with the same sign-in."""
    answer = page.request.get(page.evaluate("location.pathname") + "hent.xlsx")
    assert answer.ok, answer.status
    return Spreadsheet(answer.body())


def hand_in(page: Page, spreadsheet: Spreadsheet) -> None:
    """On the spreadsheet page: choose the file and ask for the receipt."""
    file = {"name": "plan.xlsx", "mimeType": XLSX, "buffer": spreadsheet.saved()}
    page.locator("main input[type=file]").set_input_files(file)
    with page.expect_navigation():
        page.locator("main form[enctype] button[type=submit]").click()
