"""Opens a PDF and hands out its pages one at a time, within bounds of number, size and time."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.formats.pdf_rulings import Drawn, read_drawn
from mestring.planreader.formats.pdf_streams import refuse_bombs
from mestring.planreader.formats.pdf_words import Word, read_words

MOST_PAGES = 1000
MOST_SECONDS = 180.0
MOST_CHARACTERS = 60_000
_END = b"%%EOF"
_AFTER_END = 64 * 1024
# It tells of damaged outlines and such on the way; the receipt is the place for what matters.
logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)
# The library underneath keeps state of its own and must be used by one thread at a time.
_ONE_AT_A_TIME = threading.Lock()

_LOCKED = "Pdf-filen er låst med passord; lagre den uten passord (Skriv ut til pdf) og prøv igjen."
_BROKEN = "Pdf-filen er skadet og kan ikke leses; last den ned eller lag den på nytt og prøv igjen."
_CUT = "Pdf-filen er avkortet, slutten mangler; last den ned på nytt og prøv igjen."
_TOO_LONG = f"Pdf-filen har mer enn {MOST_PAGES} sider; last opp bare selve planen, eller del den i flere filer."
_TOO_SLOW = "Pdf-filen er så innfløkt tegnet at den ikke lar seg lese på rimelig tid; last opp planen som docx."


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading that the file's own outline points at."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page as it was set: words with their places, and what is drawn. ``cut`` when not all of it was read."""

    number: int
    width: float
    height: float
    words: list[Word]
    drawn: Drawn
    cut: bool = False


@dataclass(slots=True)
class PdfFile:
    """The open file."""

    pages: int
    title: str
    bookmarks: list[Bookmark]
    _pdf: pypdfium2.PdfDocument
    _until: float = field(default_factory=lambda: time.monotonic() + MOST_SECONDS)

    def each_page(self) -> Iterator[RawPage]:
        """The pages in order; each is closed before the next is opened."""
        for index in range(self.pages):
            if time.monotonic() > self._until:
                raise PlanUnreadableError(_TOO_SLOW)
            try:
                page = self._pdf[index]
            except pypdfium2.PdfiumError as error:
                raise PlanUnreadableError(_BROKEN) from error
            try:
                yield _read_page(page, index + 1)
            finally:
                page.close()


class opened:  # noqa: N801 - reads as a verb where it is used: with opened(data) as pdf
    """The open PDF, for the length of a with statement."""

    def __init__(self, data: bytes) -> None:
        end = data.rfind(_END)
        if end < 0 or len(data) - end > _AFTER_END:
            raise PlanUnreadableError(_CUT)
        refuse_bombs(data)
        self._data = data
        self._pdf: pypdfium2.PdfDocument | None = None

    def __enter__(self) -> PdfFile:
        _ONE_AT_A_TIME.acquire()
        try:
            self._pdf = pypdfium2.PdfDocument(self._data)
            return self._file(self._pdf)
        except pypdfium2.PdfiumError as error:
            self.__exit__()
            locked = "password" in str(error).lower() or "security" in str(error).lower()
            raise PlanUnreadableError(_LOCKED if locked else _BROKEN) from error
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_: object) -> None:
        try:
            if self._pdf is not None:
                self._pdf.close()
        finally:
            self._pdf = None
            _ONE_AT_A_TIME.release()

    def _file(self, pdf: pypdfium2.PdfDocument) -> PdfFile:
        pages = len(pdf)
        if pages > MOST_PAGES:
            raise PlanUnreadableError(_TOO_LONG)
        if not pages:
            raise PlanUnreadableError(_BROKEN)
        title = pdf.get_metadata_value("Title") or ""
        return PdfFile(pages, title, _bookmarks(pdf), pdf)


def _bookmarks(pdf: pypdfium2.PdfDocument) -> list[Bookmark]:
    found: list[Bookmark] = []
    for mark in pdf.get_toc(max_depth=6):
        destination = mark.get_dest()
        page = destination.get_index() if destination else None
        if page is not None:
            found.append(Bookmark(mark.get_title() or "", mark.level + 1, page + 1))
        if len(found) > 5000:
            break
    return found


def _read_page(page: pypdfium2.PdfPage, number: int) -> RawPage:
    width, height = page.get_size()
    turns = page.get_rotation() // 90
    text = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(text)
        words = read_words(text, min(max(count, 0), MOST_CHARACTERS), turns, width, height)
    finally:
        text.close()
    drawn = read_drawn(page, turns, width, height)
    return RawPage(number, width, height, words, drawn, cut=count > MOST_CHARACTERS)
