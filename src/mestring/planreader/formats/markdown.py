"""Reads Markdown: made into HTML with the source lines kept on the tags, then read as HTML."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mestring.planreader.blocks import Document
from mestring.planreader.formats.html import read_html
from mestring.planreader.formats.html_flow import LINE

_NESTED = 60
_MOST_LINKS = 3_000


def read_markdown(text: str, *, name: str) -> Document:
    """The document of a Markdown text, HTML in it included."""
    reader = MarkdownIt("commonmark", {"html": True, "linkify": False, "maxNesting": _NESTED})
    # An indented line is an indented line in these documents, never program code.
    reader.enable(["table", "strikethrough"]).disable(["code"])
    if text.count("[") > _MOST_LINKS:
        reader.disable(["link", "image", "reference"])
    tokens = reader.parse(_without_front_matter(text))
    for token in tokens:
        _keep_line(token)
    return read_html(reader.renderer.render(tokens, reader.options, {}), name=name, kind="markdown", numbered=True)


def _keep_line(token: Token) -> None:
    if token.map and token.nesting == 1:
        token.attrSet(LINE, str(token.map[0] + 1))


def _without_front_matter(text: str) -> str:
    """The text with a leading block between lines of three hyphens blanked out, so that line numbers stay."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---\n", 3)
    head = text[: end + 5]
    if end < 0 or len(head) > 4000 or ":" not in head:
        return text
    return "\n" * head.count("\n") + text[len(head) :]
