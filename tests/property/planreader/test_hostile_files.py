"""Whatever bytes come in, blocks or a sentence come out."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.planfiles.as_markup import html_of, markdown_of, text_of
from tests.planfiles.as_pages import docx_of, pdf_of
from tests.planfiles.content import PLAN

from mestring.planreader.blocks import Item, Table
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.opening import open_document

NAMES = st.sampled_from(["plan.docx", "plan.pdf", "plan.html", "plan.md", "plan.txt", "plan", "."])
BOUNDED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WRITERS = {"docx": docx_of, "pdf": pdf_of, "html": html_of, "md": markdown_of, "txt": text_of}
TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<ul>",
        "<ol>",
        "<li>",
        "</li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td colspan=3>",
        "<td rowspan=9>",
        "</table>",
        "<h2>",
        "</h2>",
        "<b>",
        "</b>",
        "<br>",
        "<!--",
        "-->",
        "<script>",
        "</main>",
        "<main>",
        "&#0;",
        "•",
        "<",
        "\x00",
        "æ",
        " ord ",
    ]
)
PIECES = st.sampled_from(
    [
        "\t",
        "\n",
        "\n\n",
        "|",
        "---",
        "• ",
        "- ",
        "1. ",
        "# ",
        "**",
        "__",
        "[",
        "](x)",
        "ord",
        "Setning.",
        "MÅL",
        "[image: ",
        "]",
        "\f",
        "[bookmark: _Toc1]",
        "<p>",
        "</p>",
        "Mål\tTiltak\n",
        "\tDelmål\n\tTiltak\n",
        "====\n",
        ".....",
        "3",
        "\r",
        "\u2028",
        "\ufeff",
    ]
)


@cache
def plan_as(ending: str) -> bytes:
    return WRITERS[ending](PLAN)


def is_read_or_refused(data: bytes, name: str) -> None:
    """Reads the file; what comes out is well formed, or it is a sentence."""
    with suppress(PlanUnreadableError):
        document = open_document(data, name=name)
        assert document.blocks
        for block in document.blocks:
            if isinstance(block, Table):
                assert block.rows
                assert len({len(row) for row in block.rows}) <= len(block.rows)
            else:
                assert block.text == block.text.strip() != ""
            assert not isinstance(block, Item) or block.level >= 0


@BOUNDED
@given(
    data=st.binary(max_size=3000),
    start=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<html>"]),
    name=NAMES,
)
def test_random_bytes(data: bytes, start: bytes, name: str) -> None:
    is_read_or_refused(start + data, name)


@BOUNDED
@given(ending=st.sampled_from(sorted(WRITERS)), share=st.floats(0, 1), name=NAMES)
def test_real_files_cut_short(ending: str, share: float, name: str) -> None:
    data = plan_as(ending)
    is_read_or_refused(data[: int(len(data) * share)], name)


@BOUNDED
@given(
    ending=st.sampled_from(sorted(WRITERS)),
    changes=st.lists(st.tuples(st.floats(0, 0.9999), st.integers(0, 255)), min_size=1, max_size=60),
)
def test_real_files_with_changed_bytes(ending: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(plan_as(ending))
    for place, byte in changes:
        data[int(len(data) * place)] = byte
    is_read_or_refused(bytes(data), f"plan.{ending}")


@BOUNDED
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 0.9999), st.sampled_from([b"<", b">", b"w:tbl", b"\x00", b"0", b"/", b"&", b"-1"])),
        max_size=8,
    )
)
def test_word_files_with_changed_xml(changes: list[tuple[float, bytes]]) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plan_as("docx"))) as whole, zipfile.ZipFile(written, "w") as changed:
        for name in whole.namelist():
            part = whole.read(name)
            for place, piece in changes if name.endswith(("document.xml", "numbering.xml")) else ():
                at = int(len(part) * place)
                part = part[:at] + piece + part[at + len(piece) :]
            changed.writestr(name, part)
    is_read_or_refused(written.getvalue(), "plan.docx")


@BOUNDED
@given(tags=st.lists(TAGS, max_size=80))
def test_untidy_web_pages(tags: list[str]) -> None:
    is_read_or_refused(f"<html><body>{''.join(tags)}".encode(), "plan.html")


@BOUNDED
@given(pieces=st.lists(PIECES, max_size=80), name=NAMES)
def test_untidy_text(pieces: list[str], name: str) -> None:
    is_read_or_refused("".join(pieces).encode(), name)
