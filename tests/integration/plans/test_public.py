"""What citizens see: adopted plans, in plain words, without what is internal."""

import io

import pdfplumber
import pytest


def text(response):
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def adopted(plans, unit):
    edition = plans.edition("Folkeplanen", state="adopted", first_year=2025, last_year=2036)
    goal = plans.goal(edition, "Ingen skal vente", number="1", indicator="Ventetiden er under tre uker")
    plans.measure(
        edition,
        "Ringe alle som venter",
        parent=goal,
        responsible_unit=unit,
        responsible_role="Kari Prøve",
        contributors="Ola Prøve",
        owner_as_written="Per Prøve",
        deadline="2026-12-31",
        soft=True,
        soft_note="Hemmelig vurdering",
        source_name="kladd.docx",
        confidence=0.31,
    )
    plans.measure(edition, "Lage venterom", parent=goal, status_as_written="Intern merknad")
    edition.passages.create(element=goal, heading="Forankring", text="Eldrerådet ba om det.")
    return edition


ADDRESS = "/planer/offentlig/provevik/folkeplanen/"


def test_anyone_may_read_an_adopted_plan(client, adopted):
    page = text(client.get(ADDRESS))
    for words in ("Ingen skal vente", "Ringe alle som venter", "Hjemmetjenesten", "31. desember 2026", "Eldrerådet"):
        assert words in page


def test_what_is_not_decided_is_said_to_be_so(client, adopted):
    assert text(client.get(ADDRESS)).count('class="not-set">Ikke satt') == 2


def test_no_name_and_nothing_internal_is_shown(client, adopted):
    pdf = client.get(f"{ADDRESS}pdf/").content
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        printed = " ".join(page.extract_text() for page in document.pages)
    page = text(client.get(ADDRESS))
    for secret in ("Kari", "Ola", "Per Prøve", "Hemmelig", "kladd", "0.31", "0,31", "Intern", "Vagt", "Uten budsjett"):
        assert secret not in page, secret
        assert secret not in printed, secret


@pytest.mark.parametrize("state", ["draft", "hearing", "superseded"])
def test_only_the_adopted_edition_is_public(client, plans, state):
    plans.edition("Kladden", state=state)
    assert client.get("/planer/offentlig/provevik/kladden/").status_code == 404
    assert client.get("/planer/offentlig/provevik/kladden/pdf/").status_code == 404
    assert "Kladden" not in text(client.get("/planer/offentlig/provevik/"))


def test_a_new_draft_does_not_show_through(client, adopted, plans):
    draft = plans.edition("Folkeplanen, utkast", plan=adopted.plan, number=2)
    plans.measure(draft, "Ikke bestemt ennå")
    page = text(client.get(ADDRESS))
    assert "Ikke bestemt ennå" not in page
    assert "Ringe alle" in page


def test_a_plan_stands_under_its_own_municipality_only(client, adopted, other_municipality):
    assert client.get("/planer/offentlig/annendal/folkeplanen/").status_code == 404
    assert client.get("/planer/offentlig/finnes-ikke/").status_code == 404
    assert "Ingen vedtatte planer ennå" in text(client.get("/planer/offentlig/annendal/"))


def test_the_list_tells_what_has_been_adopted(client, adopted):
    page = text(client.get("/planer/offentlig/provevik/"))
    assert "Planen gjelder for 2025–2036 og ble vedtatt 18. juni 2025." in page


def test_a_bigger_plan_takes_no_more_queries(client, adopted, plans, django_assert_max_num_queries):
    for number in range(10):
        goal = plans.goal(adopted, f"Mål {number}")
        plans.measure(adopted, f"Tiltak {number}", parent=goal)
    with django_assert_max_num_queries(8):
        client.get(ADDRESS)
