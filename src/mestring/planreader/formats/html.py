"""Reads HTML: a page, or the piece of HTML that stands in a cell of another format."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mestring.planreader.blocks import Block, Document, Place
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.contents import without_contents
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.headings import title_of, with_bold_headings
from mestring.planreader.formats.html_flow import LINE, HtmlFlow
from mestring.planreader.formats.runs import tidy

_HAS_HTML = re.compile(
    r"</?(p|ul|ol|li|b|strong|i|em|u|br|hr|div|span|table|td|tr|th|h[1-6]|a|font|sup|sub)\b[^<>]*>", re.I
)
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>\"']|\"[^\"]{0,20000}\"|'[^']{0,20000}')*)")
_NUMBERED_TAG = re.compile(
    r"<(p|li|h[1-6]|td|th|tr|table|div|dt|dd|blockquote|caption|pre|section|article|summary|figcaption)(?=[\s/>])", re.I
)
# Tags that never hold others, or that a new tag of the same sort closes by itself.
_FLAT = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "tbody",
        "thead",
    }
)
_DEEPEST = 1000
_MOST_TAGS = 600_000
_MOST_ATTRIBUTES = 5_000
_LONG_TAG = 10_000
_TOO_MUCH = "HTML-filen har langt mer i seg enn en plan; last opp bare selve planen, helst som docx eller pdf."
_TOO_DEEP = (
    "HTML-filen har elementer inni hverandre i tusenvis av nivåer og kan ikke leses; "
    "lagre siden på nytt fra nettleseren, eller last opp planen som docx eller pdf."
)


def has_html(text: str) -> bool:
    """True when the text has HTML tags in it."""
    return bool(_HAS_HTML.search(text))


def read_fragment(text: str, place: Place, omissions: Omissions, *, bold: bool = False) -> list[Block]:
    """The blocks of a piece of HTML that stands at the place."""
    body = _parsed(text).body
    flow = HtmlFlow(place, omissions)
    if body is not None:
        flow.read(body, bold=bold)
    return flow.blocks


def read_html(text: str, *, name: str, kind: str = "html", numbered: bool = False) -> Document:
    """The document of an HTML page; ``numbered`` when the tags carry their source lines already."""
    tree = _parsed(text if numbered else _with_lines(text))
    omissions = Omissions()
    flow = HtmlFlow(Place(line=1), omissions)
    root = _main_part(tree, omissions)
    if root is not None:
        flow.read(root)
    blocks, contents = without_contents(with_bold_headings(flow.blocks))
    title = tree.css_first("head title")
    return Document(
        name=name,
        kind=kind,
        title=title_of(blocks) or (tidy(title.text()) if title else ""),
        blocks=tuple(blocks),
        skipped=(*contents, *omissions.skipped()),
    )


def _parsed(text: str) -> LexborHTMLParser:
    """The tree. What the parser's time grows with the square of is refused first: depth, and attributes of a tag."""
    depth = 0
    for count, tag in enumerate(_ANY_TAG.finditer(text)):
        if count > _MOST_TAGS or (len(tag.group(3)) > _LONG_TAG and len(tag.group(3).split()) > _MOST_ATTRIBUTES):
            raise PlanUnreadableError(_TOO_MUCH)
        if tag.group(2).lower() in _FLAT:
            continue
        depth = max(depth - 1, 0) if tag.group(1) else depth + 1
        if depth > _DEEPEST:
            raise PlanUnreadableError(_TOO_DEEP)
    return LexborHTMLParser(text)


def _with_lines(text: str) -> str:
    """The page with its source line written on each tag that can begin a block. Unquoted, so that it does no harm
    where the tag stands inside the value of an attribute."""
    line, at = 1, 0

    def numbered(tag: re.Match[str]) -> str:
        nonlocal line, at
        line += text.count("\n", at, tag.start())
        at = tag.start()
        return f"{tag.group(0)} {LINE}={line}"

    return _NUMBERED_TAG.sub(numbered, text)


def _main_part(tree: LexborHTMLParser, omissions: Omissions) -> LexborNode | None:
    """The part of the page that holds its matter: <main> where that is most of the page, else all of the body."""
    body = tree.body
    mains = tree.css("main")
    if body is None or len(mains) != 1:
        return body
    inside, everything = len(mains[0].text(deep=True)), len(body.text(deep=True))
    if inside * 2 < everything:
        return body
    if inside < everything:
        omissions.add("Topp, meny og bunn på nettsiden", "Bare hovedinnholdet på siden er lest.", Place(line=1))
    return mains[0]
