"""Writes a plan as one PDF that is both PDF/A-3a (archive) and PDF/UA-1 (accessible)."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mestring.core.shown_signs import with_shown_signs
from mestring.plans.presenters.document import Document, Section

_TEMPLATE = Path(__file__).with_name("plan.typ")


def to_pdf(document: Document) -> bytes:
    """The document as PDF. The same bytes each time for the same document, language and day.

    All text goes in as data, so that whatever stands in a plan is text and never layout.
    """
    data = {
        **asdict(document),
        "sections": [_section(one) for one in document.sections],
        "dated": [document.dated.year, document.dated.month, document.dated.day],
        "language": (get_language() or "nb")[:2],
        "words": _words(),
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


def _section(section: Section) -> dict[str, Any]:
    return {
        **asdict(section),
        "heading": section.heading,
        "sections": [_section(one) for one in section.sections],
    }


def _words() -> dict[str, str]:
    return {
        "contents": _("Innhold"),
        "measure": _("Tiltak"),
        "owner": _("Ansvarlig"),
        "deadline": _("Frist"),
        "missing": _("Mangler"),
        "not_set": _("Ikke satt"),
        "page": _("Side"),
        "sub_goal": _("Delmål"),
        "other_measures": _("Tiltak uten mål"),
    }
