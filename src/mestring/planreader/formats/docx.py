"""Reads Word documents (docx): headings by style or by look, lists with levels, tables, text boxes, tracked changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from mestring.planreader.archives import Archive
from mestring.planreader.blocks import Block, Document, Heading, Item, Paragraph, Place
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.contents import WHY, without_contents
from mestring.planreader.formats.docx_numbering import Numbering
from mestring.planreader.formats.docx_parts import Element, Style, Styles, W, number, parsed, value
from mestring.planreader.formats.docx_runs import RunReader, Spoken
from mestring.planreader.formats.docx_tables import read_table
from mestring.planreader.formats.gathering import Omissions
from mestring.planreader.formats.headings import looks_like_title, title_of, with_bold_headings
from mestring.planreader.formats.marks import bullet
from mestring.planreader.formats.passages import flow
from mestring.planreader.formats.runs import read_line, tidy

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PAGES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "smartTag"))
_LONGEST_HEADING = 250
_MOST_PARAGRAPHS = 120_000
_TOO_LONG = "Word-filen har mer tekst enn en plan kan ha; last opp bare selve planen, eller del den i flere filer."
_NO_TEXT = "Word-filen har ikke noe innhold som kan leses; last opp filen der selve planen står."


def read_docx(archive: Archive, *, name: str) -> Document:
    """The document of a Word file. ``line`` in a place is the paragraph's number in the document."""
    folder, main = main_part(archive)
    body = parsed(archive.read(main)).find(W + "body")
    if body is None:
        raise PlanUnreadableError(_NO_TEXT)
    walk = DocxWalk(
        styles=Styles.read(archive.read(f"{folder}/styles.xml")),
        numbering=Numbering.read(archive.read(f"{folder}/numbering.xml")),
        counts_rendered=next(body.iter(W + "lastRenderedPageBreak"), None) is not None,
        has_breaks=any(value(broken, "type") == "page" for broken in body.iter(W + "br")),
    )
    found = list(walk.blocks(body))
    if any(part.startswith((f"{folder}/header", f"{folder}/footer")) for part in archive.names):
        walk.omissions.add("Topp- og bunntekst", "Topp- og bunntekst gjentas på hver side.", Place())
    blocks, contents = without_contents(with_bold_headings(walk.with_large_headings(found)))
    return Document(
        name=name,
        kind="docx",
        title=walk.title or title_of(blocks) or _core_title(archive),
        blocks=tuple(blocks),
        skipped=(*contents, *walk.omissions.skipped()),
        pages=max(_pages(archive), walk.runs.page) if walk.paged else _pages(archive),
    )


def main_part(archive: Archive) -> tuple[str, str]:
    """The folder and the name of the part that holds the text."""
    relations = archive.read("_rels/.rels")
    for relation in parsed(relations).iter(_RELATION) if relations else ():
        target = (relation.get("Target") or "").lstrip("/")
        if (relation.get("Type") or "").endswith("/officeDocument") and target in archive.names:
            return target.rpartition("/")[0], target
    return "word", "word/document.xml"


def _core_title(archive: Archive) -> str:
    core = archive.read("docProps/core.xml")
    return tidy(parsed(core).findtext(_TITLE) or "") if core else ""


def _pages(archive: Archive) -> int:
    app = archive.read("docProps/app.xml")
    written = (parsed(app).findtext(_PAGES) or "") if app else ""
    return int(written) if re.fullmatch(r"\d{1,5}", written) else 0


