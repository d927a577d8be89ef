"""Writes a plan document as an accessible, archivable PDF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst

from mestring.demo.documents.parts import Grid, Heading, Paragraph, Part, PlanDocument, Points

_TEMPLATE = Path(__file__).with_name("plan.typ")
# Measure and sub-goal need room; owner and deadline are short.
_WIDTHS = {"Delmål": 6, "Tiltak": 7, "Ansvar": 5, "Tid": 3, "Frist": 3}


def to_pdf(document: PlanDocument) -> bytes:
    """The document as PDF/A-3a and PDF/UA-1; the same bytes each time from one version of typst."""
    front = document.front
    day = front.dated
    data = {
        "title": front.title,
        "subtitle": front.subtitle,
        "status": front.status,
        "publisher": front.publisher,
        "dated": [day.year, day.month, day.day],
        "parts": [_part(part) for part in document.parts],
    }
    return typst.compile(
        _TEMPLATE,
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
    )


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Heading(text, level, new_page):
            return {"kind": "heading", "text": text, "level": level, "new_page": new_page}
        case Paragraph(text, bold):
            return {"kind": "paragraph", "text": text, "bold": bold}
        case Points(items, numbered):
            return {"kind": "points", "items": items, "numbered": numbered}
        case Grid(header):
            widths = [_WIDTHS.get(name, 3) for name in header]
            whole = part.first_goes_on
            return {"kind": "grid", "header": header, "rows": _rows(part), "widths": widths, "whole": whole}


def _rows(grid: Grid) -> list[list[dict[str, Any]]]:
    cells = []
    for row, span in zip(grid.rows, grid.spans(), strict=True):
        first = [{"text": row[0], "rows": span}] if span else []
        cells.append(first + [{"text": text, "rows": 1} for text in row[1:]])
    return cells
