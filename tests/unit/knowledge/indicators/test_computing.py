"""What an indicator comes to: sums over sums, and nothing that gives a small count away."""

from dataclasses import replace
from decimal import Decimal

from tests.unit.knowledge.indicators.made import HERE, THERE, YEAR, made

from mestring.core.disclosure import HIDDEN
from mestring.knowledge.indicators.computing import answer, by_part, series, together
from mestring.knowledge.indicators.facts import Facts, Missing, Shown, Why
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.term import Ages, Counted, People

IN_TIME = made(Counted(("decisions-in-time",)), Counted(("decisions",)), share=True)


def facts(*, people=None, **numbers):
    """Numbers of measures in HERE, totals alone; "in_time" and "decisions"."""
    names = {"in_time": "decisions-in-time"}
    return Facts(
        {(names.get(name, name), HERE, YEAR, ""): number for name, number in numbers.items()}, people=people or {}
    )


def test_a_share_is_part_by_whole_times_hundred():
    assert answer(IN_TIME, facts(in_time=Decimal(80), decisions=Decimal(160)), area=HERE, year=YEAR) == Shown(
        Decimal(50), Decimal(80), Decimal(160)
    )


def test_people_of_the_ages_are_counted_both_ends_with():
    people = {(HERE, YEAR): (1,) * 106}
    found = answer(made(People(Ages(80, 89)), People(Ages(0))), Facts(people=people), area=HERE, year=YEAR)
    assert found == Shown(Decimal(1000) / 106, Decimal(10), Decimal(106))


def test_what_has_not_been_taken_in_is_named():
    found = answer(IN_TIME, facts(decisions=Decimal(160)), area=HERE, year=YEAR)
    assert found == Missing(Why.NOT_TAKEN_IN, "decisions-in-time")


def test_a_share_of_nobody_is_no_number():
    assert answer(IN_TIME, facts(in_time=Decimal(0), decisions=Decimal(0)), area=HERE, year=YEAR) == Missing(Why.NOBODY)


def test_a_part_larger_than_its_whole_is_told_as_a_contradiction():
    found = answer(IN_TIME, facts(in_time=Decimal(17), decisions=Decimal(10)), area=HERE, year=YEAR)
    assert found == Missing(Why.CONTRADICTION)


def test_what_is_made_from_something_hidden_is_hidden():
    assert answer(IN_TIME, facts(in_time=HIDDEN, decisions=Decimal(160)), area=HERE, year=YEAR) == HIDDEN
    assert answer(IN_TIME, facts(in_time=Decimal(80), decisions=HIDDEN), area=HERE, year=YEAR) == HIDDEN


def test_a_small_count_and_a_small_rest_are_hidden_and_none_is_shown():
    whole = Decimal(160)
    assert answer(IN_TIME, facts(in_time=Decimal(4), decisions=whole), area=HERE, year=YEAR) == HIDDEN
    assert answer(IN_TIME, facts(in_time=Decimal(157), decisions=whole), area=HERE, year=YEAR) == HIDDEN
    assert isinstance(answer(IN_TIME, facts(in_time=Decimal(0), decisions=whole), area=HERE, year=YEAR), Shown)
    assert isinstance(answer(IN_TIME, facts(in_time=whole, decisions=whole), area=HERE, year=YEAR), Shown)


def test_several_areas_are_summed_and_not_averaged():
    numbers = {(HERE, 50, 100), (THERE, 90, 900)}
    values = {}
    for area, part, whole in numbers:
        values["decisions-in-time", area, YEAR, ""] = Decimal(part)
        values["decisions", area, YEAR, ""] = Decimal(whole)
    found = together(IN_TIME, Facts(values), areas=[HERE, THERE], year=YEAR)
    assert found == Shown(Decimal(14), Decimal(140), Decimal(1000), areas=2)  # the mean of 50 and 10 would be 30


def test_an_area_with_a_hidden_number_is_left_out_of_both_sums():
    values = {
        ("decisions-in-time", HERE, YEAR, ""): Decimal(50),
        ("decisions", HERE, YEAR, ""): Decimal(100),
        ("decisions-in-time", THERE, YEAR, ""): HIDDEN,
        ("decisions", THERE, YEAR, ""): Decimal(900),
    }
    assert together(IN_TIME, Facts(values), areas=[HERE, THERE], year=YEAR) == Shown(
        Decimal(50), Decimal(50), Decimal(100), areas=1
    )


def test_what_has_nothing_below_the_line_cannot_be_added_over_areas():
    sick = indicators()["sykefravar"]
    values = {("sick-leave", area, YEAR, ""): Decimal(9) for area in (HERE, THERE)}
    assert together(sick, Facts(values), areas=[HERE, THERE], year=YEAR) == Missing(Why.CANNOT_BE_ADDED)
    assert together(sick, Facts(values), areas=[HERE], year=YEAR) == Shown(Decimal(9), Decimal(9), None)


def test_a_part_that_would_give_the_only_hidden_one_away_is_hidden_with_it():
    levels = indicators()["lavest-mestring"]
    counts = [400, 300, 200, 60, 20, HIDDEN]
    values = {
        ("people-at-level", HERE, YEAR, str(level)): count if count is HIDDEN else Decimal(count)
        for level, count in enumerate(counts, 1)
    }
    whole = {("people-at-level", HERE, YEAR, ""): Decimal(990)}
    counted_whole = replace(levels, denominator=Counted(("people-at-level",), whole=True))
    found = by_part(counted_whole, Facts(values | whole), area=HERE, year=YEAR)
    assert [code for code, one in found.items() if one == HIDDEN] == ["5", "6"]
    assert isinstance(found["4"], Shown)


def test_a_series_has_an_answer_for_each_year_asked_for():
    found = series(IN_TIME, facts(in_time=Decimal(80), decisions=Decimal(160)), areas=[HERE], years=[2024, YEAR])
    assert [type(one) for one in found.values()] == [Missing, Shown]


def test_dementia_is_the_share_at_each_age_times_the_people_of_it():
    people = [0] * 106
    people[82] = 1000
    found = answer(indicators()["demens-anslag"], Facts(people={(HERE, YEAR): tuple(people)}), area=HERE, year=YEAR)
    assert isinstance(found, Shown)
    assert round(found.value) == 177  # 17.7 per cent at 80-84


def test_the_estimate_of_dementia_follows_the_scale_to_the_country():
    people = {(HERE, YEAR): tuple(10 for _age in range(106))}
    plain, scaled = (
        answer(indicators()["demens-anslag"], Facts(people=people, dementia_scale=scale), area=HERE, year=YEAR)
        for scale in (1.0, 0.5)
    )
    assert scaled.value == plain.value / 2
