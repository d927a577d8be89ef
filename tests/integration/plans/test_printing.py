"""The plan on paper and as a PDF that can be archived and read aloud."""

import io

import pdfplumber
import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1

from mestring.planreader.reading import read_plan


@pytest.fixture
def edition(plans, unit):
    made = plans.edition("Papirplanen", first_year=2026, last_year=2029)
    area = plans.element(made, "Hverdagen", kind="focus_area", number="Satsingsområde 1")
    goal = plans.goal(made, "Flere klarer seg selv", number="1", parent=area)
    strategy = plans.element(made, "Trene før pleie", kind="strategy", number="1.1", parent=goal)
    plans.measure(made, "Starte fire gågrupper", parent=strategy, responsible_unit=unit, deadline="2027-06-30")
    measure = plans.measure(made, "Kjøpe inn 20 hjelpemidler", parent=strategy)
    plans.measure(made, "Lage en liste over behov", parent=measure)
    made.passages.create(heading="Innledning", text="Planen gjelder alle.\nDen er kort.")
    return made


ADDRESS = "/planer/papirplanen/utgave/1"


def words_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return " ".join(" ".join(page.extract_text() for page in document.pages).split())


def test_the_pdf_says_what_the_plan_says(signed_in, edition):
    response = signed_in().get(f"{ADDRESS}/pdf/")
    assert response.headers["Content-Type"] == "application/pdf"
    said = words_of(response.content)
    for words in (
        "Prøvevik kommune",
        "Satsingsområde 1: Hverdagen",
        "Mål 1: Flere klarer seg selv",
        "Starte fire gågrupper Hjemmetjenesten 30. juni 2027",
        "Lage en liste over behov",
        "Ikke satt",
        "Uten budsjett",
        "Den er kort.",
    ):
        assert words in said, words


def test_the_pdf_is_tagged_and_says_which_standards_it_keeps(signed_in, edition):
    pdf = signed_in().get(f"{ADDRESS}/pdf/").content
    catalog = PDFDocument(PDFParser(io.BytesIO(pdf))).catalog
    assert resolve1(catalog["MarkInfo"])["Marked"] is True
    assert resolve1(catalog["Lang"]).decode().startswith("nb")
    metadata = resolve1(catalog["Metadata"]).get_data().decode()
    assert "pdfaid:part>3<" in metadata
    assert "pdfuaid:part>1<" in metadata


def test_the_same_plan_on_the_same_day_is_the_same_file(signed_in, edition):
    client = signed_in()
    assert client.get(f"{ADDRESS}/pdf/").content == client.get(f"{ADDRESS}/pdf/").content


def test_text_that_looks_like_layout_stays_text(signed_in, plans):
    edition = plans.edition("Rar plan")
    hostile = '#panic("x") $ * _ @ref <label> `raw` "sitat" \\ #import "a" {{ tag }}'
    goal = plans.goal(edition, hostile)
    plans.measure(edition, hostile, parent=goal, text=hostile)
    said = words_of(signed_in().get("/planer/rar-plan/utgave/1/pdf/").content)
    assert '#panic("x")' in said
    assert "@ref <label> `raw`" in said


def test_our_own_reader_finds_the_plan_in_its_pdf_again(signed_in, edition):
    outline = read_plan(signed_in().get(f"{ADDRESS}/pdf/").content, name="plan.pdf")
    found = [(node.kind, node.title, said(node.owner), said(node.deadline)) for node in flat(outline.nodes)]
    assert found == [
        ("focus_area", "Hverdagen", "", ""),
        ("goal", "Flere klarer seg selv", "", ""),
        ("strategy", "Trene før pleie", "", ""),
        ("measure", "Starte fire gågrupper", "Hjemmetjenesten", "30. juni 2027"),
        ("measure", "Kjøpe inn 20 hjelpemidler", "", ""),
        ("measure", "Lage en liste over behov", "", ""),
    ]


def said(words):
    return "" if words == "Ikke satt" else words


def flat(nodes):
    return [one for node in nodes for one in (node, *flat(node.children))]


def test_the_page_to_print_has_contents_that_lead_to_their_place(signed_in, edition):
    page = signed_in().get(f"{ADDRESS}/skriv-ut/").content.decode()
    area = edition.elements.get(kind="focus_area")
    assert f'href="#e{area.pk}"' in page
    assert f'id="e{area.pk}"' in page
