"""The plan reader gives back, from each of the five formats, the tree that the content holds."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby

import pytest

from mestring.demo.documents import FOLDER
from mestring.demo.documents.render import FORMATS
from mestring.demo.municipality_content import read_municipality_content
from mestring.demo.plan_content import PLAN_FILES, Measure, PlanContent, read_plan_content
from mestring.planreader import read_plan_file
from mestring.planreader.outline import Kind, Node, Outline

EACH = pytest.mark.parametrize(("name", "ending"), [(name, ending) for name in PLAN_FILES for ending in FORMATS])


@cache
def _outline(name: str, ending: str) -> Outline:
    return read_plan_file(FOLDER / f"{name}.{ending}")


def _walk(nodes: list[Node], depth: int = 0) -> Iterator[tuple[int, Node]]:
    for node in nodes:
        yield depth, node
        yield from _walk(node.children, depth + 1)


def _measures_read(outline: Outline) -> list[Node]:
    return [node for _, node in _walk(outline.nodes) if node.kind is Kind.MEASURE]


def _written(plan: PlanContent) -> list[tuple[int, str, str]]:
    """Depth, kind and title of everything in the plan, in its order. A delmål is a goal below its goal."""
    tree = []
    for area in plan.focus_areas:
        tree.append((0, "focus_area", area.title))
        for goal in area.goals:
            tree.append((1, "goal", goal.title))
            for strategy in goal.strategies:
                tree.append((2, "strategy", strategy.title))
                tree += [(3, "measure", measure.title) for measure in strategy.measures]
            for sub_goal, measures in groupby(goal.measures, key=lambda measure: measure.sub_goal):
                tree.append((2, "goal", sub_goal))
                tree += [(3, "measure", measure.title) for measure in measures]
    return tree


def _owner(measure: Measure) -> str:
    return read_municipality_content().unit_name(measure.owner) if measure.owner else ""


@EACH
def test_the_tree_is_read_as_it_was_written(name: str, ending: str) -> None:
    read = [(depth, node.kind.value, node.title) for depth, node in _walk(_outline(name, ending).nodes)]
    assert read == _written(read_plan_content(name))


@EACH
def test_the_receipt_counts_what_is_in_the_plan(name: str, ending: str) -> None:
    written = [kind for _, kind, _ in _written(read_plan_content(name))]
    counts = _outline(name, ending).receipt.counts
    assert {kind.value: counts.get(kind.value, 0) for kind in Kind} == {k.value: written.count(k.value) for k in Kind}


@EACH
def test_owner_deadline_and_sub_goal_follow_each_measure(name: str, ending: str) -> None:
    read = [(m.title, m.owner, m.deadline, m.sub_goal) for m in _measures_read(_outline(name, ending))]
    assert read == [(m.title, _owner(m), m.deadline, m.sub_goal) for m in read_plan_content(name).measures()]


@EACH
def test_references_to_other_plans_and_soft_measures_are_found(name: str, ending: str) -> None:
    read = {m.title: (m.refers_to, m.soft) for m in _measures_read(_outline(name, ending))}
    written = {m.title: ([m.refers_to] if m.refers_to else [], m.soft) for m in read_plan_content(name).measures()}
    assert read == written


@EACH
def test_title_and_period_of_the_plan_are_read(name: str, ending: str) -> None:
    about, outline = read_plan_content(name).plan, _outline(name, ending)
    assert (outline.title.casefold(), outline.period) == (about.title.casefold(), about.period)


@EACH
def test_each_goal_keeps_its_texts_under_their_headings_and_its_un_goals(name: str, ending: str) -> None:
    goals = [area_goal for area in _outline(name, ending).nodes for area_goal in area.children]
    read = [({p.heading: p.text for p in goal.passages}, goal.un_goals) for goal in goals]
    for (passages, un_goals), goal in zip(read, read_plan_content(name).goals(), strict=True):
        kept = [passages.get("Forankring"), passages.get("Innhold"), passages.get("Betydning")]
        assert kept == [goal.forankring, goal.innhold, goal.betydning]
        assert un_goals == list(goal.un_goals)


@pytest.mark.parametrize("ending", FORMATS)
def test_a_measure_that_stands_twice_in_the_same_words_is_reported(ending: str) -> None:
    first = read_plan_content("plan-2025")
    titles = {measure.key: measure.title for measure in first.measures()}
    assert titles["t77"] == titles["t35"]
    assert any(titles["t77"] in remark.what for remark in _outline("plan-2025", ending).receipt.duplicates)
