"""Files that cannot be read as a plan, handed in by a person: one clear sentence each, and nothing is kept of them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import openpyxl
import pypdfium2
import pytest
from playwright.sync_api import Page, expect
from tests.functional.handing_in import Document, hand_in
from tests.functional.visiting import Visitors

PDF_ENCRYPTION = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/P -4/O <" + b"a1" * 32 + b">/U <" + b"b2" * 32 + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 4 0 R/Size 5/ID[<" + b"00" * 16 + b"><" + b"00" * 16 + b">]>>\n%%EOF\n"
)


def scanned() -> bytes:
    """A PDF of one empty page, as a scanner makes them: nothing in it is text."""
    book = pypdfium2.PdfDocument.new()
    book.new_page(595, 842)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def workbook() -> bytes:
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    return buffer.getvalue()


def archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("plan.txt", "Mål 1: Flere bor hjemme")
    return buffer.getvalue()


def truncated_docx() -> bytes:
    return archive()[:-30]


# What it is, and a word of the sentence that says what to do about it.
BAD = {
    "empty": (Document("plan.docx", b""), "tom"),
    "encrypted": (Document("plan.pdf", PDF_ENCRYPTION), "passord"),
    "locked in Word": (
        Document(
            "plan.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
        ),
        "passord",
    ),
    "old Word": (
        Document("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "WordDocument".encode("utf-16-le")),
        "docx",
    ),
    "scanned": (Document("plan.pdf", scanned()), "bare bilder"),
    "truncated PDF": (Document("plan.pdf", scanned()[:200]), "avkortet|skadet|ikke hel|mangler"),
    "truncated docx": (Document("plan.docx", truncated_docx()), "skadet|avkortet"),
    "a workbook": (Document("plan.xlsx", workbook()), "regneark"),
    "an archive": (Document("plan.zip", archive()), "zip"),
    "a picture": (Document("plan.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), "bilde"),
    "a program": (Document("plan.docx", b"\x7fELF" + bytes(64)), "program"),
}


@pytest.fixture(scope="module")
def page(browser, site) -> Iterator[Page]:
    """One plan owner hands in all of them, as somebody does who cannot get it to work."""
    visitors = Visitors(browser, site)
    yield visitors.page_of("planeier")
    visitors.close()
    assert [text for text in visitors.complaints if "status of 422" not in text] == []


@pytest.mark.parametrize("what", BAD)
def test_a_file_that_is_no_plan_gets_one_clear_sentence_and_is_not_kept(what, page: Page):
    # Given a file that cannot be read
    document, word = BAD[what]
    page.goto("/planer/les-inn/")
    waiting = waiting_for_review(page)
    # When it is handed in
    hand_in(page, document)
    # Then the page says at the top and at the field what is wrong, in the same words
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    said = summary.get_by_role("listitem").inner_text().removeprefix("Plandokumentet: ")
    assert re.search(word, said, re.IGNORECASE), said
    assert said.endswith(".")
    assert not re.search(r"Traceback|Error|Exception|None|\b[a-z]+\.[a-z]+\(", said)
    described = page.get_by_label("Plandokumentet").get_attribute("aria-describedby") or ""
    assert said in [page.locator(f"#{one}").inner_text() for one in described.split()]
    assert page.title().startswith("Feil:")
    # And nothing waits for review because of it
    page.goto("/planer/les-inn/")
    assert waiting_for_review(page) == waiting


def test_a_document_with_no_plan_in_it_is_said_to_be_so_and_becomes_no_plan(page: Page):
    # Given a document that is a letter
    letter = Document.of(
        "brev.txt", "Hei!\n\nTakk for sist. Det var hyggelig å se deg igjen i går kveld.\n\nHilsen Kari\n"
    )
    page.goto("/planer/")
    plans = page.locator("main h2").all_inner_texts()
    # When it is handed in
    hand_in(page, letter)
    # Then the page says that no plan was found in it
    expect(page.get_by_role("main")).to_contain_text(re.compile("ingen (plan|mål)|fant (vi )?ikke|fant ingen", re.I))
    # And there are as many plans as before
    page.goto("/planer/")
    assert page.locator("main h2").all_inner_texts() == plans


@pytest.mark.parametrize(
    ("what", "name", "content"),
    [
        ("a picture", "plan.xlsx", b"\x89PNG\r\n\x1a\n"),
        ("an empty file", "plan.xlsx", b""),
        ("a sheet of something else", "plan.xlsx", workbook()),
        ("text", "plan.csv", b"navn;alder\nKari;3\n"),
    ],
)
def test_a_file_that_is_not_the_plans_sheet_is_refused_in_a_sentence(what, name, content, page: Page):
    # Given the spreadsheet page of a plan
    page.goto("/planer/")
    page.locator("main h2").get_by_role("link").first.click()
    page.get_by_role("link", name=re.compile("^Regneark")).click()
    # When something else is handed in
    page.get_by_label("Regnearket du har fylt ut").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    page.get_by_role("button", name="Vis kvittering").click()
    # Then the page says so, has no receipt, and there is nothing to save
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("listitem")).to_have_text(re.compile(r"\w.*\.$"))
    assert page.get_by_role("button", name=re.compile("^Lagre")).count() == 0


def waiting_for_review(page: Page) -> list[str]:
    """The documents the page says somebody should go through."""
    return page.get_by_role("region", name="Venter på gjennomgang").get_by_role("listitem").all_inner_texts()
