"""The gap list: what is missing, filling it in, one or many at once, all or nothing, and back again."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.urls import reverse

from mestring.core.access import Role
from mestring.core.models import AuditEvent, Unit
from mestring.plans.gaps import Gap, gaps_in, report_on
from mestring.plans.models import BudgetLine, Change, Element
from mestring.plans.typed.wishes import encode_seen

pytestmark = pytest.mark.django_db


def address(edition, **asked):
    where = reverse("plans:gaps", kwargs={"slug": edition.plan.slug, "number": edition.number})
    return f"{where}?{'&'.join(f'{k}={v}' for k, v in asked.items())}" if asked else where


def fields_of(response) -> dict[str, str]:
    """What the page's rows would send as they stand."""
    html = response.content.decode()
    inputs = re.findall(r"<input[^>]*>", html)
    found = {}
    for one in inputs:
        name = re.search(r'name="((?:sett|enhet|rolle|frist|maling|oppfolging|plan|lenke)-\d+)"', one)
        if name:
            found[name[1]] = unescape(re.search(r'value="([^"]*)"', one)[1])
    return found


@pytest.fixture
def measures(plans, draft):
    goal = plans.goal(draft)
    return [
        plans.measure(draft, title, parent=goal)
        for title in ("Starte gågrupper", "Lage kart over turstier", "Ansette en ergoterapeut")
    ]


def test_an_empty_measure_is_on_the_list_with_what_it_lacks(signed_in, draft, measures):
    html = signed_in().get(address(draft)).content.decode()
    assert "Starte gågrupper" in html
    assert "Uten ansvarlig" in html
    assert "Uten frist" in html


def test_a_row_is_filled_in_and_saved_with_units_and_days_as_people_type_them(signed_in, draft, measures, unit):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    first = measures[0].pk
    response = client.post(address(draft), {**sent, f"enhet-{first}": "hjemmetj", f"frist-{first}": "juni 2027"})
    assert response.status_code == 302
    measures[0].refresh_from_db()
    assert measures[0].responsible_unit == unit
    assert measures[0].deadline == date(2027, 6, 30)
    assert Element.history.filter(id=measures[1].pk).count() == 1


def test_ten_measures_get_an_owner_and_a_deadline_in_one_go(signed_in, plans, draft, unit):
    ten = [plans.measure(draft, f"Tiltak nummer {n}") for n in range(10)]
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    client.post(
        address(draft),
        {
            **sent,
            "valgt": [one.pk for one in ten],
            "alle-enhet": "hjemme",
            "alle-frist": "2027",
            "alle-budsjett-2027": "1,2 mill",
        },
    )
    gaps = gaps_in(draft)
    assert all(not gaps[one.pk] & {Gap.OWNER, Gap.DEADLINE} for one in ten)
    assert Change.objects.count() == 1
    assert AuditEvent.objects.filter(action="plans.follow_up").count() == 1


def test_what_is_set_for_all_chosen_gives_way_to_what_is_written_in_a_row(signed_in, draft, measures, unit):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    one, two, three = (measure.pk for measure in measures)
    client.post(address(draft), {**sent, "valgt": [one, two], f"frist-{one}": "2026", "alle-frist": "2028"})
    days = dict(Element.objects.filter(kind="measure").values_list("pk", "deadline"))
    assert days == {one: date(2026, 12, 31), two: date(2028, 12, 31), three: None}


def test_the_budget_of_all_chosen_is_set_year_by_year(signed_in, draft, measures, monkeypatch):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    year = date.today().year + 1  # noqa: DTZ011
    client.post(
        address(draft),
        {**sent, "valgt": [measures[0].pk], f"alle-budsjett-{year}": "250 000", "alle-finansiert": "1"},
    )
    line = BudgetLine.objects.get()
    assert (line.element, line.year, line.amount, line.funded) == (measures[0], year, Decimal("250000.00"), True)


def test_a_whole_goal_is_chosen_without_a_script(signed_in, draft, measures):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    client.post(address(draft), {**sent, "gruppe": measures[0].parent_id, "alle-frist": "2027"})
    assert Element.objects.filter(deadline=date(2027, 12, 31)).count() == 3


