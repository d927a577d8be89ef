"""The invented tables: the same every time, whole, with Norwegian shape, and about no place there is."""

from __future__ import annotations

import json

import numpy as np
import pytest

from mestring import strict_yaml
from mestring.demo.loading import CONTENT
from mestring.knowledge.borders import changed, numbers_in_use
from mestring.knowledge.intake import read_and_check
from mestring.knowledge.measures import measures
from mestring.knowledge.synthetic.care import care
from mestring.knowledge.synthetic.files import own_counts, own_years, synthetic_files
from mestring.knowledge.synthetic.people import history, official
from mestring.knowledge.synthetic.shapes import places

FILES = synthetic_files()


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.source)
def test_each_is_recognised_and_taken_in_without_a_doubt(file):
    found = read_and_check(file.content, source=None, also=(), invented=True)
    assert found.source.code == file.source
    assert [one.sentence for one in found.findings if one.weight in ("doubt", "skipped", "refused")] == []


@pytest.mark.parametrize("file", FILES, ids=lambda one: one.source)
def test_each_says_that_it_is_made_up(file):
    assert json.loads(file.content)["label"].startswith("Oppdiktede tall")


def test_they_are_the_same_every_time():
    history.cache_clear()
    assert [file.content for file in synthetic_files()] == [file.content for file in FILES]


def test_no_invented_place_has_the_number_of_a_real_one():
    codes = {place.code for place in places()}
    assert not codes & (numbers_in_use() | set(changed()) | {"0000"})


@pytest.mark.parametrize("place", places(), ids=lambda one: one.name)
def test_people_are_whole_and_follow_one_another(place):
    people = history(place).values
    assert np.array_equal(people, np.round(people))
    # A year's cohort is smaller or larger the next year only by who died and who moved: never by a fifth.
    older, before = people[1:, :, 30:80], people[:-1, :, 29:79]
    assert (np.abs(older.sum(axis=-1) / before.sum(axis=-1) - 1) < 0.05).all()


def test_as_many_are_old_as_in_a_country_like_norway():
    country = history(places()[0])
    last = country.values[-1]
    # figures.md: 284,939 of 5,627,400 were 80 and over in 2026, which is 5.1 per cent.
    assert 0.045 < last[:, 80:].sum() / last.sum() < 0.065
    assert last[1, 85:].sum() > last[0, 85:].sum()


def test_the_demo_s_municipality_has_as_many_people_as_its_table():
    about = strict_yaml.load(CONTENT / "municipality.yaml")["municipality"]
    place = next(place for place in places() if place.code == about["number"])
    assert about["population"] == history(place).values[-1].sum()
    assert about["name"]["nb"].startswith(place.name)


def test_an_official_projection_begins_with_the_people_counted_last():
    for place in places():
        assert np.array_equal(official(place, alternative="MMMM").values[0], history(place).values[-1])


def test_parts_make_their_total_in_every_number():
    for told in (list(care(places()[1], 2025)), own_counts("9999", 2025)):
        totals = {one.measure: one.number for one in told if one.group == ""}
        for code, total in totals.items():
            parts = [one.number for one in told if one.measure == code and one.group]
            assert not parts or abs(sum(parts) - total) < 0.05, code


def test_everything_casework_will_count_is_counted():
    wanted = {code for code, one in measures().items() if one.source == "own-counts"}
    for year in own_years():
        assert {one.measure for one in own_counts("9999", year)} == wanted
