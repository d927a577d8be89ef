"""Writes a plan document as plain text: underlined chapters, wrapped lines, tables with tabs."""

from __future__ import annotations

from textwrap import wrap

from mestring.demo.documents.parts import Grid, Heading, Paragraph, Part, PlanDocument, Points

_WIDTH = 96


def to_text(document: PlanDocument) -> bytes:
    """The document as UTF-8 text."""
    front = document.front
    blocks = [front.title.upper(), front.subtitle, front.status, *(_part(part) for part in document.parts)]
    return ("\n\n".join(blocks) + "\n").encode()


def _part(part: Part) -> str:
    match part:
        case Heading(text, level):
            underline = {1: "=", 2: "-"}.get(level, "")
            return f"{text}\n{underline * len(text)}".rstrip("\n")
        case Paragraph(text):
            return "\n".join(wrap(text, _WIDTH))
        case Points(items, numbered):
            return "\n".join(_point(item, mark=f"{n}. " if numbered else "- ") for n, item in enumerate(items, start=1))
        case Grid(header, rows):
            return "\n".join("\t".join(row) for row in (header, *rows))


def _point(text: str, *, mark: str) -> str:
    return "\n".join(wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark)))
