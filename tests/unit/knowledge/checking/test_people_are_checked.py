"""What is taken in of people, what is refused, and what is told."""

import pytest
from tests.tables import AGES, SEXES, people_table

from mestring.knowledge.intake import read_and_check
from mestring.knowledge.refusals import TableRefusedError, UnknownSourceError

HALDEN = {"3101": "Halden"}


def check(content, **more):
    return read_and_check(content, source=None, also=(), invented=False, **more)


def told(found, weight):
    return " ".join(one.sentence for one in found.findings if one.weight == weight)


def refusal(content, **more):
    with pytest.raises(TableRefusedError) as error:
        check(content, **more)
    return str(error.value)


def test_people_are_kept_by_area_year_sex_and_age():
    found = check(
        people_table(HALDEN, [2026, 2025], persons=lambda a, year, sex, age: year - 2000 if sex == "1" else 1)
    )
    assert found.source.code == "population"
    assert [(row.area, row.year) for row in found.checked.people] == [("3101", 2025), ("3101", 2026)]
    assert found.checked.people[1].men == [26] * 106
    assert found.checked.people[1].women == [1] * 106
    assert found.checked.areas == HALDEN


def test_the_country_is_known_by_each_code_it_has():
    for code in ("0", "0000", "EAK"):
        assert list(check(people_table({code: "Hele landet"}, [2026])).checked.areas) == ["0000"]


def test_a_total_that_does_not_fit_is_refused_and_one_that_fits_is_told():
    both = SEXES | {"0": "Begge kjønn"}
    right = people_table(HALDEN, [2026], sexes=both, persons=lambda a, y, sex, age: 20 if sex == "0" else 10)
    assert "menn og kvinner til sammen stemmer" in told(check(right), "held")
    wrong = people_table(HALDEN, [2026], sexes=both, persons=lambda a, y, sex, age: 21 if sex == "0" else 10)
    assert "106 steder" in refusal(wrong)


def test_a_total_of_all_ages_that_does_not_fit_is_refused():
    ages = AGES | {"999": "Alder i alt"}
    wrong = people_table(HALDEN, [2026], ages=ages, persons=lambda a, y, s, age: 1000 if age == "999" else 10)
    assert "alle aldre til sammen stemmer ikke 2 steder" in refusal(wrong)


def test_an_age_that_is_missing_is_named():
    assert "Alderen 60 år mangler" in refusal(
        people_table(HALDEN, [2026], ages={code: title for code, title in AGES.items() if code != "060"})
    )


def test_ages_in_groups_are_refused_for_counted_people():
    groups = {"0-66": "0-66 år", "67+": "67 år eller eldre"}
    assert "ettårige aldre" in refusal(people_table(HALDEN, [2026], ages=groups))


@pytest.mark.parametrize(("number", "words"), [(-1, "under null"), (None, "mangler tall"), (2.5, "ikke er helt")])
def test_a_cell_that_cannot_be_is_told_with_its_place(number, words):
    content = people_table(HALDEN, [2026], persons=lambda a, y, sex, age: number if (sex, age) == ("2", "081") else 10)
    sentence = refusal(content)
    assert words in sentence
    assert "3101 Halden, 2026, kvinner, 81 år" in sentence


def test_a_year_before_the_municipality_was_there_is_left_out_and_told():
    found = check(people_table(HALDEN, [2025, 2026], persons=lambda a, year, s, g: 0 if year == 2025 else 10))
    assert [row.year for row in found.checked.people] == [2026]
    assert "3101 Halden" in told(found, "skipped")


def test_a_leap_is_told_and_not_refused():
    found = check(people_table(HALDEN, [2025, 2026], persons=lambda a, year, s, g: 20 if year == 2025 else 30))
    assert "+50 prosent fra 2025 til 2026" in told(found, "doubt")


def test_a_hole_in_the_years_is_told():
    assert "2025" in told(check(people_table(HALDEN, [2024, 2026])), "doubt")


def test_an_old_number_is_kept_with_what_it_became():
    found = check(people_table({"3001": "Halden (2020-2023)"}, [2022]))
    assert found.checked.areas == {"3001": "Halden"}
    assert "3001 ble 3101 i 2024" in told(found, "doubt")


def test_old_and_new_borders_in_one_table_are_told():
    assert "blander gamle og nye" in told(check(people_table({"3001": "Halden", "3101": "Halden"}, [2024])), "doubt")


def test_a_divided_municipality_is_told_with_all_it_became():
    assert "1507 ble 1508 og 1580 i 2024" in told(check(people_table({"1507": "Ålesund"}, [2022])), "doubt")


def test_a_number_nobody_knows_is_left_out_and_named():
    found = check(people_table({"3101": "Halden", "7777": "Ukjent"}, [2026]))
    assert list(found.checked.areas) == ["3101"]
    assert "7777 Ukjent" in told(found, "skipped")
    assert "7777" in refusal(people_table({"7777": "Ukjent"}, [2026]))


def test_a_county_is_left_out_and_named():
    found = check(people_table({"31": "Østfold", "3101": "Halden"}, [2026]))
    assert list(found.checked.areas) == ["3101"]
    assert "Østfold" in told(found, "skipped")


def test_a_table_that_lacks_the_municipality_it_is_for_is_refused():
    assert "kommune 3424" in refusal(people_table(HALDEN, [2026]), needed="3424")


def test_a_table_of_something_else_names_the_sources_there_are():
    content = people_table(HALDEN, [2026]).replace(b"Personer", b"Hester")
    with pytest.raises(UnknownSourceError, match="population"):
        check(content)


def test_a_table_divided_by_what_we_do_not_use_is_refused():
    content = people_table(HALDEN, [2026]).replace(b'"Tid"', b'"Kvartal"').replace(b"2026", b"2026K1")
    assert "år" in refusal(content)


@pytest.mark.parametrize("persons", [1e15, 2e8])
def test_more_people_than_any_country_has_are_refused(persons):
    assert "større enn noe folketall" in refusal(people_table(HALDEN, [2025], persons=lambda *_place: persons))


def test_people_counted_in_a_year_to_come_are_refused():
    assert "2200, som ikke har vært ennå" in refusal(people_table(HALDEN, [2025, 2200]))
    content = people_table(HALDEN, [2200]).replace(b"Personer1", b"MMMM").replace(b"Personer", b"Alternativ MMMM")
    assert check(content).checked.people[0].year == 2200
