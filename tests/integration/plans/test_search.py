"""Search over all plans."""

import pytest


def text(response):
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.fixture
def two_plans(plans, unit):
    first, second = plans.edition("Egen plan"), plans.edition("Andre plan")
    goal = plans.goal(first, "Å bo hjemme er trygt", number="4", un_goals=",11,")
    plans.measure(first, "Lære om ØVRE grense", parent=goal, text="Gjelder boliger på Ås.", responsible_unit=unit)
    plans.measure(second, "Bygge boliger", number="2.1", text="100 % av dem_alle skal ha heis.")
    return first, second


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ØVRE", ["Lære om"]),
        ("øvre", ["Lære om"]),
        ("ås", ["Lære om"]),
        ("TRYGT Å", ["bo hjemme er"]),
        ("A\u030as", ["Lære om"]),  # Å written as A with a ring after it
        ("boliger", ["Lære om", "Bygge"]),
        ("boliger heis", ["Bygge"]),
        ("heis boliger", ["Bygge"]),
        ("100 %", ["Bygge"]),
        ("dem_alle", ["Bygge"]),
    ],
)
def test_all_words_must_be_there_in_whatever_case_and_order(signed_in, two_plans, asked, found):
    page = text(signed_in().get("/planer/sok/", {"q": asked}))
    assert f"{len(found)} treff" in page
    for title in found:
        assert title in page


@pytest.mark.parametrize("asked", ["de%al", "d_m", "%", "_oliger", "' OR 1=1 --", "\\"])
def test_signs_that_mean_something_to_a_database_are_only_signs(signed_in, two_plans, asked):
    page = text(signed_in().get("/planer/sok/", {"q": asked}))
    assert "Ingen treff" in page or "1 treff" in page
    assert "3 treff" not in page


def test_a_hit_says_where_it_stands_and_marks_the_words(signed_in, two_plans):
    page = text(signed_in().get("/planer/sok/?q=øvre"))
    assert "<mark>ØVRE</mark>" in page
    assert "<span>Egen plan</span><span>4 Å bo hjemme er trygt</span>" in page


def test_the_part_of_the_text_where_the_word_stands_is_shown(signed_in, plans):
    edition = plans.edition("Planen")
    plans.measure(edition, "Tittel", text=f"{'langt ' * 100}nålen ligger her {'videre ' * 100}")
    page = text(signed_in().get("/planer/sok/?q=nålen"))
    assert "… langt" in page
    assert "<mark>nålen</mark> ligger her" in page


def test_words_in_a_title_come_before_words_in_a_text(signed_in, plans):
    edition = plans.edition("Planen")
    plans.measure(edition, "Noe annet", text="Et sted står det demens.")
    plans.measure(edition, "Demens i familien")
    page = text(signed_in().get("/planer/sok/?q=demens"))
    assert page.index("i familien") < page.index("Noe annet")


def test_words_that_never_stand_together_are_counted_one_by_one(signed_in, two_plans):
    page = text(signed_in().get("/planer/sok/?q=boliger+hjemme"))
    assert "Ingen treff" in page
    assert ">boliger</a>: 2 treff" in page
    assert ">hjemme</a>: 1 treff" in page


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("plan=andre-plan", 1),
        ("niva=goal", 1),
        ("fn=11", 2),  # the goal, and the measure below it
        ("mangel=owner", 1),
        ("q=boliger&plan=egen-plan", 1),
    ],
)
def test_one_can_narrow_without_words(signed_in, two_plans, asked, number):
    assert f"{number} treff" in text(signed_in().get(f"/planer/sok/?{asked}"))


def test_only_the_edition_people_work_with_is_searched(signed_in, plans):
    old = plans.edition("Planen", state="adopted")
    plans.measure(old, "Gammelt påfunn")
    new = plans.edition("Planen", plan=old.plan, number=2)
    plans.measure(new, "Nytt påfunn")
    page = text(signed_in().get("/planer/sok/?q=påfunn"))
    assert "1 treff" in page
    assert "Gammelt" not in page


def test_more_than_a_page_of_hits_is_paged(signed_in, plans):
    edition = plans.edition("Planen")
    for number in range(25):
        plans.measure(edition, f"Tiltak nummer {number:02}")
    client = signed_in()
    first, second = (text(client.get(f"/planer/sok/?q=nummer&side={side}")) for side in (1, 2))
    assert first.count('class="hit"') == 20
    assert second.count('class="hit"') == 5
    assert text(client.get("/planer/sok/?q=nummer&side=x")).count('class="hit"') == 20


def test_other_municipalities_plans_are_not_found(signed_in, two_plans, other_municipality):
    page = text(signed_in(where=other_municipality).get("/planer/sok/?q=boliger"))
    assert "Ingen treff" in page
    assert "Egen plan" not in page


def test_the_field_at_the_top_is_for_employees(signed_in, client, municipality):
    assert 'id="sok-i-toppen"' not in text(client.get("/tilgjengelighet/"))
    assert 'id="sok-i-toppen"' in text(signed_in("analyst").get("/tilgjengelighet/"))
