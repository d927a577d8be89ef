"""Writes blocks as Word documents and as PDF files."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from typing import Any

import docx
import typst

from mestring.planreader.blocks import Block, Cell, Heading, Item, Paragraph, Table


def docx_of(blocks: Sequence[Block]) -> bytes:
    """The blocks as a Word document with Word's own styles."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, Heading):
            document.add_heading(block.text, block.level)
        elif isinstance(block, Table):
            _docx_table(document, block)
        else:
            _docx_words(document.add_paragraph(), block)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _docx_words(paragraph: Any, block: Heading | Paragraph | Item) -> None:
    if isinstance(block, Item):
        if block.label:
            paragraph.add_run(f"{block.label} {block.text}")
            return
        paragraph.style = "List Bullet" if block.level == 0 else f"List Bullet {block.level + 1}"
        paragraph.add_run(block.text)
        return
    lead = block.text if isinstance(block, Heading) or block.bold else block.lead
    if lead:
        paragraph.add_run(lead).bold = True
    paragraph.add_run(block.text[len(lead) :])


def _docx_table(document: Any, table: Table) -> None:
    made = document.add_table(len(table.rows), max(map(len, table.rows)), style="Table Grid")
    for cells, row in zip(made.rows, table.rows, strict=True):
        for target, cell in zip(cells.cells, row, strict=False):
            _docx_cell(target, cell)


def _docx_cell(target: Any, cell: Cell) -> None:
    for index, block in enumerate(cell.blocks):
        _docx_words(target.add_paragraph() if index else target.paragraphs[0], block)


HEAD = """#set page(paper: "a6", margin: 1.4cm, numbering: "1", header: [Plan for Fjordvik kommune])
#set text(size: 9pt, lang: "nb", font: "Libertinus Serif")
"""


def pdf_of(blocks: Sequence[Block], *, head: str = HEAD) -> bytes:
    """The blocks as a PDF file, with a running header and page numbers that are no part of the plan."""
    return typst.compile((head + "\n\n".join(_typst(block) for block in blocks)).encode())


def _typst(block: Block) -> str:
    if isinstance(block, Heading):
        return f"#heading(level: {block.level})[{_quoted(block.text)}]"
    if isinstance(block, Item):
        mark = block.label if block.label else "-"
        return "  " * block.level + f"{mark} {_quoted(block.text)}"
    if isinstance(block, Paragraph):
        lead = block.text if block.bold else block.lead
        rest = block.text[len(lead) :]
        return (f"#strong[{_quoted(lead)}]" if lead else "") + (_quoted(rest) if rest else "")
    cells = ",\n".join(
        "[" + "\n".join(("" if isinstance(part, Item) else "\n") + _typst(part) for part in cell.blocks) + "]"
        for row in block.rows
        for cell in row
    )
    return f"#table(columns: ({', '.join(['1fr'] * len(block.rows[0]))}), inset: 5pt,\n{cells})"


def _quoted(text: str) -> str:
    return "#" + json.dumps(text, ensure_ascii=False) + ";"
