"""Opens a file as a table, by what is in it and not by what it is called."""

from __future__ import annotations

from mestring.knowledge.reading.cube import Cube
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.knowledge.reading.json_stat import read_json_stat

MOST_BYTES = 150_000_000


def open_table(content: bytes, *, name: str) -> Cube:
    """The table in the file. TableUnreadableError says what is wrong with it and what to do."""
    if not content.strip():
        raise TableUnreadableError("Filen er tom. Hent tabellen på nytt.")
    return read_json_stat(content.decode())
