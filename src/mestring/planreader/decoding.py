"""Turns the bytes of a text into letters, whatever program wrote them."""

from __future__ import annotations

import codecs
import contextlib
import re

from mestring.planreader.errors import PlanUnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAID = re.compile(rb"""(?:charset\s*=\s*["']?|encoding\s*=\s*["'])([A-Za-z0-9_.:-]{2,40})""", re.I)
_NORWEGIAN = "æøåÆØÅ«»–é"
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_NOT_TEXT = 0.002
_JUNK = "Filen inneholder ikke tekst som kan leses; last opp planen som docx, pdf, html, Markdown eller ren tekst."


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and the name of the encoding it was in. Refuses bytes that are no text."""
    text, encoding = _decoded(data)
    sample = text[:200_000]
    if len(_NOT_TEXT.findall(sample)) > max(2, len(sample) * _MOST_NOT_TEXT):
        raise PlanUnreadableError(_JUNK)
    return text.removeprefix("\ufeff").replace("\x00", ""), encoding


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    wide = _without_mark(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        nearly = data.decode("utf-8", errors="replace")
        # One letter cut off at the end, or a few damaged ones, do not make another encoding of it.
        if error.start >= len(data) - 3 or 0 < nearly.count("\ufffd") * 20 < _letters_beyond_ascii(nearly):
            return nearly, "utf-8"
    return _single_byte(data)


def _without_mark(data: bytes) -> str:
    """UTF-16 without a byte order mark shows as zeros in every other byte."""
    sample = data[:2000]
    if len(sample) < 8 or sample.count(0) * 3 < len(sample):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 4 * max(even, 1):
        return "utf-16-le"
    return "utf-16-be" if even > 4 * max(odd, 1) else ""


def _letters_beyond_ascii(text: str) -> int:
    return sum(1 for letter in text[:200_000] if letter > "\x7f")


def _single_byte(data: bytes) -> tuple[str, str]:
    """The encoding that gives most Norwegian letters; what the file says of itself goes first among equals."""
    candidates = ["cp1252", "mac_roman", "cp865"]
    said = _SAID.search(data[:2048])
    if said:
        with contextlib.suppress(LookupError):
            candidates.insert(0, codecs.lookup(said.group(1).decode("ascii")).name)
    sample = data[:200_000]
    best = max(candidates, key=lambda encoding: _norwegian_letters(sample, encoding))
    return data.decode(best, errors="replace"), best


def _norwegian_letters(sample: bytes, encoding: str) -> int:
    try:
        text = sample.decode(encoding, errors="replace")
    except (LookupError, UnicodeError):
        return -1
    return sum(text.count(letter) for letter in _NORWEGIAN) - 2 * text.count("\ufffd")