def test_all_on_the_list_are_chosen_also_on_other_pages(signed_in, plans, draft):
    for number in range(60):
        plans.measure(draft, f"Tiltak nummer {number}")
    signed_in().post(address(draft), {"alle": "1", "alle-frist": "2027"})
    assert Element.objects.filter(deadline=date(2027, 12, 31)).count() == 60


def test_nothing_is_saved_when_one_row_is_wrong_and_what_was_typed_is_kept(signed_in, draft, measures):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    one, two = measures[0].pk, measures[1].pk
    response = client.post(
        address(draft), {**sent, f"frist-{one}": "2027", f"frist-{two}": "snart", f"enhet-{two}": "Romfart"}
    )
    html = response.content.decode()
    assert response.status_code == 422
    assert "Skriv en dato" in html
    assert "Fant ingen enhet som heter «Romfart»" in html
    assert 'value="snart"' in html
    assert 'value="2027"' in html
    assert not Change.objects.exists()
    assert not Element.objects.exclude(deadline=None).exists()


def test_a_name_that_may_be_several_units_asks_for_more_of_it(signed_in, draft, measures, municipality, unit):
    Unit.objects.create(municipality=municipality, code="hjemme-n", name="Hjemmehjelpen")
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    html = client.post(address(draft), {**sent, f"enhet-{measures[0].pk}": "hjemme"}).content.decode()
    assert "kan være flere: Hjemmetjenesten, Hjemmehjelpen" in html


def test_choosing_for_many_with_none_chosen_asks_for_a_choice(signed_in, draft, measures):
    response = signed_in().post(address(draft), {"alle-frist": "2027"})
    assert "Kryss av for minst ett tiltak" in response.content.decode()


def test_the_deadline_cannot_come_before_the_start(signed_in, draft, measures):
    Element.objects.filter(pk=measures[0].pk).update(starts_on=date(2028, 1, 1))
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    response = client.post(address(draft), {**sent, f"frist-{measures[0].pk}": "2027"})
    assert "Fristen kan ikke være før tiltaket starter." in response.content.decode()


def test_what_somebody_else_saved_meanwhile_is_shown_and_not_overwritten_until_one_saves_again(
    signed_in, draft, measures
):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    pk = measures[0].pk
    Element.objects.filter(pk=pk).update(deadline=date(2029, 1, 1), responsible_role="Rådgiver")
    refused = client.post(address(draft), {**sent, f"frist-{pk}": "2027"})
    assert refused.status_code == 422
    assert "Nå står det: 01.01.2029" in refused.content.decode()
    again = client.post(address(draft), fields_of(refused))
    assert again.status_code == 302
    measures[0].refresh_from_db()
    assert measures[0].deadline == date(2027, 12, 31)
    assert measures[0].responsible_role == "Rådgiver", "what one has not touched is not taken back"


def test_undo_after_saving_gives_back_what_was(signed_in, draft, measures, unit):
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    saved = client.post(
        address(draft), {**sent, "valgt": [one.pk for one in measures], "alle-enhet": unit.name}, follow=True
    )
    assert "Lagret: Endret ansvarlig for 3 punkter" in saved.content.decode()
    undo = reverse("plans:undo", kwargs={"slug": draft.plan.slug, "change": Change.objects.get().pk})
    back = client.post(undo, {"tilbake": address(draft)})
    assert back.url == address(draft)
    assert not Element.objects.exclude(responsible_unit=None).exists()


def test_a_soft_measure_leaves_the_list_when_somebody_says_how_to_follow_it_up(signed_in, plans, draft):
    measure = plans.measure(draft, "Vurdere flere tilbud", soft=True)
    client = signed_in()
    assert gaps_in(draft)[measure.pk] >= {Gap.SOFT}
    sent = fields_of(client.get(address(draft)))
    client.post(address(draft), {**sent, f"oppfolging-{measure.pk}": "Ferdig når saken er lagt fram"})
    assert Gap.SOFT not in gaps_in(draft)[measure.pk]


