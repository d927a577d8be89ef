"""Criteria stand in files that professionals write, and are refused where they could turn round or stand on nothing."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.ladder.made import criteria_content, criteria_of, rule, written

from mestring.ladder import LadderError, needs_from, recommend
from mestring.ladder.criteria import load, shipped
from mestring.ladder.errors import LadderFileError
from mestring.law import national


def level(when, **needs):
    return recommend(needs_from(needs), criteria=criteria_of(rule(when=when))).number


@pytest.mark.parametrize(
    ("when", "below", "at"),
    [
        ({"variable": "spise", "at_least": 3}, {"scores": {"spise": 2}}, {"scores": {"spise": 3}}),
        (
            {"variables": ["syn", "horsel"], "at_least": 3, "count": 2},
            {"scores": {"syn": 5, "horsel": 2}},
            {"scores": {"syn": 3, "horsel": 3}},
        ),
        ({"variables": ["syn", "horsel"], "at_least": 3}, {"scores": {"syn": 2}}, {"scores": {"syn": 3}}),
        ({"area": "helse", "at_least": 3}, {"scores": {"egen-helse": 2}}, {"scores": {"egen-helse": 3}}),
        (
            {"area": "forflytning", "at_least": 3, "count": 2},
            {"scores": {"bevege-seg-ute": 5}},
            {"scores": {"bevege-seg-ute": 3, "bevege-seg-inne": 3}},
        ),
        ({"presence_at_least": "night"}, {"presence": "quick_help"}, {"presence": "night"}),
        (
            {"burden_at_least": "heavy"},
            {"next_of_kin": {"has": True, "burden": "some"}},
            {"next_of_kin": {"has": True, "burden": "heavy"}},
        ),
        ({"risk": "falls"}, {"risks": {"falls": False}}, {"risks": {"falls": True}}),
        (
            {"wants_relief": True},
            {"next_of_kin": {"has": False}},
            {"next_of_kin": {"has": True, "wants_relief": True}},
        ),
        ({"home_unsuited": True}, {"housing": {"suits": True}}, {"housing": {"suits": False}}),
        ({"course": ["acute"]}, {"course": "temporary"}, {"course": "acute"}),
        (
            {"all": [{"risk": "falls"}, {"risk": "nutrition"}]},
            {"risks": {"falls": True}},
            {"risks": {"falls": True, "nutrition": True}},
        ),
        (
            {"any": [{"risk": "falls"}, {"risk": "nutrition"}]},
            {"risks": {"falls": False}},
            {"risks": {"nutrition": True}},
        ),
        (
            {"count": 2, "of": [{"risk": "falls"}, {"risk": "nutrition"}, {"risk": "loneliness"}]},
            {"risks": {"falls": True, "nutrition": False}},
            {"risks": {"falls": True, "loneliness": True}},
        ),
    ],
)
def test_each_kind_of_condition_holds_from_where_it_says(when, below, at):
    assert (level(when, **below), level(when, **at)) == (1, 3)


@pytest.mark.parametrize(
    ("when", "says"),
    [
        ({"not": {"risk": "falls"}}, "«not» kan ikke brukes"),
        ({"variable": "spise", "at_most": 3}, "«at_most» kan ikke brukes"),
        ({"variable": "spise", "equals": 3}, "skal ikke slutte å gjelde fordi behovet øker"),
        ({"household": ["alone"]}, "«household» sier ikke hvor stort et behov er"),
        ({"improvement_expected": True}, "kan ikke løfte nivået"),
        ({"variable": "spise", "at_least": 1}, "helt tall fra 2 til 5"),
        ({"variable": "spise", "at_least": 9}, "helt tall fra 2 til 5"),
        ({"variable": "dans", "at_least": 3}, "«dans» er ukjent"),
        ({"area": "hage", "at_least": 3}, "«hage» er ukjent"),
        ({"area": "forflytning", "at_least": 3, "count": 3}, "helt tall fra 1 til 2"),
        ({"count": 3, "of": [{"risk": "falls"}]}, "helt tall fra 1 til 1"),
        ({"all": []}, "«all» er tom"),
        ({"variables": [], "at_least": 3}, "«variables» er tom"),
        ({"health": "age"}, "«age» er ukjent. Her kan det stå: mental, substance_use, palliative"),
        ({"refuses_help": True}, "«refuses_help» sier ikke hvor stort et behov er"),
        ({"presence_at_least": "none"}, "«none» er ukjent"),
        ({"risk": "brann"}, "«brann» er ukjent"),
        ({"home_unsuited": False}, "kan bare være true"),
        ({"course": []}, "«course» er tom"),
        ({"course": ["varig"]}, "«varig» er ukjent"),
        ({"alder": 80}, "dette er ikke et vilkår"),
        ({"risk": "falls", "variable": "spise", "at_least": 3}, "«risk» er ukjent"),
    ],
)
def test_a_condition_that_is_wrong_or_could_turn_round_is_refused_with_where_it_stands(when, says):
    with pytest.raises(LadderFileError) as refused:
        criteria_of(rule(when=when))
    assert says in str(refused.value)
    assert "«rules» nr. 1" in str(refused.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (criteria_content(rule(), rule()), "to regler heter «en-regel»"),
        (criteria_content(rule(level=1)), "helt tall fra 2 til 6"),
        (criteria_content(rule(level=7)), "helt tall fra 2 til 6"),
        (criteria_content() | {"rules": []}, "«rules» er tom"),
        (criteria_content(ladder="mestringstrapp"), "«mestringstrapp» er ukjent"),
        (criteria_content(status="adopted"), "vedtatte kriterier må si hvem"),
        (criteria_content(status="adopted", adopted_by="Prøvevik kommunestyre"), "vedtatte kriterier må si hvem"),
        (criteria_content(reference={}), "«title» mangler"),
        (criteria_content(eier="oss"), "«eier» er ukjent"),
    ],
)
def test_criteria_that_nobody_could_stand_by_are_refused(tmp_path, content, says):
    with pytest.raises(LadderFileError) as refused:
        load(written(tmp_path, content))
    assert says in str(refused.value)


def test_a_municipality_reads_in_its_own_criteria_from_the_day_they_apply(tmp_path):
    adopted = criteria_content(status="adopted", adopted_by="Prøvevik kommunestyre", applies_from="2027-01-01")
    criteria = load(written(tmp_path, adopted))
    needs = needs_from({"scores": {"husarbeid": 3}})
    assert recommend(needs, law=national().at(date(2027, 1, 1)), criteria=criteria).number == 3
    with pytest.raises(LadderError, match=r"gjelder fra 2027-01-01, ikke 2026-12-31\. Bruk de som gjaldt den dagen\."):
        recommend(needs, law=national().at(date(2026, 12, 31)), criteria=criteria)


def test_the_template_says_it_is_one_and_that_nobody_has_checked_it():
    template = shipped()
    assert template.status == "template"
    assert template.checked is None
    assert "Ingen kilde sier hvilke skårer" in template.why.nb
    assert "vårt forslag" in template.reference.title


def test_the_template_asks_about_every_variable():
    asked = {fact.removeprefix("score.") for fact in shipped().facts if fact.startswith("score.")}
    assert len(asked) == 18
