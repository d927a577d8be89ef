"""Writes a plan document as Markdown."""

from __future__ import annotations

import re

from mestring.demo.documents.parts import Grid, Heading, Paragraph, Part, PlanDocument, Points

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def to_markdown(document: PlanDocument) -> bytes:
    """The document as Markdown with pipe tables."""
    front = document.front
    blocks = [f"# {_plain(front.title)}", _plain(front.subtitle), f"*{_plain(front.status)}*"]
    blocks += [_part(part) for part in document.parts]
    return ("\n\n".join(blocks) + "\n").encode()


def _part(part: Part) -> str:
    match part:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {_plain(text)}"
        case Paragraph(text, bold):
            return f"**{_plain(text)}**" if bold else _plain(text)
        case Points(items, numbered):
            return "\n".join(f"{f'{n}.' if numbered else '-'} {_plain(item)}" for n, item in enumerate(items, start=1))
        case Grid(header, rows):
            lines = [header, ("---",) * len(header), *(tuple(map(_plain, row)) for row in rows)]
            return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
