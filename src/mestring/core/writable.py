"""What people type or paste, made such that every database, spreadsheet and printed page takes it. Pure."""

from __future__ import annotations

import re

# Control signs but tab and line break, and halves of signs.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def writable(said: str) -> str:
    """The text with line breaks alike and without signs that cannot be seen or kept."""
    return UNSEEN.sub(" ", said.replace("\r\n", "\n").replace("\r", "\n"))
