"""Measures the compressed streams of a PDF before anything else unpacks them, so that none is a bomb."""

from __future__ import annotations

import base64
import re
import zlib

from mestring.planreader.errors import PlanUnreadableError

MOST_OF_ONE = 160 * 1024 * 1024
MOST_OF_ALL = 3 * 1024 * 1024 * 1024
_MOST_OF_OTHER_CODES = 400 * 1024
_PIECE = 256 * 1024
_ROOM = 8 * 1024 * 1024
_BEGINS = re.compile(rb"(?<!end)stream\r?\n")
_ANY_CODE = re.compile(rb"/(FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL)\b")
_BOMB = (
    "Pdf-filen pakker seg ut til langt mer enn den gir seg ut for og blir ikke åpnet; "
    "lag pdf-filen på nytt fra originalen og prøv igjen."
)


def refuse_bombs(data: bytes) -> None:
    """Raises when some stream unpacks beyond bounds, or is packed in a way that cannot be measured."""
    total = 0
    for begun in _BEGINS.finditer(data):
        start = begun.end()
        said = data[max(0, begun.start() - 600) : begun.start()].rpartition(b"obj")[2]
        codes = _ANY_CODE.findall(said)
        packed = memoryview(data)[start:]
        if len(codes) > 1 or (codes and codes[0][:1] in b"LR"):
            length = data.find(b"endstream", start) - start
            if len(codes) > 1 or length > _MOST_OF_OTHER_CODES:
                raise PlanUnreadableError(_BOMB)
        if b"ASCII85" in said or b"/A85" in said:
            packed = memoryview(_from_letters(data[start : data.find(b"endstream", start)]))
        total += _measured(packed)
        if total > MOST_OF_ALL:
            raise PlanUnreadableError(_BOMB)


def _from_letters(written: bytes) -> bytes:
    try:
        return base64.a85decode(written.strip().removesuffix(b"~>"))
    except ValueError:
        return b""


def _measured(packed: memoryview) -> int:
    """How much the bytes unpack to; 0 when they are not packed in this way."""
    unpacker, size, at = zlib.decompressobj(), 0, 0
    try:
        while not unpacker.eof and at < len(packed):
            piece: bytes | memoryview = packed[at : at + _PIECE]
            at += _PIECE
            while piece and not unpacker.eof:
                size += len(unpacker.decompress(piece, _ROOM))
                if size > MOST_OF_ONE:
                    raise PlanUnreadableError(_BOMB)
                piece = unpacker.unconsumed_tail
    except zlib.error:
        return size
    return size
