"""The knowledge base: one document as a page, a PDF and numbers; and what is said when it cannot be made."""

from __future__ import annotations

import csv
import io
import re

import pdfplumber
import pytest
from django.conf import settings
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from tests.counted_people import count_people

from mestring.core.access import Role
from mestring.knowledge.answers import keeping
from mestring.knowledge.views import base as views

BASE = "/kunnskap/grunnlag/"
CHAPTERS = (
    "Hvem bor her",
    "Hvor mange blir vi",
    "Behov etter mestringsnivå",
    "Brukere, plasser og ventetid",
    "Årsverk og dem som kan gi dem",
    "Hva det koster",
    "Demens",
    "Hva svaret henger på",
    "Hva som er antatt, og hvor sikkert det er",
    "Kilder",
)


@pytest.fixture(scope="module")
def one_folder(tmp_path_factory):
    """Answers are kept for the whole file, so that each is computed once."""
    return tmp_path_factory.mktemp("answers")


@pytest.fixture(autouse=True)
def few_draws(monkeypatch, one_folder):
    monkeypatch.setattr(settings, "DATA", one_folder)
    monkeypatch.setattr(keeping, "DRAWS", 12)
    monkeypatch.setattr(keeping, "SECONDS_TO_WAIT", 120.0)
    monkeypatch.setattr(
        views, "kept_or_begun", lambda inputs, **said: keeping.kept_or_begun(inputs, until=said["until"], seconds=120)
    )


@pytest.fixture
def reader(municipality, signed_in):
    count_people(municipality)
    return signed_in(Role.COUNCILLOR)


def page(reader, address=BASE):
    response = reader.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_document_has_its_chapters_each_with_a_finding(reader):
    said = page(reader)
    for chapter in CHAPTERS:
        assert f"{chapter}</h2>" in said, chapter
    assert said.count('class="base-finding"') == len(CHAPTERS)
    assert "Prøvevik kommune fra 2026 til 2050" in said


def test_every_picture_has_its_numbers_and_its_source(reader):
    said = page(reader)
    pictures = said.count('class="chart-figure"')
    assert pictures >= 12
    assert said.count("Vis tallene") == pictures
    assert said.count("Kilde: Egne beregninger av Oppdiktet folketall") == pictures


def test_what_is_assumed_is_marked_and_told(reader):
    said = page(reader)
    assert "Ingen kilde" in said
    assert "Ingen egne tellinger av mestringsnivå" in said
    assert said.count(">antatt<") >= 10


def test_another_year_gives_another_pyramid_without_a_script(reader):
    assert "Alder og kjønn 1. januar 2044 (framskrevet)" in page(reader, f"{BASE}?ar=2044")
    assert "Alder og kjønn 1. januar 2022 (talt)" in page(reader, f"{BASE}?ar=2022")


@pytest.mark.parametrize("query", ["?ar=1066", "?ar=nei&til=3000", "?til=", "?til=2049"])
def test_a_year_there_is_not_shows_the_usual(reader, query):
    said = page(reader, BASE + query)
    assert "Alder og kjønn 1. januar 2026 (talt)" in said
    assert "til 2050" in said


def test_the_last_year_can_be_chosen(reader):
    assert "Prøvevik kommune fra 2026 til 2040" in page(reader, f"{BASE}?til=2040")


def test_without_people_it_says_what_to_take_in(signed_in, municipality):
    said = page(signed_in(Role.COUNCILLOR))
    assert "Det mangler tall å regne fra" in said
    assert "Hent inn en tabell over folkemengde" in said


def test_while_it_is_computed_the_page_says_so_and_comes_back(reader, monkeypatch):
    monkeypatch.setattr(views, "kept_or_begun", lambda *_given, **_named: None)
    for address in (BASE, f"{BASE}pdf/", f"{BASE}tall.csv", f"{BASE}tall/arsverk.csv"):
        response = reader.get(address)
        assert response.status_code == 202, address
        assert "Regner ut kunnskapsgrunnlaget" in response.content.decode()


def words_of(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return " ".join(" ".join(one.extract_text() for one in document.pages).split())


def test_the_pdf_says_what_the_page_says(reader):
    response = reader.get(f"{BASE}pdf/")
    assert response.headers["Content-Type"] == "application/pdf"
    said = words_of(response.content)
    for chapter in CHAPTERS:
        assert chapter in said, chapter
    for finding in re.findall(r'class="base-finding">([^<]+)<', page(reader)):
        assert " ".join(finding.replace("\u00a0", " ").split()) in said.replace("\u00a0", " "), finding


def test_the_pdf_has_its_pictures_with_words_for_who_does_not_see_them(reader):
    pdf = reader.get(f"{BASE}pdf/").content
    catalog = PDFDocument(PDFParser(io.BytesIO(pdf))).catalog
    assert resolve1(catalog["MarkInfo"])["Marked"] is True
    metadata = resolve1(catalog["Metadata"]).get_data().decode()
    assert "pdfaid:part>3<" in metadata
    assert "pdfuaid:part>1<" in metadata
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        figures = [one for one in walked(document.structure_tree) if one["type"] == "Figure"]
    assert len(figures) >= 12
    assert all(one["alt_text"] for one in figures)


def walked(tree):
    for one in tree:
        yield one
        yield from walked(one.get("children", []))


def test_every_number_can_be_fetched(reader):
    rows = list(csv.DictReader(io.StringIO(reader.get(f"{BASE}tall.csv").content.decode("utf-8-sig"))))
    assert {row["what"] for row in rows} >= {"levels", "fte_all", "cost_all", "waiting", "dementia"}
    first = next(row for row in rows if row["what"] == "persons" and row["code"] == "all")
    assert float(first["middle"]) == pytest.approx(3_000, rel=0.02)


def test_a_picture_gives_its_numbers_and_one_there_is_not_gives_none(reader):
    assert "Trengs" in reader.get(f"{BASE}tall/arsverk.csv").content.decode("utf-8-sig")
    assert reader.get(f"{BASE}tall/romferge.csv").status_code == 404


def test_the_first_page_has_the_numbers_and_the_ways_on(reader, monkeypatch):
    monkeypatch.setattr("mestring.knowledge.views.home.SECONDS", 120)
    said = page(reader, "/kunnskap/")
    for words in ("2026 og 2040, om ingenting endres", "Kunnskapsgrunnlag", "Scenarioverksted", "Oppdiktet folketall"):
        assert words in said, words


def test_the_first_page_stands_without_numbers(signed_in, municipality):
    said = page(signed_in(Role.COUNCILLOR), "/kunnskap/")
    assert "Det mangler tall å regne fra" in said
    assert "Scenarioverksted" in said
