"""Any area whose people have been taken in can be projected; where they have not, it is said what to do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.counted_people import count_people

from mestring.core import clock
from mestring.knowledge.inputs import inputs_for
from mestring.knowledge.inputs.of_area import NothingToProjectFromError
from mestring.knowledge.models import Area, AreaKind, Population, Release, Value
from mestring.projection import Figure, project


def release(source, **more):
    said = {
        "title": f"Tabell {source}",
        "file_name": "t.csv",
        "digest": "1" * 64,
        "at": clock.now(),
        "by": "system:test",
    }
    return Release.objects.create(source=source, by_name="Prøve", **said, **more)


@pytest.fixture
def counted(municipality):
    return count_people(municipality)


def test_a_municipality_and_its_code_give_the_same(municipality, counted):
    by_row, by_code = inputs_for(municipality), inputs_for(municipality.number)
    assert by_row.municipality.name == by_code.municipality.name == municipality.name
    assert by_row.rests_on == by_code.rests_on == (counted,)
    assert by_row.municipality.invented
    assert project(by_row.municipality, until=2030, draws=0).middle(Figure.LEVELS).values.min() >= 0


def test_where_nobody_was_counted_it_is_said_what_to_take_in(municipality):
    with pytest.raises(NothingToProjectFromError, match=r"Prøvevik kommune.*mestring knowledge import"):
        inputs_for(municipality)
    with pytest.raises(NothingToProjectFromError, match="0301"):
        inputs_for("0301")


def test_an_invented_place_lies_in_an_invented_country(municipality, counted):
    for code, invented in (("0000", False), ("9900", True)):
        area = Area.objects.create(code=code, name="Land", kind=AreaKind.COUNTRY, invented=invented)
        for one in Population.objects.filter(area_id=municipality.number):
            people = [float(age) * (10 if invented else 99) for age in one.men]
            Population.objects.create(release=counted, area=area, year=one.year, men=people, women=people)
    country = inputs_for(municipality).country
    assert country is not None
    assert country.values.sum() < 25 * inputs_for(municipality).history.values.sum()
    assert not any("hele landet" in sentence for sentence in inputs_for(municipality).thin)


def test_the_whole_country_is_projected_as_a_place(municipality, counted):
    Area.objects.filter(code=municipality.number).update(kind=AreaKind.COUNTRY)
    assert inputs_for(municipality.number).country is not None


def test_counts_that_are_taken_in_take_the_place_of_assumptions(municipality, counted):
    own = release("kostra-care", municipality=municipality)
    area = Area.objects.get(code=municipality.number)
    for measure, number in (("care-beds", 40), ("sick-leave", Decimal("11.2"))):
        Value.objects.create(release=own, measure=measure, area=area, year=2025, number=number)
    Value.objects.create(release=own, measure="fte", area=area, year=2025, number=None, hidden=True)
    made = inputs_for(municipality)
    assert made.municipality.capacity[0].places.values[0] == 30  # 40 · 0.758
    assert made.municipality.workforce.sick_leave == pytest.approx(0.112)
    assert own in made.rests_on


def test_an_official_projection_is_followed_when_asked_for(municipality, counted):
    official = release("official-projection")
    area = Area.objects.get(code=municipality.number)
    for year in range(2026, 2031):
        Population.objects.create(
            release=official, area=area, year=year, variant="MMMM", men=[10.0] * 106, women=[10.0] * 106
        )
    made = inputs_for(municipality, official="main")
    people = project(made.municipality, until=2030, draws=0).people
    assert float(people.at(year=2030).sum()) == pytest.approx(2120)
    assert official in made.rests_on
    with pytest.raises(NothingToProjectFromError, match="MMMM"):
        inputs_for(municipality, official="low")
