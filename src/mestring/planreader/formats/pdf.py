"""Reads PDF files with a text layer."""

from __future__ import annotations

from mestring.planreader.blocks import Document
from mestring.planreader.errors import PlanUnreadableError


def read_pdf(data: bytes, *, name: str) -> Document:
    """The document of a PDF file."""
    raise PlanUnreadableError("Pdf kan ikke leses ennå; last opp planen som docx.")
