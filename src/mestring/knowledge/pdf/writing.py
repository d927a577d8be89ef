"""Writes the knowledge base as one PDF that is both PDF/A-3a (archive) and PDF/UA-1 (accessible)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mestring.charts import Chart, svg_for_print
from mestring.core.shown_signs import with_shown_signs
from mestring.knowledge.presenters.base.document import Chapter, Document, Numbers

_TEMPLATE = Path(__file__).with_name("base.typ")


def to_pdf(document: Document) -> bytes:
    """The document as PDF. The same bytes each time for the same document, language and day.

    All text goes in as data, so that whatever a source is called is text and never layout.
    """
    data = {
        "title": document.title,
        "municipality": document.municipality,
        "about": [list(fact) for fact in document.about],
        "dated": [document.dated.year, document.dated.month, document.dated.day],
        "language": (get_language() or "nb")[:2],
        "words": _words(),
        "chapters": [_chapter(number, one) for number, one in document.numbered()],
    }
    return bytes(
        typst.compile(
            _TEMPLATE,
            format="pdf",
            pdf_standards=["a-3a", "ua-1"],
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(with_shown_signs(data), ensure_ascii=False)},
        )
    )


def _chapter(number: int, chapter: Chapter) -> dict[str, Any]:
    return {
        "heading": f"{number}. {chapter.title}",
        "finding": chapter.finding,
        "assumed": chapter.assumed,
        "points": list(chapter.points),
        "charts": [_chart(one) for one in chapter.charts],
        "tables": [_table(one) for one in chapter.tables if one.rows],
        "remarks": list(chapter.remarks),
    }


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "title": chart.title,
        "svg": svg_for_print(chart),
        "alt": f"{chart.title}. {chart.description}",
        "said": chart.description,
        "source": _("Kilde: %(source)s") % {"source": chart.source},
    }


def _table(table: Numbers) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "header": list(table.header),
        "rows": [list(row) for row in table.rows],
        "of_numbers": table.of_numbers,
    }


def _words() -> dict[str, str]:
    return {"contents": _("Innhold"), "page": _("Side"), "assumed": _("Antatt"), "what": _("Hva")}
