"""Every indicator is whole and can be reviewed, and a mistake in a file is told with its line."""

import re

import pytest

from mestring.knowledge.indicators.files import FOLDER, indicators, read_indicator
from mestring.knowledge.indicators.indicator import Direction, IndicatorUnit, Standing
from mestring.knowledge.measures import measures
from mestring.strict_yaml import YamlFileError

EVERY = sorted(indicators())
GOOD = (FOLDER / "vedtak-innen-frist.yaml").read_text(encoding="utf-8")


def test_there_are_enough_to_follow_a_plan_by():
    assert len(EVERY) >= 25
    assert len({one.theme for one in indicators().values()}) == 8


@pytest.mark.parametrize("code", EVERY)
def test_an_indicator_says_everything_in_three_languages(code):
    said = indicators()[code].texts
    assert set(said) == {"nb", "nn", "en"}
    assert said["nb"].title != said["en"].title
    assert all(text.endswith((".", "?")) for one in said.values() for text in (one.why, one.made, one.direction))


@pytest.mark.parametrize("code", EVERY)
def test_the_sentence_of_direction_says_the_same_as_the_code(code):
    one = indicators()[code]
    word = {Direction.HIGHER: "Høyere", Direction.LOWER: "Lavere", Direction.NEITHER: "Verken"}[one.direction]
    assert one.said("nb").direction.startswith(word)


@pytest.mark.parametrize("code", EVERY)
def test_a_share_is_told_of_a_hundred_or_a_thousand_and_nothing_is_said_to_be_checked_that_is_not(code):
    one = indicators()[code]
    assert not one.share or one.unit in {IndicatorUnit.PER_CENT, IndicatorUnit.PER_THOUSAND}
    assert one.checked is None
    assert one.answers


def test_what_rests_on_the_estimate_of_dementia_is_an_assumption():
    assumed = {code for code, one in indicators().items() if one.standing is Standing.ASSUMPTION}
    assert assumed == {"demens-anslag", "demens-per-1000"}


@pytest.mark.parametrize("code", EVERY)
def test_parts_are_groups_the_measures_are_kept_in(code):
    one = indicators()[code]
    known = {group for name in one.measures for group in measures()[name].groups}
    assert not one.measures or {part.code for part in one.parts} <= known


@pytest.mark.parametrize(
    ("right", "wrong", "line", "sentence"),
    [
        ("theme: decisions", "theme: penger", 2, "Velg en av people"),
        ("factor: 100", "factor: 7", 5, "Velg et av tallene 1, 100"),
        ("[decisions]", "[vedtak]", 8, "Velg en kode i measures.yaml"),
        ("share: true", 'share: "ja"', 9, "true eller false"),
        ("answers: [9]", "answers: [37]", 13, "1 til 36"),
        ("comparable: own\n", "", 1, "«comparable» mangler"),
        ("checked: null", "checked: {by: Prøve, day: i går}", 15, "2026-11-22"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_what_to_do(tmp_path, right, wrong, line, sentence):
    assert right in GOOD
    path = tmp_path / "vedtak-innen-frist.yaml"
    path.write_text(GOOD.replace(right, wrong), encoding="utf-8")
    with pytest.raises(YamlFileError, match=re.escape(f"vedtak-innen-frist.yaml, linje {line}:")) as told:
        read_indicator(path)
    assert sentence in str(told.value)


def test_the_code_is_the_name_of_the_file(tmp_path):
    path = tmp_path / "noe-annet.yaml"
    path.write_text(GOOD, encoding="utf-8")
    with pytest.raises(YamlFileError, match="linje 1: code: Koden skal være filens navn"):
        read_indicator(path)


def test_a_group_the_measure_is_not_kept_in_is_refused(tmp_path):
    path = tmp_path / "vedtak-innen-frist.yaml"
    path.write_text(GOOD.replace("[decisions]}", '[decisions], groups: ["80-89"]}'), encoding="utf-8")
    with pytest.raises(YamlFileError, match="ikke delt i noe som heter «80-89»"):
        read_indicator(path)
