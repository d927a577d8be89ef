"""Reading a plan: the list, the picture, the outline, what one narrows it to."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mestring.core.access import Role


def text(response):
    assert response.status_code == 200, response.status_code
    return " ".join(response.content.decode().split())


@pytest.fixture
def plan(plans, unit):
    """A draft: one area, two goals, a strategy, three measures with one, two and no gaps of who and when."""
    edition = plans.edition("Mestringsplanen", first_year=2026, last_year=2030)
    area = plans.element(edition, "Bo hjemme", kind="focus_area", number="1")
    goal = plans.goal(edition, "Flere bor trygt", number="1", parent=area, un_goals=",3,")
    other = plans.goal(edition, "Pårørende får avlastning", number="2", parent=area, un_goals=",10,")
    strategy = plans.element(edition, "Trening før pleie", kind="strategy", parent=goal)
    plans.measure(edition, "Tilby ØVELSER hjemme", parent=strategy, responsible_unit=unit, deadline="2027-06-01")
    plans.measure(edition, "Lære opp ansatte", parent=strategy, responsible_unit=unit, text="Om fall og øvelser.")
    plans.measure(edition, "Videreutvikle avlastning", parent=other, soft=True)
    return edition


def test_the_list_says_how_far_each_plan_has_come(signed_in, plan):
    page = text(signed_in().get("/planer/"))
    assert "Mestringsplanen" in page
    assert "2026–2030" in page
    assert "2 av 3" in page  # with an owner
    assert "1 av 3" in page  # with a deadline


def test_without_plans_the_list_says_how_to_get_one(signed_in, municipality):
    assert "Ingen planer ennå" in text(signed_in().get("/planer/"))
    assert "Det er planeieren i kommunen som kan lese inn planer" in text(signed_in(Role.ANALYST).get("/planer/"))


def test_the_plan_shows_the_edition_people_work_with(signed_in, plans):
    first = plans.edition("Planen", state="adopted")
    plans.edition("Planen, ny", plan=first.plan, number=2)
    client = signed_in()
    assert "Planen, ny" in text(client.get("/planer/planen/"))
    assert 'aria-current="page">Utgave 1, vedtatt' in text(client.get("/planer/planen/utgave/1/"))


def test_every_measure_is_a_square_that_says_what_it_lacks(signed_in, plan):
    page = text(signed_in().get("/planer/mestringsplanen/"))
    assert "Tilby ØVELSER hjemme: har ansvarlig og frist" in page
    assert "Lære opp ansatte: mangler frist" in page
    assert "Videreutvikle avlastning: mangler ansvarlig og frist, vagt formulert" in page


def test_the_numbers_behind_the_picture_come_as_a_file(signed_in, plan):
    response = signed_in().get("/planer/mestringsplanen/utgave/1/tall.csv")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1] == ["1 Bo hjemme", "1 Flere bor trygt", "1", "2", "0", "1", "2", "0"]
    assert rows[2] == ["1 Bo hjemme", "2 Pårørende får avlastning", "0", "1", "1", "1", "1", "1"]
    assert rows[3] == ["Hele planen", "", "1", "3", "1", "2", "3", "1"]


@pytest.mark.parametrize(
    ("asked", "there", "gone"),
    [
        ("mangel=owner", "Videreutvikle avlastning", "Lære opp ansatte"),
        ("fn=3", "Lære opp ansatte", "Videreutvikle avlastning"),
        ("fn=10", "Videreutvikle avlastning", "Lære opp ansatte"),
        ("fn=3&mangel=deadline", "Lære opp ansatte", "Tilby ØVELSER"),
    ],
)
def test_the_outline_narrows_to_what_is_asked_for(signed_in, plan, asked, there, gone):
    page = text(signed_in().get(f"/planer/mestringsplanen/?{asked}"))
    outline = page[page.index('class="tree') :]
    assert there in outline
    assert gone not in outline


def test_a_unit_is_that_unit_and_those_below_it(signed_in, plan, plans, unit, municipality):
    above = municipality.units.create(code="alt", name="Helse og omsorg")
    unit.parent = above
    unit.save()
    page = text(signed_in().get(f"/planer/mestringsplanen/?enhet={above.pk}"))
    assert "2 treff." in page


def test_a_choice_that_is_none_is_said_and_the_page_stands(signed_in, plan):
    page = text(signed_in().get("/planer/mestringsplanen/?fn=99&enhet=x&omrade=1e9&mangel=alt&apne=%00"))
    assert "ds-validation-message" in page
    assert "Lære opp ansatte" in page


def test_nothing_found_says_what_to_do(signed_in, plan):
    assert "Ingenting i planen passer" in text(signed_in().get("/planer/mestringsplanen/?fn=17"))


@pytest.mark.parametrize(
    "kinds",
    [
        ("goal", "strategy"),
        ("focus_area", "measure"),
        ("measure",),
        ("strategy", "measure", "measure"),
        (),
    ],
)
def test_a_plan_that_lacks_levels_is_shown_with_those_it_has(signed_in, plans, kinds):
    edition, above = plans.edition("Planen"), None
    for kind in kinds:
        above = plans.element(edition, f"Et {kind}", kind=kind, parent=above)
    client = signed_in()
    for address in ("", "utgave/1/skriv-ut/", "utgave/1/pdf/", "utgave/1/tall.csv"):
        assert client.get(f"/planer/planen/{address}").status_code == 200
    page = text(client.get("/planer/planen/"))
    assert all(f"Et {kind}" in page for kind in kinds)


def test_the_plans_own_words_for_its_levels_are_used(signed_in, plan):
    plan.plan.measure_name = "Grep"
    plan.plan.save()
    assert "Grep" in text(signed_in().get("/planer/mestringsplanen/"))


def test_markup_in_a_plan_is_text(signed_in, plans):
    edition = plans.edition("Planen")
    goal = plans.goal(edition, "<script>alert(1)</script>")
    plans.measure(edition, "<img src=x onerror=alert(1)>", parent=goal, text="</td><script>")
    client = signed_in()
    for address in ("/planer/planen/", "/planer/planen/utgave/1/skriv-ut/", "/planer/sok/?q=alert"):
        page = text(client.get(address))
        assert "<script>alert" not in page
        assert "<img src=x" not in page


PAGES = (
    "/planer/",
    "/planer/mestringsplanen/",
    "/planer/mestringsplanen/utgave/1/skriv-ut/",
    "/planer/sok/?q=a",
    "/planer/sammenlign/?a=mestringsplanen&b=andre",
)


@pytest.mark.parametrize("address", PAGES)
def test_a_bigger_plan_takes_no_more_queries(signed_in, plan, plans, unit, address):
    other = plans.edition("Andre")
    plans.measure(other, "Lage mat sammen")
    client = signed_in()
    client.get(address)

    def queries():
        with CaptureQueriesContext(connection) as seen:
            text(client.get(address))
        return len(seen)

    before = queries()
    for number in range(12):
        goal = plans.goal(plan, f"Nytt mål {number}")
        measure = plans.measure(plan, f"Nytt tiltak {number} a", parent=goal, responsible_unit=unit)
        plans.measure(plan, f"Nytt deltiltak {number} a", parent=measure)
        plans.edition(f"Plan {number}")
    assert queries() == before
    assert before <= 20
