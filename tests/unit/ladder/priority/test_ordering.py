"""Cases stand in order with reasons; those that nothing parts stand equal, whenever they came."""

from __future__ import annotations

from itertools import permutations

import pytest

from mestring.ladder.priority import Case, Judgement, in_order, shipped
from mestring.ladder.priority.case import CaseError
from mestring.ladder.priority.telling import as_data, as_text


def case(label, urgency="can_wait", severity="serious", benefit="moderate", resource="moderate") -> Case:
    grades = {"urgency": urgency, "severity": severity, "benefit": benefit, "resource": resource}
    return Case(label, **{key: Judgement(grade) if grade else None for key, grade in grades.items()})


def order(*cases: Case) -> list[str]:
    return [place.priority.case.label for place in in_order(cases)]


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (
            {"urgency": "at_once", "severity": "mild"},
            {"severity": "very_serious"},
            "Saken er i en gruppe som kommer før.",
        ),
        ({"urgency": "within_weeks"}, {"severity": "very_serious"}, "Det haster mer."),
        ({"severity": "very_serious"}, {"benefit": "great"}, "Tilstanden er mer alvorlig."),
        ({"benefit": "great", "resource": "very_large"}, {"resource": "small"}, "Tiltaket gir større nytte."),
        ({"resource": "small"}, {}, "Tiltaket tar færre ressurser."),
    ],
)
def test_cases_stand_by_urgency_severity_benefit_and_resource(first, second, why):
    places = in_order([case("B", **second), case("A", **first)])
    assert [place.priority.case.label for place in places] == ["A", "B"]
    assert [place.number for place in places] == [1, 2]
    assert places[0].before_next.nb == why
    assert places[1].before_next is None


def test_equal_cases_share_a_place_and_it_is_said():
    cases = [case("A"), case("B"), case("C", resource="small"), case("D", severity="mild")]
    places = {place.priority.case.label: place for place in in_order(cases)}
    assert {label: place.number for label, place in places.items()} == {"C": 1, "A": 2, "B": 2, "D": 4}
    assert (places["A"].tied_with, places["B"].tied_with, places["C"].tied_with) == (("B",), ("A",), ())


def test_the_order_they_came_in_does_not_matter():
    cases = [case("A"), case("B", benefit="great"), case("C", urgency=None), case("D")]
    assert {tuple(order(*shuffled)) for shuffled in permutations(cases)} == {("B", "A", "C", "D")}


def test_a_case_of_which_too_little_is_known_stands_before_one_that_gives_too_little():
    too_little = case("A", severity="mild", benefit="none")
    assert order(too_little, Case("B")) == ["B", "A"]


def test_two_cases_of_one_name_are_refused():
    with pytest.raises(CaseError, match="To saker heter «A»"):
        in_order([case("A"), case("A")])


def test_the_order_is_told_with_grounds_ties_and_what_is_missing():
    grounded = Case("sak 1", severity=Judgement("serious", ("loss_of_mastery",), because="tør ikke gå ut"))
    text = as_text(in_order([grounded, case("sak 2"), case("sak 3")]), criteria=shipped())
    assert text.startswith("Prioriteten sier hvem som får først, ikke hvem som får.")
    assert "Kan stå høyere når det som mangler, er vurdert: sak 1." in text
    assert "1. sak 2: Går foran" in text
    assert "Samme plass som sak 3. Står likt. Et menneske avgjør hvem som kommer først." in text
    assert "• Alvorlighet: alvorlig. Fordi: tap av mestring; tør ikke gå ut." in text
    assert "? Nytte: ikke vurdert. Hva kan tiltaket gi" in text
    assert "ikke\nkontrollert mot kilden" in text


def test_the_order_as_data_has_codes_and_no_score():
    (row,) = as_data(in_order([case("sak 1")]))
    assert row["place"] == 1
    assert row["group"] == "foran"
    assert row["severity"] == {"grade": "serious", "grounds": []}
    assert not {"score", "sum", "points", "weight"} & set(row)
