"""Any file at all is opened by what it holds, or refused with a sentence that says what to do."""

from __future__ import annotations

import zlib

import pytest
from tests.planfiles.as_markup import html_of, markdown_of, text_of
from tests.planfiles.as_pages import docx_of, pdf_of
from tests.planfiles.content import PLAN
from tests.planfiles.hostile import (
    locked_pdf,
    lying_word_bomb,
    old_office_file,
    pdf_bomb,
    pdf_picture_only,
    pdf_with,
    word_bomb,
    word_file,
    zipped,
)
from tests.planfiles.substance import substance

from mestring.planreader import opening
from mestring.planreader.errors import PlanUnreadableError
from mestring.planreader.opening import open_document

_ENTITY = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
REFUSED = {
    "an empty file": (b"", "tom"),
    "only spaces": (b" \n \n", "tom"),
    "random bytes": (bytes(range(256)) * 40, "ikke tekst"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "bilde"),
    "a locked Word file": (old_office_file("EncryptedPackage"), "passord"),
    "an old Word file": (old_office_file("WordDocument"), "doc"),
    "an old spreadsheet": (old_office_file("Workbook"), "Excel"),
    "a spreadsheet": (zipped({"xl/workbook.xml": "<x/>"}), "xlsx"),
    "a presentation": (zipped({"ppt/presentation.xml": "<x/>"}), "pptx"),
    "an OpenDocument text": (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "odt"),
    "some other archive": (zipped({"bilder/a.txt": "hei"}), "zip"),
    "a rich text file": (b"{\\rtf1 hei}", "RTF"),
    "a cut Word file": (docx_of(PLAN)[:9000], "avkortet"),
    "a cut PDF": (pdf_of(PLAN)[:9000], "avkortet"),
    "a broken PDF": (b"%PDF-1.7\nikke mer enn dette\n%%EOF", "skadet"),
    "a locked PDF": (locked_pdf(), "passord"),
    "a scanned PDF": (pdf_picture_only(), "OCR"),
    "a PDF of too many pages": (pdf_with(zlib.compress(b"BT ET"), pages=1001), "1000 sider"),
    "a PDF bomb": (pdf_bomb(170), "pakker seg ut"),
    "a PDF packed twice": (pdf_with(b"x", code=b"[/FlateDecode/FlateDecode]"), "pakker seg ut"),
    "a zip bomb": (word_bomb(700), "pakker seg ut"),
    "a zip bomb of one part": (word_bomb(60), "pakker seg ut"),
    "a zip bomb that lies": (lying_word_bomb(60), "pakke"),
    "an archive of very many parts": (zipped({f"word/{n}": "" for n in range(5001)}), "pakker seg ut"),
    "entities in a Word file": (word_file("<w:p/>", before=_ENTITY), "XML"),
    "endless depth in a Word file": (word_file("<w:p>" * 5000 + "</w:p>" * 5000), "skadet"),
    "a Word file without text": (word_file("<w:p/>"), "ingen tekst"),
    "endless depth in a web page": (b"<html><body>" + b"<div>" * 50_000, "nivåer"),
    "endless attributes in a web page": (b"<html><body><p" + b" a=1" * 50_000 + b">x", "langt mer"),
    "a web page of merged cells": (
        b"<html><body><table>" + (b"<tr>" + b"<td colspan=1000>x" * 100) * 100,
        "tabell",
    ),
    "a text of too many lines": (b"a\n" * 150_001, "mer tekst"),
}


@pytest.mark.parametrize(("data", "word"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, word: str) -> None:
    with pytest.raises(PlanUnreadableError) as refusal:
        open_document(data, name="plan.docx")

    assert word in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_a_file_larger_than_the_limit_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 100)

    with pytest.raises(PlanUnreadableError, match="større enn"):
        open_document(b"x" * 101, name="plan.txt")


@pytest.mark.parametrize(
    ("write", "kind", "wrong"),
    [
        (docx_of, "docx", "pdf"),
        (pdf_of, "pdf", "docx"),
        (html_of, "html", "txt"),
        (markdown_of, "text", "docx"),
        (text_of, "text", "pdf"),
    ],
)
def test_a_wrong_ending_is_noted_and_the_content_trusted(write: object, kind: str, wrong: str) -> None:
    assert callable(write)
    document = open_document(write(PLAN), name=f"plan.{wrong}")

    assert document.kind in {kind, "markdown"}
    assert substance(document.blocks) == substance(PLAN)
    assert document.skipped[0].what == "Filendelse"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1", "mac_roman"]
)
def test_norwegian_letters_survive_in_every_usual_encoding(encoding: str) -> None:
    text = "# Mål for øyene\n\nÅ bygge bru over Ærfjorden er å gjøre hverdagen lettere på øya.\n"
    document = open_document(text.encode(encoding), name="plan.txt")

    assert substance(document.blocks) == [
        ("heading", 1, "Mål for øyene"),
        ("paragraph", "", "Å bygge bru over Ærfjorden er å gjøre hverdagen lettere på øya."),
    ]


def test_an_unusual_encoding_is_noted_so_that_the_reader_looks_for_wrong_letters() -> None:
    document = open_document("Blåbær på øya er modne nå.".encode("cp1252"), name="plan.txt")

    assert [skipped.what for skipped in document.skipped] == ["Tegnsett"]


def test_a_single_damaged_letter_does_not_change_the_encoding_of_the_rest() -> None:
    data = ("Blåbær på øya er modne nå, og båten går snart. " * 5).encode() + b"\xff og slutt."

    assert "Blåbær på øya" in substance(open_document(data, name="plan.txt").blocks)[0][2]  # type: ignore[index]


def test_five_hundred_pages_are_read_to_the_last() -> None:
    page = b"".join(
        b"BT /F1 10 Tf 50 %d Td (Kommunen skal bygge brygge nummer %d) Tj ET\n" % (700 - 20 * n, n) for n in range(20)
    )
    document = open_document(pdf_with(zlib.compress(page), pages=500), name="plan.pdf")

    assert document.pages == 500
    assert max(block.place.page or 0 for block in document.blocks) == 500


def test_a_failure_inside_a_reader_becomes_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise IndexError

    monkeypatch.setattr(opening, "read_text", fails)
    with pytest.raises(PlanUnreadableError, match="lagre den på nytt") as refusal:
        open_document(b"Noe tekst.", name="plan.txt")
    assert isinstance(refusal.value.__cause__, IndexError)