def test_a_reference_that_leads_nowhere_is_tied_to_a_plan_or_a_link(signed_in, plans, draft):
    other = plans.edition("Boligplan").plan
    first = plans.measure(draft, "Bygge boliger", kept_in="Boligplanen")
    second = plans.measure(draft, "Lage turstier", kept_in="Friluftsplanen")
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    client.post(
        address(draft), {**sent, f"plan-{first.pk}": "bolig", f"lenke-{second.pk}": "www.provevik.example/friluft"}
    )
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.kept_in_plan == other
    assert second.kept_in_link == "https://www.provevik.example/friluft"
    assert gaps_in(draft)[first.pk] == gaps_in(draft)[second.pk] == frozenset()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://x.example", "ikke en adresse", "https://"])
def test_what_is_no_address_is_refused(signed_in, plans, draft, link):
    measure = plans.measure(draft, "Bygge boliger", kept_in="Boligplanen")
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    response = client.post(address(draft), {**sent, f"lenke-{measure.pk}": link})
    assert "Lim inn hele adressen" in response.content.decode()


def test_duplicates_in_this_and_other_plans_point_to_each_other_until_a_person_says_otherwise(signed_in, plans, draft):
    one = plans.measure(draft, "Gi kurs til pårørende to ganger i året")
    elsewhere = plans.measure(plans.edition("Demensplan"), "Gi kurs til pårørende, to ganger i året")
    assert report_on(draft).twins == {one.pk: (elsewhere.pk,)}
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    assert f"element/{elsewhere.lineage}/" in client.get(address(draft)).content.decode()
    client.post(address(draft), {**sent, f"ulik-{one.pk}": [str(elsewhere.lineage)]})
    assert report_on(draft).twins == {}


def test_a_measure_kept_in_the_plan_that_says_the_same_is_no_duplicate(plans, draft):
    other = plans.edition("Demensplan")
    plans.measure(draft, "Gi kurs til pårørende", kept_in="Demensplanen", kept_in_plan=other.plan)
    plans.measure(other, "Gi kurs til pårørende")
    assert report_on(draft).twins == report_on(other).twins == {}


def test_older_editions_of_a_plan_are_not_duplicates_of_the_newer(plans, draft):
    plans.measure(draft, "Gi kurs til pårørende")
    old = plans.edition("Demensplan", state="adopted")
    new = plans.edition("Demensplan 2", plan=old.plan, number=2)
    plans.measure(old, "Gi kurs til pårørende")
    plans.measure(new, "Lage kart over turstier")
    assert report_on(draft).twins == {}
    plans.measure(new, "Gi kurs til pårørende")
    assert len(report_on(draft).twins) == 1


def test_plans_of_another_municipality_are_not_compared(plans, draft, other_municipality):
    plans.measure(draft, "Gi kurs til pårørende")
    theirs = type(plans)(other_municipality)
    theirs.measure(theirs.edition("Demensplan"), "Gi kurs til pårørende")
    assert report_on(draft).twins == {}


def test_a_strategy_without_measures_is_on_the_list_and_can_be_followed_up_as_it_stands(signed_in, plans, draft, unit):
    goal = plans.goal(draft)
    strategy = plans.element(draft, "Møte risiko tidlig", kind="strategy", parent=goal)
    assert gaps_in(draft) == {goal.pk: frozenset(), strategy.pk: {Gap.NO_MEASURES}}
    client = signed_in()
    sent = fields_of(client.get(address(draft)))
    client.post(address(draft), {**sent, f"enhet-{strategy.pk}": unit.name, f"frist-{strategy.pk}": "2028"})
    assert gaps_in(draft)[strategy.pk] == frozenset()


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, {"Starte gågrupper", "Lage kart over turstier"}),
        ({"mangel": "deadline"}, {"Lage kart over turstier"}),
        ({"mangel": "alt"}, {"Starte gågrupper", "Lage kart over turstier", "Ferdig tiltak"}),
        ({"q": "KART"}, {"Lage kart over turstier"}),
        ({"mangel": "tull"}, {"Starte gågrupper", "Lage kart over turstier"}),
    ],
)
def test_the_list_is_narrowed_by_gap_and_words(signed_in, plans, draft, asked, shown):
    plans.measure(draft, "Starte gågrupper", deadline=date(2027, 1, 1))
    plans.measure(draft, "Lage kart over turstier")
    whole = {"responsible_role": "Leder", "deadline": date(2027, 1, 1), "indicator": "Antall"}
    BudgetLine.objects.create(element=plans.measure(draft, "Ferdig tiltak", **whole), year=2027, amount=1)
    html = signed_in().get(address(draft, **asked)).content.decode()
    titles = {"Starte gågrupper", "Lage kart over turstier", "Ferdig tiltak"}
    assert {title for title in titles if title in html} == shown


