"""Writes a plan document as docx, with real heading styles, lists and table headers, the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Row

from mestring.demo.documents.parts import Front, Grid, Heading, Paragraph, PlanDocument, Points

_ZIP_DAY = (2026, 1, 1, 0, 0, 0)


def to_docx(document: PlanDocument) -> bytes:
    """The document as a Word file."""
    word = Document()
    _say_what_it_is(word, document.front)
    word.add_paragraph(document.front.title, style="Title")
    word.add_paragraph(document.front.subtitle, style="Subtitle")
    word.add_paragraph(document.front.status)
    for part in document.parts:
        match part:
            case Heading(text, level, new_page):
                word.add_heading(text, level=level).paragraph_format.page_break_before = new_page or None
            case Paragraph(text, bold):
                word.add_paragraph().add_run(text).bold = bold or None
            case Points(items, numbered):
                for item in items:
                    word.add_paragraph(item, style="List Number" if numbered else "List Bullet")
            case Grid():
                _add_table(word, part)
    written = io.BytesIO()
    word.save(written)
    return _with_fixed_times(written.getvalue())


def _say_what_it_is(word: WordDocument, front: Front) -> None:
    made = datetime(front.dated.year, front.dated.month, front.dated.day, 8, 0)  # noqa: DTZ001 - Word holds no zone
    about = word.core_properties
    about.title, about.author, about.last_modified_by = front.title, front.publisher, front.publisher
    about.language, about.comments, about.created, about.modified = "nb-NO", "", made, made
    about.revision = 1
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nb-NO")
    word.styles["Normal"].element.get_or_add_rPr().append(language)
    word.sections[0].header.paragraphs[0].text = f"{front.publisher} – {front.title}"


def _add_table(word: WordDocument, grid: Grid) -> None:
    table = word.add_table(rows=1, cols=len(grid.header), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, grid.header, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    _repeat_on_each_page(table.rows[0])
    for row in grid.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for at, span in enumerate(grid.spans(), start=1):
        if span > 1:
            table.cell(at, 0).merge(table.cell(at + span - 1, 0)).text = grid.rows[at - 1][0]
    word.add_paragraph()


def _repeat_on_each_page(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _with_fixed_times(packed: bytes) -> bytes:
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, date_time=_ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            target.writestr(entry, source.read(name))
    return written.getvalue()
