"""Opens a file as a table, by what is in it and not by what it is called."""

from __future__ import annotations

import gzip
import io
import re
import zlib

from mestring.knowledge.reading.arrays import read_arrays
from mestring.knowledge.reading.comma_separated import read_comma_separated
from mestring.knowledge.reading.cube import Cube
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.json_stat import read_json_stat

MOST_BYTES = 100_000_000
GZIP, ZIP, PDF, OLD_EXCEL = b"\x1f\x8b", b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0"
NEWER_EXCEL = b"xl/"
# JSON may write half a letter by number; no database keeps it and no page can show it.
_HALF_A_LETTER = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
TOO_LARGE = f"Filen er større enn {MOST_BYTES // 1_000_000} MB. Velg færre år eller kommuner."


def open_table(content: bytes) -> Cube:
    """The table in the file. TableUnreadableError says what is wrong with it and what to do."""
    if len(content) > MOST_BYTES:
        raise TableUnreadableError(TOO_LARGE)
    if content.startswith(GZIP):
        content = _unpacked(content)
    if not content.strip():
        raise TableUnreadableError("Filen er tom. Hent tabellen på nytt.")
    if content.startswith((PDF, OLD_EXCEL)) or (content.startswith(ZIP) and NEWER_EXCEL in content):
        raise TableUnreadableError(
            "Dette er et regneark eller en PDF. Hent tabellen som json-stat2 eller csv i stedet."
        )
    if content.startswith(ZIP):
        return read_arrays(content)
    text = _text(content)
    if "\0" in text or "\\u0000" in text or _HALF_A_LETTER.search(text):
        raise TableUnreadableError("Filen er ikke tekst. Hent tabellen som json-stat2 eller csv.")
    if text.lstrip().startswith("<"):
        raise TableUnreadableError("Dette er en nettside, ikke en tabell. Last ned tabellen som json-stat2 eller csv.")
    return read_json_stat(text) if text.lstrip().startswith(("{", "[")) else read_comma_separated(text)


def _unpacked(content: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            found = packed.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error):
        raise TableUnreadableError("Den pakkede filen er ødelagt. Hent den på nytt.") from None
    if len(found) > MOST_BYTES:
        raise TableUnreadableError(TOO_LARGE)
    return found


def _text(content: bytes) -> str:
    """UTF-8 with or without its mark, else the older Western encoding, which cannot fail."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
