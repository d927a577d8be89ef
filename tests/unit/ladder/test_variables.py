"""The list of function variables is a draft, and says so."""

from __future__ import annotations

import pytest
from tests.unit.ladder.made import written

from mestring.ladder.errors import LadderFileError
from mestring.ladder.facts import shipped as facts
from mestring.ladder.needs import Burden, Course, Home, Household, Presence
from mestring.ladder.variables import SHIPPED, load, shipped
from mestring.strict_yaml import load as raw


def test_eighteen_names_are_known_and_two_are_not():
    # 20 variables now, of which 18 names were found: 18 + 2 = 20
    assert (len(shipped().all), shipped().unknown) == (18, 2)
    assert shipped().status == "draft"


def test_no_code_of_the_national_list_is_made_up():
    assert {variable.national_code for variable in shipped().all} == {None}


def test_the_scale_is_the_national_one():
    assert list(shipped().scale) == [1, 2, 3, 4, 5, 9]


def test_every_area_has_a_variable():
    assert all(shipped().codes_in(area) for area in shipped().areas)


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        ("presence", Presence),
        ("course", Course),
        ("next_of_kin.burden", Burden),
        ("housing.kind", Home),
        ("housing.household", Household),
    ],
)
def test_the_words_of_a_fact_are_for_the_codes_a_file_may_hold_in_the_same_order(key, choices):
    assert facts().fact(key).codes == tuple(choice.value for choice in choices if choice != "unknown")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda found: found["scale"].pop(), "skalaen må være 1, 2, 3, 4, 5 og 9"),
        (lambda found: found["variables"].append(found["variables"][0]), "samme kode"),
        (lambda found: found["variables"][0].update(area="hage"), "«hage» er ukjent"),
        (lambda found: found["variables"][0].update(kode="a"), "«kode» er ukjent"),
    ],
)
def test_a_list_that_does_not_hold_together_is_refused(tmp_path, change, says):
    found = raw(SHIPPED)
    change(found)
    with pytest.raises(LadderFileError) as refused:
        load(written(tmp_path, found))
    assert says in str(refused.value)
