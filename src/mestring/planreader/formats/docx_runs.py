"""The words of one Word paragraph: runs with their weight and size, what was deleted left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mestring.planreader.blocks import Place
from mestring.planreader.formats.docx_parts import Element, Style, Styles, W, number, switched_on, value
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.runs import Run

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DELETED = frozenset({W + "del", W + "moveFrom"})
_SILENT = frozenset(
    W + name
    for name in ("pPr", "rPr", "instrText", "delText", "delInstrText", "fldData", "sdtPr", "sdtEndPr", "rt", "tcPr")
)
_SIGNS = {W + "tab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}
_PICTURES = frozenset({W + "drawing", W + "pict", W + "object"})
_NOTES = frozenset({W + "footnoteReference", W + "endnoteReference"})
IMAGES = ("Bilde", "Bilder leses ikke, bare tekst.")


@dataclass(slots=True)
class Spoken:
    """The runs of a paragraph, the size of its letters, and the text boxes anchored in it."""

    runs: list[Run] = field(default_factory=list)
    sizes: dict[int, int] = field(default_factory=dict)
    boxes: list[Element] = field(default_factory=list)

    @property
    def size(self) -> int:
        """The size of most of its letters, in half points; 0 when unknown."""
        return max(self.sizes, key=lambda size: self.sizes[size], default=0)


@dataclass(slots=True)
class RunReader:
    """Reads runs, and keeps count of pages and of the fields that are open across paragraphs."""

    styles: Styles
    omissions: Omissions
    counts_rendered: bool
    page: int = 1
    _fields: list[bool] = field(default_factory=list)

    def in_contents(self) -> bool:
        """True while a table-of-contents field is open."""
        return any(self._fields)

    def read(self, paragraph: Element, style: Style, place: Place) -> Spoken:
        """All that is said in the paragraph."""
        spoken = Spoken()
        for element in paragraph:
            self._inline(element, style, spoken, place)
        return spoken

    def _inline(self, element: Element, style: Style, spoken: Spoken, place: Place) -> None:
        tag = element.tag
        if tag == W + "r":
            self._run(element, style, spoken, place)
        elif tag in _DELETED:
            self.omissions.add("Slettet tekst", "Teksten er slettet i en sporet endring.", place)
        elif tag == _MC + "AlternateContent":
            for chosen in _chosen(element):
                self._inline(chosen, style, spoken, place)
        elif tag == _MATH + "t":
            spoken.runs.append(Run(element.text or ""))
        elif tag == W + "txbxContent":
            spoken.boxes.append(element)
        elif tag not in _SILENT and isinstance(tag, str):
            for child in element:
                self._inline(child, style, spoken, place)

    def _run(self, run: Element, style: Style, spoken: Spoken, place: Place) -> None:
        properties = run.find(W + "rPr")
        if switched_on(properties, "vanish"):
            return
        own = self.styles.by_id.get(value(properties.find(W + "rStyle"))) if properties is not None else None
        bold = _first(switched_on(properties, "b"), own.bold if own else None, style.bold)
        size = number(properties.find(W + "sz")) if properties is not None else 0
        size = size or (own.size if own and own.size else 0) or style.size or 0
        for child in run:
            text = self._text(child, style, spoken, place)
            if text:
                spoken.runs.append(Run(text, bool(bold)))
                spoken.sizes[size] = spoken.sizes.get(size, 0) + len(text.strip())

    def _text(self, child: Element, style: Style, spoken: Spoken, place: Place) -> str:
        tag = child.tag
        if tag == W + "t":
            return str(child.text or "")
        if tag in _SIGNS:
            return _SIGNS[tag]
        if tag == W + "br":
            self._break(child)
            return "\n"
        if tag == W + "sym":
            return " " if any(run.text.strip() for run in spoken.runs) else "•"
        self._silent(child, tag, spoken, place)
        return ""

    def _silent(self, child: Element, tag: str, spoken: Spoken, place: Place) -> None:
        """What stands in a run without being words: page breaks, fields, pictures, notes."""
        if tag == W + "lastRenderedPageBreak":
            self.page += 1
        elif tag == W + "fldChar":
            self._field(value(child, "fldCharType"))
        elif tag == W + "instrText" and self._fields and (child.text or "").strip().upper().startswith("TOC"):
            self._fields[-1] = True
        elif tag in _PICTURES:
            self._picture(child, spoken, place)
        elif tag in _NOTES:
            self.omissions.add("Fotnote", "Fotnoter leses ikke.", place)
        elif tag == _MC + "AlternateContent":
            for chosen in _chosen(child):
                self._silent(chosen, chosen.tag, spoken, place)

    def _break(self, element: Element) -> None:
        if value(element, "type") == "page" and not self.counts_rendered:
            self.page += 1

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _picture(self, drawing: Element, spoken: Spoken, place: Place) -> None:
        boxes = list(drawing.iter(W + "txbxContent"))
        if boxes:
            spoken.boxes.extend(
                box for box in boxes if not any(box is not other and _within(box, other) for other in boxes)
            )
        else:
            self.omissions.add(*IMAGES, place)


def _within(element: Element, other: Element) -> bool:
    return any(above is other for above in element.iterancestors())


def _chosen(alternatives: Element) -> Iterator[Element]:
    """What a program of today would show: the first choice, or else the fallback."""
    choice = alternatives.find(_MC + "Choice")
    yield from choice if choice is not None else alternatives.iterfind(f"{_MC}Fallback/*")


def _first(*settings: bool | None) -> bool | None:
    return next((setting for setting in settings if setting is not None), None)
