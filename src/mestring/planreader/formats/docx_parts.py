"""The parts of a Word file that its text leans on: XML read safely, styles, and numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from mestring.planreader.errors import PlanUnreadableError

Element = Any
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEADING_NAME = re.compile(r"^(?:heading|overskrift)\s*([1-9])\b", re.I)
_CONTENTS_NAME = re.compile(r"^(toc|innh|innholdsfortegnelse|table of contents|contents)\b", re.I)
_LIST_NAME = re.compile(r"^(list bullet|list number|punktliste|nummerert liste)\s*([2-5])?$", re.I)
_OFF = frozenset({"0", "false", "off", "none"})
_BROKEN = "Word-filen er skadet og kan ikke leses; åpne den i Word, lagre den på nytt og prøv igjen."
_UNSAFE = (
    "Word-filen inneholder XML som ikke hører hjemme i et dokument, og blir ikke lest; lagre den på nytt fra Word."
)


def parsed(data: bytes) -> Element:
    """The root element. Documents have no DTD, so one that has is out to expand entities."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"<\x00!\x00D" in data or b"\x00<\x00!\x00D" in data:
        raise PlanUnreadableError(_UNSAFE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise PlanUnreadableError(_BROKEN) from error


def value(element: Element | None, name: str = "val") -> str:
    """An attribute in Word's own namespace, "" where there is none."""
    return (element.get(W + name) or "") if element is not None else ""


def number(element: Element | None, name: str = "val", otherwise: int = 0) -> int:
    """An attribute as a whole number."""
    written = value(element, name)
    return int(written) if re.fullmatch(r"-?\d{1,6}", written) else otherwise


def switched_on(properties: Element | None, name: str) -> bool | None:
    """True or False where the property is set, None where it is inherited."""
    found = properties.find(W + name) if properties is not None else None
    return None if found is None else value(found).lower() not in _OFF


@dataclass(slots=True)
class Style:
    """What a style says, and what it leaves to the one it is based on."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    bold: bool | None = None
    size: int | None = None
    list_id: str | None = None
    list_level: int | None = None

    @property
    def heading(self) -> int | None:
        """The heading level by name, 1 for highest."""
        found = _HEADING_NAME.match(self.name)
        return int(found.group(1)) if found else None

    @property
    def of_contents(self) -> bool:
        """True for the styles of a table of contents."""
        return bool(_CONTENTS_NAME.match(self.name))

    @property
    def list_depth(self) -> int | None:
        """The level that the style's name gives a list ("List Bullet 2" is one below), if it names a list."""
        found = _LIST_NAME.match(self.name)
        return int(found.group(2) or 1) - 1 if found else None


@dataclass(slots=True)
class Styles:
    """All styles by their id, with the inherited values filled in."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: Style = field(default_factory=Style)

    @classmethod
    def read(cls, data: bytes) -> Styles:
        """The styles of the styles part; none when the file has no such part."""
        styles = cls()
        if not data:
            return styles
        root = parsed(data)
        run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        size = number(run.find(W + "sz")) if run is not None and run.find(W + "sz") is not None else None
        for element in root.iterfind(W + "style"):
            style = _style(element)
            styles.by_id[value(element, "styleId")] = style
            if value(element, "type") == "paragraph" and value(element, "default") in {"1", "true"}:
                styles.default = style
        for style in styles.by_id.values():
            styles._inherit(style, size)
        return styles

    def get(self, style_id: str) -> Style:
        """The style of this id, or the default one."""
        return self.by_id.get(style_id, self.default)

    def _inherit(self, style: Style, size: int | None) -> None:
        base, seen = style, 0
        while base.based_on in self.by_id and seen < 12:
            base, seen = self.by_id[base.based_on], seen + 1
            for name in ("outline", "bold", "size", "list_id", "list_level"):
                if getattr(style, name) is None:
                    setattr(style, name, getattr(base, name))
            if style.heading is None and base.heading is not None and style.outline is None:
                style.outline = base.heading - 1
        if style.size is None:
            style.size = size


def _style(element: Element) -> Style:
    paragraph, run = element.find(W + "pPr"), element.find(W + "rPr")
    style = Style(name=value(element.find(W + "name")), based_on=value(element.find(W + "basedOn")))
    if paragraph is not None:
        outline, listed = paragraph.find(W + "outlineLvl"), paragraph.find(W + "numPr")
        style.outline = number(outline) if outline is not None else None
        if listed is not None:
            style.list_id = value(listed.find(W + "numId")) or None
            style.list_level = number(listed.find(W + "ilvl"))
    if run is not None:
        style.bold = switched_on(run, "b")
        style.size = number(run.find(W + "sz")) if run.find(W + "sz") is not None else None
    return style
