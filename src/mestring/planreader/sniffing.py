"""Tells what a file is by its content; its name is only a hint where the content leaves a choice."""

from __future__ import annotations

import re
from enum import StrEnum

from mestring.planreader.archives import Archive
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.docx import main_part

_ASK = "last opp planen som docx, pdf, html, Markdown eller ren tekst."
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF", b"\x00\x00\x01\x00")
_OTHER = {
    b"Rar!": "Filen er et RAR-arkiv; pakk det ut og " + _ASK,
    b"7z\xbc\xaf": "Filen er et 7z-arkiv; pakk det ut og " + _ASK,
    b"\x1f\x8b": "Filen er et gzip-arkiv; pakk det ut og " + _ASK,
    b"{\\rtf": "Filen er i formatet RTF; åpne den i Word, lagre den som docx og prøv igjen.",
    b"MZ": "Filen er et program, ikke en plan; " + _ASK,
    b"\x7fELF": "Filen er et program, ikke en plan; " + _ASK,
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_SORTS = (
    ("EncryptedPackage", "Filen er låst med passord; fjern passordet i Word og lagre den på nytt som docx."),
    ("WordDocument", "Filen er i det gamle Word-formatet doc; åpne den i Word, lagre den som docx og prøv igjen."),
    ("Workbook", "Filen er et Excel-regneark, ikke et dokument; " + _ASK),
    ("PowerPoint Document", "Filen er en PowerPoint-presentasjon, ikke et dokument; " + _ASK),
)
_OLE_UNKNOWN = "Filen er i et gammelt Office-format; åpne den i Word, lagre den som docx og prøv igjen."
_ZIP_SORTS = (
    ("xl/workbook.xml", "Filen er et Excel-regneark (xlsx), ikke et dokument; " + _ASK),
    ("xl/workbook.bin", "Filen er et Excel-regneark (xlsb), ikke et dokument; " + _ASK),
    ("ppt/presentation.xml", "Filen er en PowerPoint-presentasjon (pptx), ikke et dokument; " + _ASK),
    ("Index/Document.iwa", "Filen er laget i Pages; eksporter den som Word eller pdf og prøv igjen."),
)
_OPEN_DOCUMENT = {
    "text": "Filen er i formatet OpenDocument (odt); åpne den i Word, lagre den som docx og prøv igjen.",
    "spreadsheet": "Filen er et OpenDocument-regneark (ods), ikke et dokument; " + _ASK,
    "presentation": "Filen er en OpenDocument-presentasjon (odp), ikke et dokument; " + _ASK,
}
_ZIP_UNKNOWN = "Filen er et zip-arkiv, ikke et dokument; pakk det ut og " + _ASK
_HTML_START = re.compile(r"\s*<(!doctype\s+html|html|head|body)\b", re.I)
_BEFORE_HTML = re.compile(r"\s*(<\?xml[^<>]*>|<!--(?:(?!-->).)*-->)", re.S)
_HTML_BLOCK = re.compile(r"<(p|div|h[1-6]|ul|ol|li|table|tr|td|section|article)\b[^<>]*>", re.I)
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|\|? ?:?-{3,}:? ?\||[*+-] \S|\d+\. \S|```|> \S)|\]\([^)\s]{1,200}\)|\*\*\S", re.M)
_MARKDOWN_TABLE = re.compile(r"^\|? ?:?-{3,}:? ?\|", re.M)
# Points and numbers at the start of lines are written in plain text too; these are not.
_PLAINLY_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|\|? ?:?-{3,}:? ?\||```|> \S|(?:=|-){3,}$)|\]\([^)\s]{1,200}\)|\*\*\S|^__\S", re.M
)
_MOST_MARKDOWN = 1_000_000
_LONGEST_STRETCH = 12_000
_TABBED = re.compile(r"^[^\n\t]*\S\t|^\t\S", re.M)


class Format(StrEnum):
    """The formats that are read."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


def refuse_other_sorts(data: bytes) -> None:
    """Raises with a sentence that says what the file is, when it is something known that is not read."""
    if data.startswith(_OLE):
        raise PlanUnreadableError(_ole_sentence(data))
    if data.startswith(_IMAGES) or (data[4:8] == b"ftyp"):
        raise PlanUnreadableError("Filen er et bilde, en lyd eller en video uten tekst som kan leses; " + _ASK)
    for start, sentence in _OTHER.items():
        if data.startswith(start) and not (start == b"MZ" and b"\x00" not in data[:400]):
            raise PlanUnreadableError(sentence)


def _ole_sentence(data: bytes) -> str:
    """Directory names in the container are written in UTF-16."""
    for name, sentence in _OLE_SORTS:
        if name.encode("utf-16-le") in data:
            return sentence
    return _OLE_UNKNOWN


def refuse_other_archives(archive: Archive) -> None:
    """Raises with a sentence that says what the archive is, when it is no Word document."""
    for name, sentence in _ZIP_SORTS:
        if name in archive.names:
            raise PlanUnreadableError(sentence)
    sort = archive.read("mimetype")[:120].decode("ascii", "replace")
    for kind, sentence in _OPEN_DOCUMENT.items():
        if f"opendocument.{kind}" in sort:
            raise PlanUnreadableError(sentence)
    if "epub" in sort:
        raise PlanUnreadableError("Filen er en e-bok (epub); " + _ASK)
    if main_part(archive)[1] not in archive.names:
        raise PlanUnreadableError(_ZIP_UNKNOWN)


def text_format(text: str, *, ending: str) -> Format:
    """Which of HTML, Markdown and plain text this is. Tabs between cells are plain text's, whatever the ending."""
    head = text[:400_000]
    if _begins_as_page(head):
        return Format.HTML
    lines = head.count("\n") + 1
    tabbed, tags = len(_TABBED.findall(head)), len(_HTML_BLOCK.findall(head))
    begins_with_tag = head.lstrip().startswith("<")
    if tags >= 3 and not tabbed and (begins_with_tag or (ending in {"html", "htm"} and tags * 4 > lines)):
        return Format.HTML
    marks = len(_MARKDOWN.findall(head))
    if tabbed * 20 > lines or not marks or not _is_bounded(text):
        return Format.TEXT
    if ending in {"md", "markdown", "mdown"}:
        return Format.MARKDOWN if _PLAINLY_MARKDOWN.search(head) else Format.TEXT
    return Format.MARKDOWN if _MARKDOWN_TABLE.search(head) and marks * 4 > lines else Format.TEXT


def _is_bounded(text: str) -> bool:
    """False for stretches so long that no one wrote them; a Markdown parser's time grows with their square."""
    stretch = 0
    for line in text.split("\n"):
        stretch = len(line) if not line.strip() or line.lstrip().startswith("|") else stretch + len(line)
        if stretch > _LONGEST_STRETCH:
            return False
    return len(text) <= _MOST_MARKDOWN


def _begins_as_page(head: str) -> bool:
    """True when the first element is that of a web page, after comments and an XML declaration."""
    at = 0
    for _ in range(20):
        before = _BEFORE_HTML.match(head, at)
        if not before:
            break
        at = before.end()
    return bool(_HTML_START.match(head, at))
