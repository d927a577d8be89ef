"""Opens a document of any of the five formats, or says in one sentence why it cannot be read."""

from __future__ import annotations

from dataclasses import replace

from mestring.planreader.archives import Archive
from mestring.planreader.blocks import Document, Place, Skipped
from mestring.planreader.decoding import decoded
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.docx import read_docx
from mestring.planreader.formats.html import read_html
from mestring.planreader.formats.markdown import read_markdown
from mestring.planreader.formats.pdf import read_pdf
from mestring.planreader.formats.text import read_text
from mestring.planreader.sniffing import Format, refuse_other_archives, refuse_other_sorts, text_format

MOST_BYTES = 50 * 1024 * 1024
MOST_TEXT = 8 * 1024 * 1024
MOST_LINES = 150_000
_PDF_WITHIN = 1024
_ENDINGS = {
    "docx": Format.DOCX,
    "pdf": Format.PDF,
    "html": Format.HTML,
    "htm": Format.HTML,
    "md": Format.MARKDOWN,
    "markdown": Format.MARKDOWN,
    "txt": Format.TEXT,
}
_CALLED = {
    Format.DOCX: "et Word-dokument (docx)",
    Format.PDF: "en pdf",
    Format.HTML: "en nettside (html)",
    Format.MARKDOWN: "Markdown",
    Format.TEXT: "ren tekst",
}
_PLAIN = frozenset({Format.TEXT, Format.MARKDOWN})
_EMPTY = "Filen er tom; last opp filen der planen står."
_NOTHING = "Filen har ingen tekst som kan leses; last opp filen der planen står."
_TOO_LARGE = (
    f"Filen er større enn {MOST_BYTES // 1024 // 1024} MB; lagre planen uten bilder, eller del den i flere filer."
)
_TOO_MUCH_TEXT = "Filen har mer tekst enn en plan kan ha; last opp bare selve planen, eller del den i flere filer."
_FAILED = (
    "Filen er skadet eller bygd opp på en måte som ikke lar seg lese; "
    "åpne den i programmet den ble laget i, lagre den på nytt og prøv igjen."
)


def open_document(data: bytes, *, name: str) -> Document:
    """The document as blocks. Told by content: a wrong ending is noted and not trusted.

    Raises PlanUnreadableError, and nothing else, when the file cannot be read.
    """
    if not data:
        raise PlanUnreadableError(_EMPTY)
    if len(data) > MOST_BYTES:
        raise PlanUnreadableError(_TOO_LARGE)
    try:
        document = _opened(data, name)
    except PlanUnreadableError:
        raise
    except Exception as error:  # the parsers below fail in ways of their own on a file made to break them
        raise PlanUnreadableError(_FAILED) from error
    if not document.blocks:
        raise PlanUnreadableError(_NOTHING)
    return document


def _opened(data: bytes, name: str) -> Document:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        archive = Archive(data)
        refuse_other_archives(archive)
        return _noted(read_docx(archive, name=name), Format.DOCX)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return _noted(read_pdf(data, name=name), Format.PDF)
    refuse_other_sorts(data)
    if len(data) > MOST_TEXT:
        raise PlanUnreadableError(_TOO_MUCH_TEXT)
    text, encoding = decoded(data)
    if not text.strip():
        raise PlanUnreadableError(_EMPTY)
    if text.count("\n") > MOST_LINES:
        raise PlanUnreadableError(_TOO_MUCH_TEXT)
    kind = text_format(text, ending=_ending(name))
    document = _read_words(text, kind, name)
    if encoding not in {"utf-8", "utf-8-sig"}:
        why = f"Teksten er skrevet i tegnsettet {encoding} og er lest slik; se etter feil i æ, ø og å."
        document = replace(document, skipped=(Skipped("Tegnsett", why, Place(line=1)), *document.skipped))
    return _noted(document, kind)


def _read_words(text: str, kind: Format, name: str) -> Document:
    if kind is Format.HTML:
        return read_html(text, name=name)
    if kind is Format.MARKDOWN:
        return read_markdown(text, name=name)
    return read_text(text, name=name)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _noted(document: Document, kind: Format) -> Document:
    """The document with a note when its ending says another format than its content."""
    said = _ENDINGS.get(_ending(document.name))
    if said is None or said is kind or {said, kind} <= _PLAIN:
        return document
    why = f"Filnavnet sier {_CALLED[said]}, men innholdet er {_CALLED[kind]} og er lest som det."
    return replace(document, skipped=(Skipped("Filendelse", why, Place()), *document.skipped))
