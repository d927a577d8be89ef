"""Which measures say the same."""

import pytest

from mestring.plans.alike.twins import same_thing, twins, wording

SAME = [
    ("Starte gågrupper i alle bygder", "Starte gågrupper i alle bygder."),
    ("Starte gågrupper for eldre", "STARTE GÅGRUPPER FOR ELDRE"),
    ("Gå på besøk til alle som er 80 år", "Gå på besøk hos alle som er 80 år"),
    ("Utarbeide rutiner for trygg utskriving", "Utarbeide rutine for trygg utskriving"),
    ("Lage felles oversikt over frivillige lag", "Lage felles oversikt over frivillige lag i kommunen"),
    ("Ansette kreftkoordinator og demenskoordinator", "Ansette demenskoordinator og kreftkoordinator"),
]
DIFFERENT = [
    ("Bygge 20 omsorgsboliger", "Bygge 40 omsorgsboliger"),
    ("Bygge omsorgsboliger i Nordbygda", "Bygge omsorgsboliger i Sørlia"),
    ("Gi kurs til pårørende til barn med store behov", "Gi kurs til pårørende til eldre med store behov"),
    ("Starte gågrupper", "Starte sorggrupper"),
    ("Starte gågrupper", ""),
    ("", ""),
    ("2027", "2028"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_titles_that_say_the_same_in_other_order_case_or_endings_are_twins(one, other):
    assert same_thing(wording(one), wording(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_titles_that_differ_in_number_place_or_whom_it_is_for_are_not_twins(one, other):
    assert not same_thing(wording(one), wording(other))


def test_twins_are_found_only_for_pairs_with_one_of_our_own():
    titles = {1: "Starte gågrupper", 2: "Ha et åpent hus", 3: "Ha et åpent hus", 4: "Starte gågrupper"}
    assert twins(titles, among=[1, 2]) == {1: (4,), 2: (3,), 3: (2,), 4: (1,)}
    assert twins(titles, among=[1]) == {1: (4,), 4: (1,)}


def test_three_that_say_the_same_are_each_twins_of_the_two_others():
    assert twins(dict.fromkeys((1, 2, 3), "Ha et åpent hus")) == {1: (2, 3), 2: (1, 3), 3: (1, 2)}
