"""Walks an HTML tree and writes its blocks down in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from mestring.planreader.blocks import Block, Heading, Item, Paragraph, Place
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.html_grid import read_grid
from mestring.planreader.formats.marks import bullet
from mestring.planreader.formats.passages import flow
from mestring.planreader.formats.runs import Run, read_line, split_lines

LINE = "data-kildelinje"
_DEEPEST = 120
_LONGEST_POINT = 12_000
_LEFT_OUT = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "nav",
        "footer",
        "aside",
        "select",
        "textarea",
        "input",
        "datalist",
        "dialog",
        "head",
        "title",
        "meta",
        "link",
    }
)
_ROLES_LEFT_OUT = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "body",
        "html",
        "blockquote",
        "figure",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "fieldset",
        "legend",
        "address",
        "center",
        "details",
        "summary",
        "form",
        "hr",
        "caption",
        "pre",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
    }
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong", "th", "dt"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.I)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(slots=True)
class _Point:
    """The list item being read; ``at`` is where its block stands once it has one."""

    level: int
    label: str
    at: int = -1


class HtmlFlow:
    """Collects runs of text until an element ends the line, then writes a block."""

    def __init__(self, place: Place, omissions: Omissions) -> None:
        self.blocks: list[Block] = []
        self._place = place
        self._omissions = omissions
        self._runs: list[Run] = []
        self._point: _Point | None = None
        self._lists = 0
        self._kept_breaks = False

    def read(self, node: LexborNode, *, bold: bool = False) -> None:
        """Writes down all of the node's content."""
        self._children(node, 0, bold)
        self._end_line()

    def _children(self, node: LexborNode, depth: int, bold: bool) -> None:
        if depth > _DEEPEST:
            self._runs.append(Run(node.text(deep=True), bold))
            return
        child = node.child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                text = child.text_content or ""
                self._runs.append(Run(text if self._kept_breaks else text.replace("\n", " "), bold))
            elif tag and not tag.startswith("-"):
                self._element(child, tag, depth + 1, bold)
            child = child.next

    def _element(self, node: LexborNode, tag: str, depth: int, bold: bool) -> None:
        attributes = node.attributes
        if tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "img":
            self._omissions.add("Bilde", "Bilder leses ikke, bare tekst.", self._place)
        elif tag == "del":
            self._omissions.add("Slettet tekst", "Teksten er merket som slettet i dokumentet.", self._place)
        elif tag in _LEFT_OUT or tag == "button" or _unseen(attributes):
            return
        elif tag in _HEADINGS or attributes.get("role") == "heading":
            self._heading(node, tag, depth)
        elif tag in {"ul", "ol", "menu"}:
            self._list(node, tag, depth, bold)
        elif tag == "table":
            self._table(node, depth)
        elif tag in _BLOCKS or tag == "li":
            self._block(node, tag, depth, bold)
        else:
            self._children(node, depth, bold or tag in _BOLD or bool(_BOLD_STYLE.search(attributes.get("style") or "")))

    def _block(self, node: LexborNode, tag: str, depth: int, bold: bool) -> None:
        self._end_line()
        self._move_to(node)
        kept, self._kept_breaks = self._kept_breaks, self._kept_breaks or tag == "pre"
        style = node.attributes.get("style") or ""
        self._children(node, depth, bold or tag in _BOLD or bool(_BOLD_STYLE.search(style)))
        self._end_line()
        self._kept_breaks = kept

    def _heading(self, node: LexborNode, tag: str, depth: int) -> None:
        self._end_line()
        self._move_to(node)
        self._children(node, depth, bold=False)
        text = read_line(Run(run.text.replace("\n", " ")) for run in self._runs).text
        for button in node.css("button") if not text else ():
            text = read_line([Run(button.text(deep=True))]).text
        self._runs.clear()
        level = _HEADINGS.get(tag) or _number(node.attributes.get("aria-level"), 2)
        if text:
            self.blocks.append(Heading(text, min(max(level, 1), 6), self._place))

    def _list(self, node: LexborNode, tag: str, depth: int, bold: bool) -> None:
        self._end_line()
        outer, self._lists = self._point, self._lists + 1
        number = _number(node.attributes.get("start"), 1)
        lettered = node.attributes.get("type") in {"a", "A"}
        child = node.child
        while child is not None:
            if child.tag == "li":
                number = _number(child.attributes.get("value"), number)
                letter = f"{chr(ord('a') + (number - 1) % 26)})"
                self._point = _Point(self._lists - 1, "" if tag != "ol" else letter if lettered else f"{number}.")
                self._block(child, "li", depth, bold)
                number += 1
            elif child.tag in {"ul", "ol"}:
                self._list(child, child.tag, depth + 1, bold) if depth < _DEEPEST else None
            child = child.next
        self._point, self._lists = outer, self._lists - 1

    def _table(self, node: LexborNode, depth: int) -> None:
        self._end_line()
        self._move_to(node)
        place = self._place

        def read_cell(cell: LexborNode) -> tuple[list[Block], Place]:
            inner = HtmlFlow(_placed(cell, place), self._omissions)
            inner._children(cell, depth, bold=cell.tag == "th")
            inner._end_line()
            return inner.blocks, _placed(cell, place)

        self.blocks.extend(read_grid(node, place, read_cell))

    def _move_to(self, node: LexborNode) -> None:
        self._place = _placed(node, self._place)

    def _end_line(self) -> None:
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return
        if self._point is None:
            self.blocks.extend(flow(runs, self._place))
        else:
            self._end_point(self._point, runs)

    def _is_open(self, point: _Point, last: Item) -> bool:
        return len(self.blocks) - 1 == point.at and len(last.text) < _LONGEST_POINT

    def _end_point(self, point: _Point, runs: list[Run]) -> None:
        """Writes a list item; bullets written by hand inside it are points below, or the item's own bullet doubled."""
        for cut in split_lines(runs):
            line = read_line(cut)
            written = bullet(line.text)
            text = written.rest if written else line.text
            if not text:
                continue
            if point.at < 0:
                point.at = len(self.blocks)
                self.blocks.append(Item(text, self._place, level=point.level, label=point.label, bold=line.bold))
            elif written:
                self.blocks.append(Item(text, self._place, level=point.level, bold=line.bold))
            elif isinstance(last := self.blocks[-1], Item) and self._is_open(point, last):
                self.blocks[-1] = replace(last, text=f"{last.text} {text}", bold=last.bold and line.bold)
            else:
                self.blocks.append(Paragraph(text, self._place, bold=line.bold, lead=line.lead))


def _unseen(attributes: dict[str, str | None]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") in _ROLES_LEFT_OUT
        or bool(_HIDDEN_STYLE.search(attributes.get("style") or ""))
    )


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 5 else otherwise


def _placed(node: LexborNode, otherwise: Place) -> Place:
    written = re.match(r"\d{1,9}", node.attributes.get(LINE) or "")
    return Place(page=otherwise.page, line=int(written.group())) if written else otherwise
