"""The numbers home is weighed against a place with: the municipality's until somebody writes others."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.unit.knowledge.home_or_institution.inputs import made_inputs

from mestring.knowledge.forms.home_or_institution_form import FIELDS, HomeOrInstitutionForm
from mestring.knowledge.home_or_institution.wish import HOME, PLACE, assumed_in, usual_wish, with_wish
from mestring.projection import fingerprint_of
from mestring.projection.home_or_institution import break_even

INPUTS = made_inputs()
USUAL = usual_wish(INPUTS)


def form(**said):
    return HomeOrInstitutionForm(said, usual=USUAL, first_year=INPUTS.first_year, assumed=assumed_in(INPUTS))


def test_the_usual_numbers_are_the_municipalitys_own():
    place = INPUTS.municipality.service(PLACE)
    assert USUAL.place_an_hour == place.cost_an_hour
    assert float(USUAL.place_hours) == pytest.approx(float(place.hours_a_week.at(level=5)), abs=0.01)
    assert USUAL.until == INPUTS.first_year + 14


def test_the_usual_numbers_change_nothing_but_the_roundings_they_are_shown_with():
    same = with_wish(INPUTS.municipality, USUAL)
    even, before = break_even(same, level=5), break_even(INPUTS.municipality, level=5)
    assert even.hours == pytest.approx(before.hours, abs=0.05)


def test_another_number_is_reckoned_with_and_the_other_levels_keep_their_hours():
    changed = with_wish(INPUTS.municipality, replace(USUAL, home_hours=Decimal(50)))
    hours, before = (one.service(HOME).hours_a_week for one in (changed, INPUTS.municipality))
    assert float(hours.at(level=5)) == 50
    assert float(hours.at(level=4)) == float(before.at(level=4))


def test_a_dearer_place_is_worth_more_hours_at_home():
    dearer = with_wish(INPUTS.municipality, replace(USUAL, place_besides=USUAL.place_besides + 100_000))
    # 100,000 kroner a year are 1,916.5 a week, which are so many hours more at home.
    more = 100_000 / (365.25 / 7) / float(USUAL.home_an_hour)
    before = break_even(with_wish(INPUTS.municipality, USUAL), level=5).hours
    assert break_even(dearer, level=5).hours == pytest.approx(before + more)


def test_what_nobody_has_a_source_for_is_marked_as_assumed():
    assert {"kin_at_home", "kin_in_place", "kin_an_hour", "place_an_hour"} <= assumed_in(INPUTS)
    assert form().fields["kin_an_hour"].help_text == "antatt"


def test_what_is_left_empty_is_as_it_was():
    found = form(place_hours="40")
    assert found.is_valid()
    assert found.wish == replace(USUAL, place_hours=Decimal(40))


@pytest.mark.parametrize(
    ("typed", "number"), [("330 000", "330000"), ("330\u00a0000 kr", "330000"), ("2,5", "2.5"), ("820.50", "820.50")]
)
def test_numbers_are_read_as_people_type_them(typed, number):
    found = form(place_besides=typed)
    assert found.is_valid()
    assert found.wish.place_besides == Decimal(number)


@pytest.mark.parametrize("typed", ["mye", "-5", "1e9", "1,234", "9" * 20])
def test_what_is_no_number_is_refused_with_what_to_write(typed):
    found = form(place_an_hour=typed)
    assert not found.is_valid()
    assert "Skriv et tall" in str(found.errors["place_an_hour"])


def test_there_are_no_more_hours_in_a_week_than_there_are():
    assert "ikke er større enn 168" in str(form(home_hours="169").errors["home_hours"])


def test_every_number_has_a_field_and_every_field_a_number():
    assert set(FIELDS) == set(USUAL.__dataclass_fields__) - {"level", "until"}


def test_the_same_numbers_are_kept_under_the_same_fingerprint():
    one, two = (with_wish(INPUTS.municipality, USUAL) for _time in range(2))
    assert fingerprint_of(one, (), 2040, 20, 1) == fingerprint_of(two, (), 2040, 20, 1)
