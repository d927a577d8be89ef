"""The demo's documents are what the generator makes of the content, in all five formats."""

import io
import re
import zipfile

import pdfplumber
import pytest
from docx import Document

from mestring.demo.documents import FOLDER
from mestring.demo.documents.render import FORMATS, document_bytes
from mestring.demo.plan_content import PLAN_FILES, read_plan_content

EACH = pytest.mark.parametrize(("name", "ending"), [(name, ending) for name in PLAN_FILES for ending in FORMATS])
TEXTS = pytest.mark.parametrize(
    ("name", "ending"), [(name, ending) for name in PLAN_FILES for ending in ("html", "md", "txt")]
)


def _words(data: bytes, ending: str) -> str:
    """All words of a document, without what stands for the format only."""
    if ending == "docx":
        body = Document(io.BytesIO(data)).element.body
        text = "\n".join("".join(t.text or "" for t in p.iter("{*}t")) for p in body.iter("{*}p"))
    elif ending == "pdf":
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            text = "\n".join(page.extract_text() for page in pdf.pages)
    else:
        text = data.decode()
    if ending == "html":
        text = re.sub(r"<[^>]+>", " ", text)
    return " ".join(text.replace("\\", "").split())


@TEXTS
def test_the_committed_text_document_is_what_the_content_gives(name: str, ending: str) -> None:
    assert (FOLDER / f"{name}.{ending}").read_bytes() == document_bytes(name, ending=ending)


@pytest.mark.parametrize("name", PLAN_FILES)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_committed_word_and_pdf_documents_say_what_the_content_gives(name: str, ending: str) -> None:
    committed, made = (FOLDER / f"{name}.{ending}").read_bytes(), document_bytes(name, ending=ending)
    assert _words(committed, ending) == _words(made, ending)


@EACH
def test_a_document_is_the_same_bytes_each_time(name: str, ending: str) -> None:
    assert document_bytes(name, ending=ending) == document_bytes(name, ending=ending)


@pytest.mark.parametrize(("name", "ending"), [(name, e) for name in PLAN_FILES for e in ("docx", "html", "md", "txt")])
def test_every_goal_strategy_and_measure_stands_in_the_document(name: str, ending: str) -> None:
    plan = read_plan_content(name)
    words = _words((FOLDER / f"{name}.{ending}").read_bytes(), ending)
    titles = [part.title for parts in (plan.goals(), plan.strategies(), plan.measures()) for part in parts]
    assert [title for title in titles if title not in words] == []


def test_word_documents_have_real_heading_styles_and_table_headers() -> None:
    document = Document(str(FOLDER / "plan-2027.docx"))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3"} <= styles
    assert all("<w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)
    assert document.core_properties.title == "Helse, omsorg og mestring 2027–2038"


def test_word_documents_carry_no_time_of_making() -> None:
    with zipfile.ZipFile(FOLDER / "plan-2025.docx") as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2026, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", PLAN_FILES)
def test_pdf_documents_claim_accessibility_and_archiving_and_have_a_tag_tree(name: str) -> None:
    with pdfplumber.open(FOLDER / f"{name}.pdf") as pdf:
        catalog = pdf.doc.catalog
        described = pdf.doc.catalog["Metadata"].resolve().get_data().decode()
        assert "StructTreeRoot" in catalog
        assert catalog["Lang"] == b"nb-NO"
    assert "<pdfuaid:part>1</pdfuaid:part>" in described
    assert "<pdfaid:part>3</pdfaid:part>" in described
