"""Files made to harm or to mislead whoever opens them."""

from __future__ import annotations

import io
import zipfile
import zlib

_BODY = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{}</w:body></w:document>"
_TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
MEGABYTE = 1024 * 1024


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """A zip archive of these parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def word_file(body: str, *, before: str = "", **parts: str) -> bytes:
    """A Word file with this XML as its body."""
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": before + _BODY.format(body), **parts})


def word_bomb(megabytes: int) -> bytes:
    """A small Word file whose text unpacks to so many megabytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(b" " * MEGABYTE)
    return written.getvalue()


def lying_word_bomb(megabytes: int) -> bytes:
    """The same, with a table of contents that says each part is small."""
    data = bytearray(word_bomb(megabytes))
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    return bytes(data)


def pdf_with(stream: bytes, *, pages: int = 1, code: bytes = b"/FlateDecode") -> bytes:
    """A PDF whose pages all show this packed stream."""
    kids = b" ".join(b"%d 0 R" % (5 + index) for index in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d/Filter%s>>\nstream\n%s\nendstream" % (len(stream), code, stream),
    ]
    leaf = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>"
    data, places = b"%PDF-1.7\n", []
    for number, written in enumerate([*objects, *[leaf] * pages], 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, size = len(data), len(places) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start)


def pdf_bomb(megabytes: int) -> bytes:
    """A PDF of one page whose stream unpacks to so many megabytes."""
    packer = zlib.compressobj(9)
    return pdf_with(b"".join(packer.compress(b" " * MEGABYTE) for _ in range(megabytes)) + packer.flush())


def pdf_picture_only() -> bytes:
    """A PDF page that holds a picture and no text, as a scanner makes it."""
    return pdf_with(zlib.compress(b"q 500 0 0 700 40 40 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q"))


def locked_pdf() -> bytes:
    """A PDF that says it is encrypted with a password nobody gave."""
    plain = pdf_with(zlib.compress(b"BT /F1 10 Tf 50 700 Td (tekst) Tj ET"))
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R/ID[<00><00>]" + lock)


def old_office_file(stream: str) -> bytes:
    """An OLE container that holds a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(512)