def test_a_unit_leader_fills_in_the_measures_of_the_unit_and_no_others(signed_in, draft, measures, unit):
    Element.objects.filter(pk=measures[0].pk).update(responsible_unit=unit)
    client = signed_in(Role.UNIT_LEADER, unit=unit)
    sent = fields_of(client.get(address(draft)))
    own, other = measures[0].pk, measures[1].pk
    assert f"frist-{own}" in sent
    assert f"frist-{other}" not in sent
    assert client.post(address(draft), {**sent, f"frist-{own}": "2027"}).status_code == 302
    forged = {f"sett-{other}": encode_seen({"deadline": None}), f"frist-{other}": "2027"}
    assert client.post(address(draft), forged).status_code == 403
    assert set(Element.objects.exclude(deadline=None).values_list("pk", flat=True)) == {own}


def test_a_unit_leader_cannot_hand_a_measure_to_a_unit_he_or_she_does_not_lead(
    signed_in, draft, measures, unit, municipality
):
    Unit.objects.create(municipality=municipality, code="annen", name="Kulturetaten")
    Element.objects.filter(pk=measures[0].pk).update(responsible_unit=unit)
    client = signed_in(Role.UNIT_LEADER, unit=unit)
    sent = fields_of(client.get(address(draft)))
    response = client.post(address(draft), {**sent, f"enhet-{measures[0].pk}": "Kulturetaten"})
    assert "Fant ingen enhet" in response.content.decode()


def test_others_see_the_list_without_fields(signed_in, draft, measures):
    html = signed_in(Role.COUNCILLOR).get(address(draft)).content.decode()
    assert "Starte gågrupper" in html
    assert '<input class="ds-input" type="text" data-size="sm"' not in html
    assert not fields_of(signed_in(Role.COUNCILLOR).get(address(draft)))


def test_a_superseded_edition_is_closed(signed_in, plans):
    old = plans.edition(state="superseded")
    measure = plans.measure(old)
    client = signed_in()
    assert not fields_of(client.get(address(old)))
    response = client.post(address(old), {f"sett-{measure.pk}": "{}", f"frist-{measure.pk}": "2027"})
    assert "erstattet av en nyere" in response.content.decode()


def test_the_questions_to_the_database_are_as_many_for_three_hundred_measures_as_for_three(
    signed_in, plans, draft, unit, django_assert_max_num_queries
):
    other = plans.edition("Demensplan")
    client = signed_in()

    def fill(count):
        for number in range(count):
            goal = plans.goal(draft, f"Mål {draft.elements.count()}")
            plans.measure(draft, f"Et eget tiltak {number} {goal.pk}", parent=goal, responsible_unit=unit)
            plans.measure(draft, f"Gjøre ting {number} sammen", parent=goal)
            plans.measure(other, f"Gjøre ting {number} sammen")

    def queries():
        with django_assert_max_num_queries(40) as seen:
            client.get(address(draft))
        return len(seen)

    fill(1)
    client.get(address(draft))
    few = queries()
    fill(150)
    assert draft.elements.filter(kind="measure").count() == 302
    assert queries() == few


def test_nonsense_in_the_form_is_ignored_and_not_an_error(signed_in, draft, measures):
    response = signed_in().post(
        address(draft),
        {
            "sett-x": "1",
            "sett-99999999999999999999999": "{}",
            f"sett-{measures[0].pk}": "][",
            "valgt": ["abc", "²"],
            "side": "x",
        },
    )
    assert response.status_code == 302