@dataclass(slots=True)
class DocxWalk:
    """Walks the body in reading order; remembers the sizes of letters so that large lines show as headings."""

    styles: Styles
    numbering: Numbering
    counts_rendered: bool
    has_breaks: bool
    omissions: Omissions = field(default_factory=Omissions)
    title: str = ""
    runs: RunReader = field(init=False)
    _line: int = 0
    _sizes: Counter[int] = field(default_factory=Counter)
    _large: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.runs = RunReader(self.styles, self.omissions, self.counts_rendered)

    @property
    def paged(self) -> bool:
        """True when the file says where its pages end."""
        return self.counts_rendered or self.has_breaks

    def place(self) -> Place:
        """Where the walk is now."""
        return Place(page=self.runs.page if self.paged else None, line=self._line)

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The blocks of the element's children, at any depth of wrapping."""
        for element in parent:
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                yield from read_table(element, self)
            elif element.tag == W + "sdt":
                yield from self._control(element)
            elif element.tag in _WRAPPERS:
                yield from self.blocks(element)
            elif element.tag == W + "altChunk":
                self.omissions.add("Innsatt fil", "Filer som er satt inn i dokumentet, leses ikke.", self.place())

    def _control(self, control: Element) -> Iterator[Block]:
        gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if value(gallery) == "Table of Contents":
            self.omissions.add("Innholdsfortegnelse", WHY, self.place())
            return
        content = control.find(W + "sdtContent")
        if content is not None:
            yield from self.blocks(content)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        self._line += 1
        if self._line > _MOST_PARAGRAPHS:
            raise PlanUnreadableError(_TOO_LONG)
        properties = paragraph.find(W + "pPr")
        style = self.styles.get(value(properties.find(W + "pStyle")) if properties is not None else "")
        in_contents = self.runs.in_contents()
        place = self.place()
        spoken = self.runs.read(paragraph, style, place)
        if in_contents or self.runs.in_contents() or style.of_contents:
            if any(run.text.strip() for run in spoken.runs):
                self.omissions.add("Innholdsfortegnelse", WHY, place)
        elif any(run.text.strip() for run in spoken.runs):
            yield from self._written(spoken, properties, style, self._settled(place, spoken))
        for box in spoken.boxes:
            yield from self.blocks(box)

    def _settled(self, place: Place, spoken: Spoken) -> Place:
        """A page break before the first word of a paragraph puts it on the new page."""
        return place if not spoken.runs or spoken.runs[0].text.strip() else self.place()

    def _written(self, spoken: Spoken, properties: Element | None, style: Style, place: Place) -> Iterator[Block]:
        label, depth = self._label(properties, style)
        level = self._heading_level(properties, style)
        line = read_line(spoken.runs)
        if style.name.lower() in {"title", "tittel"} and len(line.text) <= _LONGEST_HEADING:
            self.title = self.title or line.text
            yield Heading(line.text, 1, place)
        elif level and len(line.text) <= _LONGEST_HEADING:
            yield Heading(f"{label} {line.text}".strip() if label else line.text, min(level, 6), place)
        elif label is not None or style.list_depth is not None:
            written = bullet(line.text)
            depth = max(depth, style.list_depth or 0)
            yield Item(written.rest if written else line.text, place, level=depth, label=label or "", bold=line.bold)
        else:
            yield from self._flowing(spoken, place)

    def _flowing(self, spoken: Spoken, place: Place) -> Iterator[Block]:
        self._sizes[spoken.size] += sum(len(run.text) for run in spoken.runs)
        for block in flow(spoken.runs, place):
            if isinstance(block, Paragraph):
                self._large[id(block)] = spoken.size
            yield block

    def _heading_level(self, properties: Element | None, style: Style) -> int:
        outline = properties.find(W + "outlineLvl") if properties is not None else None
        if outline is not None:
            return number(outline) + 1 if number(outline) < 9 else 0
        if style.heading:
            return style.heading
        return style.outline + 1 if style.outline is not None and style.outline < 9 else 0

    def _label(self, properties: Element | None, style: Style) -> tuple[str | None, int]:
        listed = properties.find(W + "numPr") if properties is not None else None
        list_id, depth = style.list_id, style.list_level or 0
        if listed is not None:
            list_id = value(listed.find(W + "numId")) or list_id
            depth = number(listed.find(W + "ilvl"), otherwise=depth)
        if not list_id or list_id == "0":
            return None, 0
        return self.numbering.next_label(list_id, depth), min(max(depth, 0), 8)

    def with_large_headings(self, blocks: list[Block]) -> list[Block]:
        """The blocks with short lines in large letters made headings, where no style says which lines are."""
        body = self._sizes.most_common(1)[0][0] if self._sizes else 0
        if not body or any(isinstance(block, Heading) for block in blocks):
            return blocks
        sizes = sorted({size for size in self._large.values() if size >= body * 1.12}, reverse=True)
        return [self._as_heading(block, sizes) for block in blocks]

    def _as_heading(self, block: Block, sizes: list[int]) -> Block:
        size = self._large.get(id(block), 0)
        if not isinstance(block, Paragraph) or size not in sizes or not looks_like_title(block.text):
            return block
        return Heading(block.text, min(sizes.index(size) + 1, 6), block.place, sure=0.75)
