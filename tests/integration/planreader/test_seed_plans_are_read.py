"""Four municipalities' plans, in four styles, are read as a person would count them."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from mestring.planreader import Kind, Node, Outline, read_plan_file
from mestring.planreader.receipt import walk

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"

if not SEEDS.is_dir() and not os.environ.get("CI"):
    pytest.skip("The four plan documents are not beside this repository.", allow_module_level=True)


@cache
def outline_of(start: str) -> Outline:
    return read_plan_file(next(SEEDS.glob(f"{start}*.txt")))


def nodes_of(start: str, kind: Kind) -> list[Node]:
    return [node for node in walk(outline_of(start).nodes) if node.kind is kind]


def test_headings_with_goals_and_strategies_give_8_goals_and_29_strategies() -> None:
    assert len(nodes_of("halden", Kind.GOAL)) == 8
    strategies = [sum(child.kind is Kind.STRATEGY for child in goal.children) for goal in outline_of("halden").nodes]
    assert strategies == [4, 3, 4, 3, 4, 3, 4, 4]


def test_text_that_stands_under_two_goals_is_told_of_and_not_counted_twice() -> None:
    outline = outline_of("halden")
    told = [remark for remark in outline.receipt.duplicates if remark.what.startswith("Strategien")]
    second = outline.nodes[1]
    assert len(told) == len(second.children) == 3
    assert all(remark.place.line for remark in told)
    assert not {child.title for child in second.children} & {child.title for child in outline.nodes[2].children}


def test_introductory_texts_stay_with_their_goal() -> None:
    for goal in outline_of("halden").nodes:
        headings = {passage.heading for passage in goal.passages}
        assert "Forankring" in headings
        assert headings & {"Innhold og betydning", "Betydning og innhold"}


def test_tables_of_goals_and_how_give_5_areas_36_goals_and_45_strategies() -> None:
    counts = outline_of("kristiansand").receipt.counts
    assert (counts["focus_area"], counts["goal"], counts["strategy"]) == (5, 36, 45)


def test_measures_in_tables_are_grouped_by_service_type_and_have_sub_measures() -> None:
    measures = nodes_of("kristiansand", Kind.MEASURE)
    groups = Counter(node.group for node in measures)
    assert groups["korttidsplasser i institusjon"] == 3
    assert groups["omsorgsboliger"] == 2
    assert sum(bool(node.children) for node in measures) == 2


def test_measures_kept_in_other_plans_say_which() -> None:
    found = {name for node in walk(outline_of("kristiansand").nodes) for name in node.refers_to}
    assert {"Boligsosial handlingsplan", "plan for legetjenester"} <= found


def test_an_action_plan_gives_6_areas_and_58_measures_none_with_an_owner_one_with_a_time() -> None:
    measures = nodes_of("rendalen", Kind.MEASURE)
    assert len(nodes_of("rendalen", Kind.FOCUS_AREA)) == 6
    # 59 rows have a measure; one of them says the same, word for word, as the row above it.
    assert len(measures) == 58
    assert [node.owner for node in measures if node.owner] == []
    assert [node.deadline for node in measures if node.deadline] == ["2024-"]


def test_what_only_the_text_says_is_told_of() -> None:
    outline = outline_of("rendalen")
    assert any("Står bare i teksten" in remark.why for remark in outline.receipt.doubtful)
    assert {"Her er vi", "Slik vil vi ha det", "Slik kommer vi dit"} <= {
        one.heading for one in outline.nodes[0].passages
    }


def test_prose_strategies_and_points_with_shall_are_read_with_less_confidence() -> None:
    strategies = [node.title for node in nodes_of("nittedal", Kind.STRATEGY)]
    assert {"Frivillighet", "Forebygging og tidlig innsats", "Helhetlig boligpolitikk"} <= set(strategies)
    measures = nodes_of("nittedal", Kind.MEASURE)
    assert any(node.title.startswith("Brukere skal tas med på råd") for node in measures)
    assert all(node.confidence < 0.7 for node in measures)


@pytest.mark.parametrize(
    ("start", "period"),
    [("halden", (2022, 2034)), ("rendalen", (2025, 2030)), ("kristiansand", None), ("nittedal", None)],
)
def test_the_period_is_the_plans_own(start: str, period: tuple[int, int] | None) -> None:
    assert outline_of(start).period == period


@pytest.mark.parametrize("start", ["halden", "kristiansand", "nittedal", "rendalen"])
def test_every_node_says_where_it_stands(start: str) -> None:
    assert all(node.place.line for node in walk(outline_of(start).nodes))
