"""The page and the form of one element: who may change what, when, and what happens when two do so at once."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from mestring.core import clock
from mestring.core.access import Role
from mestring.core.models import Unit
from mestring.plans.budget_years import economic_plan_years
from mestring.plans.models import BudgetLine, Change, Element, Passage

pytestmark = pytest.mark.django_db


def where(element, name="element"):
    edition = element.edition
    kwargs = {"slug": edition.plan.slug, "number": edition.number, "lineage": element.lineage}
    return reverse(f"plans:{name}", kwargs=kwargs)


def form_of(response) -> dict:
    """What the form would send as it stands."""
    html = response.content.decode()
    form = html[html.index('name="sett"') - 200 : html.rindex("</form>")]
    sent: dict = {}
    for one in re.findall(r"<input[^>]*>", form):
        name = re.search(r'name="([^"]+)"', one)
        if name and ("checkbox" not in one or " checked" in one):
            value = re.search(r'value="([^"]*)"', one)
            said = unescape(value[1]) if value else ("on" if "checkbox" in one else "")
            sent[name[1]] = [*sent.get(name[1], []), said] if name[1] == "un_goals" else said
    for name, text in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL):
        sent[name] = unescape(text)
    for name, choices in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', choices)
        sent[name] = unescape(chosen[1]) if chosen else ""
    return sent


@pytest.fixture
def measure(plans, draft):
    goal = plans.goal(draft)
    return plans.measure(
        draft, "Starte gågrupper", parent=goal, un_goals=",3,11,", source_name="plan.pdf", source_page=7
    )


def test_a_measure_shows_who_when_how_much_and_where_it_was_read(signed_in, measure, unit):
    year = economic_plan_years(on=clock.today())[0]
    Element.objects.filter(pk=measure.pk).update(responsible_unit=unit, deadline=date(2027, 6, 30))
    BudgetLine.objects.create(element=measure, year=year, amount=Decimal("1250000"), funded=True)
    html = signed_in().get(where(measure)).content.decode()
    for said in (
        "Hjemmetjenesten",
        "30.06.2027",
        "1\u202f250\u202f000",
        "God helse og livskvalitet",
        "plan.pdf, side 7",
    ):
        assert said in html
    assert html.count('<th scope="row">20') == 4, "the four years of the økonomiplan"


def test_a_measure_says_what_it_lacks(signed_in, measure):
    html = signed_in().get(where(measure)).content.decode()
    assert "Ingen har ansvaret for tiltaket." in html
    assert "Tiltaket har ingen frist." in html


def test_a_goal_shows_its_texts_and_what_stands_below_it_with_gaps(signed_in, plans, measure):
    Passage.objects.create(edition=measure.edition, element=measure.parent, heading="Forankring", text="Vedtatt før.")
    html = signed_in().get(where(measure.parent)).content.decode()
    assert "Forankring" in html
    assert "Starte gågrupper" in html
    assert "Uten ansvarlig" in html


def test_the_plans_own_names_of_levels_are_used(signed_in, measure):
    type(measure.edition.plan).objects.update(goal_name="Hovedmål", measure_name="Aksjon")
    assert "Aksjon" in signed_in().get(where(measure)).content.decode()
    assert "Hovedmål" in signed_in().get(where(measure.parent)).content.decode()


def test_everything_of_a_measure_in_a_draft_is_changed_in_one_form(signed_in, plans, measure, unit):
    other = plans.edition("Boligplan").plan
    first, second, *_rest = economic_plan_years(on=clock.today())
    client = signed_in()
    sent = form_of(client.get(where(measure, "element-edit")))
    sent |= {
        "title": "Starte  gågrupper i\nalle bygder",
        "responsible_unit_id": "hjemme",
        "responsible_role": "Frisklivsveileder",
        "starts_on": "010127",
        "deadline": "2027",
        "indicator": "20 grupper",
        "kept_in_plan_id": "bolig",
        f"budget.{first}": "1 250 000",
        f"funded.{first}": "on",
        f"budget.{second}": "1250000,50",
        "un_goals": ["3", "17"],
        "national_guideline": "Leve hele livet",
    }
    response = client.post(where(measure, "element-edit"), sent)
    assert response.url == where(measure)
    measure.refresh_from_db()
    assert measure.title == "Starte gågrupper i alle bygder"
    assert measure.found_by.startswith("starte gågrupper i alle bygder")
    assert (measure.responsible_unit, measure.kept_in_plan) == (unit, other)
    assert (measure.starts_on, measure.deadline) == (date(2027, 1, 1), date(2027, 12, 31))
    assert measure.un_goal_numbers == [3, 17]
    assert list(measure.budget_lines.values_list("year", "amount", "funded")) == [
        (first, Decimal("1250000.00"), True),
        (second, Decimal("1250000.50"), False),
    ]
    assert Change.objects.count() == 1


def test_saving_without_having_changed_anything_leaves_no_trace(signed_in, measure):
    Element.objects.filter(pk=measure.pk).update(text=" To linjer\r\nmed rom \n", title="Starte  gågrupper")
    client = signed_in()
    response = client.post(
        where(measure, "element-edit"), form_of(client.get(where(measure, "element-edit"))), follow=True
    )
    assert "Ingenting var endret" in response.content.decode()
    assert not Change.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("title", "  ", "Skriv hva det heter."),
        ("deadline", "snart", "Skriv en dato"),
        ("responsible_unit_id", "Romfart", "Fant ingen enhet som heter «Romfart»"),
        ("budget", "gratis", "Skriv et beløp i kroner"),
        ("budget", "-5", "kan ikke være under null"),
        ("responsible_role", "x" * 201, "Her er det plass til 200 tegn"),
        ("un_goals", "18", "18"),
    ],
)
def test_what_cannot_be_read_is_told_at_the_field_and_kept(signed_in, measure, field, typed, says):
    name = f"budget.{economic_plan_years(on=clock.today())[0]}" if field == "budget" else field
    client = signed_in()
    sent = form_of(client.get(where(measure, "element-edit"))) | {name: typed}
    response = client.post(where(measure, "element-edit"), sent)
    html = response.content.decode()
    assert response.status_code == 422
    assert says in html
    assert "Rett opp dette for å gå videre" in html
    assert not Change.objects.exists()


def test_two_who_change_different_fields_at_once_both_get_theirs(signed_in, measure):
    client = signed_in()
    mine = form_of(client.get(where(measure, "element-edit")))
    Element.objects.filter(pk=measure.pk).update(responsible_role="Rådgiver")
    client.post(where(measure, "element-edit"), {**mine, "deadline": "2027"})
    measure.refresh_from_db()
    assert (measure.responsible_role, measure.deadline) == ("Rådgiver", date(2027, 12, 31))


def test_two_who_change_the_same_field_are_shown_both_and_nothing_is_lost(signed_in, measure):
    year = economic_plan_years(on=clock.today())[0]
    client = signed_in()
    mine = form_of(client.get(where(measure, "element-edit")))
    Element.objects.filter(pk=measure.pk).update(deadline=date(2029, 1, 1), responsible_role="Rådgiver")
    BudgetLine.objects.create(element=measure, year=year, amount=5)
    refused = client.post(where(measure, "element-edit"), {**mine, "deadline": "2027", f"budget.{year}": "7"})
    html = refused.content.decode()
    assert "Noen andre har endret dette mens du skrev. Nå står det: 01.01.2029." in html
    assert "Nå står det: 5." in html
    measure.refresh_from_db()
    assert measure.deadline == date(2029, 1, 1)
    client.post(where(measure, "element-edit"), form_of(refused))
    measure.refresh_from_db()
    assert (measure.deadline, measure.responsible_role) == (date(2027, 12, 31), "Rådgiver")
    assert measure.budget_lines.get().amount == Decimal("7.00")


def test_in_an_adopted_edition_the_wording_is_locked_and_the_follow_up_open(signed_in, plans):
    measure = plans.measure(plans.edition(state="adopted"))
    client = signed_in()
    page = client.get(where(measure, "element-edit"))
    assert "ordlyden er låst" in page.content.decode()
    sent = form_of(page)
    assert "title" not in sent
    client.post(where(measure, "element-edit"), {**sent, "title": "Noe annet", "deadline": "2027"})
    measure.refresh_from_db()
    assert (measure.title, measure.deadline) == ("Starte gågrupper", date(2027, 12, 31))


def test_a_unit_leader_follows_up_own_measures_and_does_not_reword_them(signed_in, measure, unit):
    Element.objects.filter(pk=measure.pk).update(responsible_unit=unit)
    client = signed_in(Role.UNIT_LEADER, unit=unit)
    sent = form_of(client.get(where(measure, "element-edit")))
    assert "title" not in sent
    client.post(where(measure, "element-edit"), {**sent, "title": "Noe annet", "un_goals": ["1"], "deadline": "2027"})
    measure.refresh_from_db()
    assert (measure.title, measure.un_goals, measure.deadline) == ("Starte gågrupper", ",3,11,", date(2027, 12, 31))


def test_a_unit_leader_of_a_unit_above_follows_up_the_units_below(signed_in, measure, unit, municipality):
    below = Unit.objects.create(municipality=municipality, code="hjemme-n", name="Distrikt nord", parent=unit)
    Element.objects.filter(pk=measure.pk).update(responsible_unit=below)
    assert signed_in(Role.UNIT_LEADER, unit=unit).get(where(measure, "element-edit")).status_code == 200


def test_a_sub_measure_without_a_unit_belongs_to_the_unit_of_its_measure(signed_in, plans, measure, unit):
    Element.objects.filter(pk=measure.pk).update(responsible_unit=unit)
    part = plans.measure(measure.edition, "Skaffe refleksvester", parent=measure)
    assert signed_in(Role.UNIT_LEADER, unit=unit).get(where(part, "element-edit")).status_code == 200


@pytest.mark.parametrize("owner", ["nobody", "another unit"])
def test_a_unit_leader_is_refused_the_measures_of_others(signed_in, measure, unit, municipality, owner):
    if owner == "another unit":
        other = Unit.objects.create(municipality=municipality, code="annen", name="Kulturetaten")
        Element.objects.filter(pk=measure.pk).update(responsible_unit=other)
    client = signed_in(Role.UNIT_LEADER, unit=unit)
    assert client.get(where(measure, "element-edit")).status_code == 403
    assert "Endre</a>" not in client.get(where(measure)).content.decode()


@pytest.mark.parametrize("role", [Role.COUNCILLOR, Role.ANALYST, Role.CASEWORKER])
def test_those_who_only_read_see_no_buttons_and_no_form(signed_in, measure, role):
    client = signed_in(role)
    html = client.get(where(measure)).content.decode()
    assert "Starte gågrupper" in html
    assert "Legg til deltiltak" not in html
    assert client.get(where(measure, "element-edit")).status_code == 403


def test_a_citizen_and_another_municipality_do_not_find_it(signed_in, measure, other_municipality):
    assert signed_in(Role.PLAN_OWNER, where=other_municipality).get(where(measure)).status_code == 404
    assert signed_in(Role.CITIZEN).get(where(measure)).status_code in {403, 404}


def test_a_sub_measure_is_added_moved_and_taken_away(signed_in, measure):
    client = signed_in()
    for title in ("Skaffe vester", "Lage ruter"):
        client.post(where(measure, "element-add"), {"tittel": title, "niva": "measure"})
    ruter = Element.objects.get(title="Lage ruter")
    assert ruter.parent == measure
    client.post(where(ruter, "element-move"), {"vei": "opp"})
    assert list(measure.children.order_by("position").values_list("title", flat=True)) == [
        "Lage ruter",
        "Skaffe vester",
    ]
    client.post(where(measure, "element-remove"))
    assert not Element.objects.filter(kind="measure").exists()
    assert Change.objects.count() == 4


def test_what_has_no_name_is_not_added(signed_in, measure):
    response = signed_in().post(where(measure, "element-add"), {"tittel": " ", "niva": "measure"})
    assert "Skriv hva det heter." in response.content.decode()


def test_nothing_is_added_moved_or_removed_when_the_edition_is_adopted(signed_in, plans):
    edition = plans.edition(state="adopted")
    measure = plans.measure(edition)
    plans.measure(edition, "Et til")
    client = signed_in()
    assert "Fjern</a>" not in client.get(where(measure)).content.decode()
    client.post(where(measure, "element-add"), {"tittel": "Nytt", "niva": "measure"})
    client.post(where(measure, "element-move"), {"vei": "ned"})
    client.post(where(measure, "element-remove"))
    assert list(edition.elements.values_list("title", flat=True)) == ["Starte gågrupper", "Et til"]
    assert not Change.objects.exists()


def test_putting_a_soft_measure_in_other_words_judges_it_anew(signed_in, plans, draft):
    measure = plans.measure(draft, "Vurdere flere tilbud", soft=True)
    client = signed_in()
    sent = form_of(client.get(where(measure, "element-edit")))
    client.post(where(measure, "element-edit"), {**sent, "title": "Åpne to nye dagtilbud innen 2028"})
    measure.refresh_from_db()
    assert not measure.soft


def test_the_page_asks_the_database_the_same_number_of_questions_however_long_the_plan(
    signed_in, plans, measure, django_assert_max_num_queries
):
    client = signed_in()
    client.get(where(measure.parent))
    with django_assert_max_num_queries(45) as few:
        client.get(where(measure.parent))
    for number in range(100):
        plans.measure(measure.edition, f"Tiltak {number} av mange", parent=measure.parent)
    with django_assert_max_num_queries(len(few)):
        client.get(where(measure.parent))
