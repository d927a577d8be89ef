"""Writes blocks as HTML, Markdown and plain text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mestring.planreader.blocks import Block, Cell, Heading, Item, Paragraph, Table


def html_of(blocks: Sequence[Block]) -> bytes:
    """The blocks as a web page."""
    body = "\n".join(_html_parts(blocks))
    return f"<!doctype html>\n<html lang=nb><head><meta charset=utf-8></head><body>\n{body}\n</body></html>".encode()


def _html_parts(blocks: Sequence[Block]) -> list[str]:
    parts: list[str] = []
    opened: list[str] = []
    for block in blocks:
        depth = block.level + 1 if isinstance(block, Item) else 0
        while len(opened) > depth:
            parts.append(f"</li></{opened.pop()}>")
        if isinstance(block, Item):
            if len(opened) == depth:
                parts.append("</li>")
            while len(opened) < depth:
                opened.append("ol" if block.label else "ul")
                parts.append(f"<{opened[-1]}>")
            parts.append(f"<li>{escape(block.text)}")
        elif isinstance(block, Heading):
            parts.append(f"<h{block.level}>{escape(block.text)}</h{block.level}>")
        elif isinstance(block, Paragraph):
            parts.append(f"<p>{_led(block, '<b>', '</b>', escape)}</p>")
        else:
            parts.append(_html_table(block))
    parts.extend(f"</li></{tag}>" for tag in reversed(opened))
    return parts


def _led(paragraph: Paragraph, start: str, end: str, made: object) -> str:
    """The paragraph with its bold part marked."""
    assert callable(made)
    lead = paragraph.text if paragraph.bold else paragraph.lead
    rest = paragraph.text[len(lead) :]
    return f"{start}{made(lead)}{end}{made(rest)}" if lead else str(made(rest))


def _html_table(table: Table) -> str:
    rows = ("".join(f"<td>{''.join(_html_parts(cell.blocks))}</td>" for cell in row) for row in table.rows)
    return "<table>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _inline_cell(cell: Cell) -> str:
    """A cell on one line: words alone where that is all, else HTML."""
    if len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph) and not cell.blocks[0].lead:
        return cell.text
    return "".join(_html_parts(cell.blocks))


def markdown_of(blocks: Sequence[Block]) -> bytes:
    """The blocks as Markdown."""
    return _written(blocks, lambda row: "| " + " | ".join(map(_inline_cell, row)) + " |", "|---" * 9, "- ")


def text_of(blocks: Sequence[Block]) -> bytes:
    """The blocks as plain text, with tabs between the cells of a table."""
    return _written(blocks, lambda row: "\t".join(map(_inline_cell, row)), "", "• ")


def stacked_text_of(blocks: Sequence[Block]) -> bytes:
    """The same with a cell a line, each after a tab."""
    return _written(blocks, lambda row: "".join(f"\t{cell.text}\n" for cell in row), "", "· ")


def _written(blocks: Sequence[Block], row_of: object, rule: str, bullet: str) -> bytes:
    assert callable(row_of)
    lines: list[str] = []
    before: Block | None = None
    for block in blocks:
        if not (isinstance(block, Item) and isinstance(before, Item)):
            lines.append("")
        if isinstance(block, Heading):
            lines.append("#" * block.level + " " + block.text)
        elif isinstance(block, Paragraph):
            lines.append(_led(block, "**", "**", str))
        elif isinstance(block, Item):
            lines.append("   " * block.level + (f"{block.label} " if block.label else bullet) + block.text)
        else:
            rows = [row_of(row) for row in block.rows]
            width = len(block.rows[0])
            lines.extend([rows[0], *([rule[: 4 * width] + "|"] if rule else []), *rows[1:]])
        before = block
    return ("\n".join(lines) + "\n").encode()
