"""Owners, references, costs, names and words as a document has them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils import translation

from mestring.plans.reading_in.own_words import own_names, own_words
from mestring.plans.reading_in.owners import Answers, answers_for, by_plain_name
from mestring.plans.reading_in.references import plan_meant
from mestring.plans.reading_in.saved_form import yearly_cost
from mestring.plans.slugs import FIXED_WORDS, lasting_title, slug_for

UNITS = by_plain_name({1: "Hjemmetjenesten", 2: "Enhet for psykisk helse og rus", 3: "Kultur", 4: "Kultur"})
PLANS = {1: "Temaplan demens og aldersvennlig samfunn", 2: "Boligsosial handlingsplan", 3: "Helse, omsorg og mestring"}


@pytest.mark.parametrize(
    ("owner", "answers"),
    [
        ("Hjemmetjenesten", Answers(unit_id=1)),
        ("HJEMMETJENESTEN.", Answers(unit_id=1)),
        ("Enhet for Hjemmetjenesten", Answers(unit_id=1)),
        ("Psykisk helse og rus", Answers(unit_id=2)),
        ("Enhetsleder psykisk helse og rus", Answers(unit_id=2)),
        ("Kultur", Answers(role="Kultur")),
        ("Ordføreren", Answers(role="Ordføreren")),
        ("Hjemmetjenesten, frivillige / lag", Answers(unit_id=1, contributors="frivillige, lag")),
        ("Lag og foreninger, Hjemmetjenesten", Answers(role="Lag og foreninger, Hjemmetjenesten")),
        ("", Answers()),
    ],
)
def test_an_owner_is_a_unit_where_one_has_that_name_and_else_a_role(owner, answers):
    assert answers_for(owner, UNITS) == answers


@pytest.mark.parametrize(
    ("reference", "plan"),
    [
        ("Temaplan demens og aldersvennlig samfunn 2026–2029", 1),
        ("temaplanen demens og aldersvennlig samfunn", 1),
        ("Boligsosial handlingsplan 2024-2028", 2),
        ("kommunedelplan for helse, omsorg og mestring", 3),
        ("Kompetanseplan for helse og omsorg", None),
        ("Handlingsplan", None),
        ("", None),
    ],
)
def test_a_reference_means_a_plan_only_where_its_name_is_nearly_the_same(reference, plan):
    assert plan_meant(reference, PLANS) == plan


def test_a_reference_that_could_be_two_plans_means_neither():
    assert (
        plan_meant("Plan for gode dager i nord", {1: "Plan for gode dager i nor", 2: "Plan for gode dager i nord."})
        is None
    )


@pytest.mark.parametrize(
    ("cost", "found"),
    [
        ("2027: 500 000", (2027, Decimal(500_000))),
        ("1,2 mill kr (2028)", (2028, Decimal(1_200_000))),
        ("500 000", None),
        ("innenfor rammen i 2027", None),
        ("2027 og 2028: 500 000", None),
    ],
)
def test_a_cost_goes_in_the_budget_only_with_one_year_and_one_amount(cost, found):
    assert yearly_cost(cost) == found


@pytest.mark.parametrize("word", sorted(FIXED_WORDS))
def test_no_plan_has_the_address_of_a_page(word):
    assert slug_for(word, taken=()) not in FIXED_WORDS


def test_an_address_is_the_title_in_plain_letters_and_only_one_plan_has_it():
    assert slug_for("Gode år på Sørøya", taken=()) == "gode-ar-pa-soroya"
    assert slug_for("Gode år på Sørøya", taken={"gode-ar-pa-soroya"}) == "gode-ar-pa-soroya-2"
    assert slug_for("!!!", taken=()) == "plan"
    assert len(slug_for("svært " * 60, taken=())) <= 80


def test_a_plan_keeps_its_title_from_edition_to_edition_without_the_years():
    assert lasting_title("Helse, omsorg og mestring 2025–2036") == "Helse, omsorg og mestring"
    assert lasting_title("Plan for gode dager (2022-2034)") == "Plan for gode dager"
    assert lasting_title("2025–2036") == "2025–2036"


def test_a_document_has_its_own_words_for_its_levels():
    nodes = [{"kind": "focus_area", "number": f"Innsatsområde {n}", "left_out": False, "children": []} for n in (1, 2)]
    assert own_words({"nodes": nodes}) == {"focus_area": "Innsatsområde"}
    assert own_names({"nodes": nodes}) == {"focus_area_name": "Innsatsområde"}


def test_the_usual_words_are_nobodys_own_whatever_language_the_page_is_in():
    nodes = [{"kind": "goal", "number": f"Mål {n}", "left_out": False, "children": []} for n in (1, 2)]
    for language in ("nb", "nn", "en"):
        with translation.override(language):
            assert own_words({"nodes": nodes}) == {}
