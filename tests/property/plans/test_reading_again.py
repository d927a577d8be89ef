"""Whatever a plan looks like: read again it is the same, and what people have made of it stays theirs."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mestring.plans.alike.difference import Point, difference
from mestring.plans.reading_in.arranging import Choices, arranged
from mestring.plans.reading_in.likeness import Likened, matched
from mestring.plans.reading_in.merging import Base, merge
from mestring.plans.reading_in.positions import positions
from mestring.plans.reading_in.review import ReviewError, applied, replayed, walk

KINDS = ("focus_area", "goal", "strategy", "measure")
TITLES = st.one_of(
    st.sampled_from(["Kompetanse", "Mål 1", "1.", "", "Trygge boliger i sentrum", "Trygge boliger i sentrum og omegn"]),
    st.text("abcdefgh æøå.–", max_size=40),
)
WORDS = st.sampled_from(["", "2027", "31.12.2027", "Hjemmetjenesten", "løpende"])


@st.composite
def trees(draw, prefix="n", most=14):
    """Points of a plan, parents before their children, in reading order."""
    points = []
    for index in range(draw(st.integers(0, most))):
        parent = draw(st.sampled_from(["", *(point.key for point in points)]))
        points.append(
            Point(
                key=f"{prefix}{index}",
                kind=draw(st.sampled_from(KINDS)),
                title=draw(TITLES),
                position=index,
                parent=parent,
                number=draw(st.sampled_from(["", "1", "2.1"])),
                said={"deadline": draw(WORDS), "text": draw(WORDS)},
            )
        )
    return points


def likened(points):
    return [Likened(point.key, point.kind, point.title, point.position, point.parent) for point in points]


def saved(points):
    """The same points as elements of a plan."""
    return [
        replace(point, key=f"e-{point.key}", parent=f"e-{point.parent}" if point.parent else "") for point in points
    ]


def base_of(points):
    return Base(points, {point.key: f"e-{point.key}" for point in points})


@given(trees())
def test_the_same_plan_read_twice_has_no_differences(points):
    assert not merge(saved(points), points).difference
    assert not merge(saved(points), points, base_of(points)).difference


@given(trees("o"), trees("n"), st.randoms())
def test_the_match_does_not_depend_on_the_order_of_what_is_given(old, new, random):
    straight = matched(likened(old), likened(new))
    shuffled_old, shuffled_new = likened(old), likened(new)
    random.shuffle(shuffled_old)
    random.shuffle(shuffled_new)
    assert matched(shuffled_old, shuffled_new) == straight


@given(trees("o"), trees("n"))
def test_no_element_is_found_again_twice(old, new):
    pairs = matched(likened(old), likened(new))
    assert len(set(pairs.values())) == len(pairs)
    assert set(pairs) <= {point.key for point in new}
    assert set(pairs.values()) <= {point.key for point in old}


@given(trees(), st.data())
def test_what_people_change_move_add_and_remove_is_left_alone_by_the_same_document(points, data):
    ours = saved(points)
    for index, point in enumerate(ours):
        if data.draw(st.booleans()):
            earlier = [one.key for one in ours[:index]]
            ours[index] = replace(
                point,
                title=data.draw(TITLES),
                parent=data.draw(st.sampled_from(["", *earlier])),
                said={**point.said, "deadline": data.draw(WORDS)},
            )
    removed = {point.key for point in ours if data.draw(st.booleans())}
    removed |= {point.key for point in ours if point.parent in removed}
    ours = [point for point in ours if point.key not in removed]
    ours.append(Point("own", "measure", "Vårt eget tiltak", len(points)))
    merged = merge(ours, points, base_of(points))
    assert not merged.difference
    assert [point.key for point in merged.own] == ["own"]


@given(trees("n"), trees("m"), st.data())
def test_whatever_is_chosen_the_plan_is_a_tree_with_everything_once(old, new, data):
    ours = saved(old)
    merged = merge(ours, new, base_of(old) if data.draw(st.booleans()) else None)
    keys = st.frozensets(st.sampled_from([point.key for point in (*ours, *new)] or ["-"]))
    choices = Choices(
        refused=data.draw(keys),
        kept=data.draw(keys),
        strangers=data.draw(keys) & frozenset(merged.became.values()),
        wanted=data.draw(keys),
    )
    placed = arranged(ours, merged, choices)
    seen = set()
    for one in placed:
        assert one.key not in seen
        assert not one.parent or one.parent in seen
        seen.add(one.key)
    assert {point.key for point in new if point.key not in {held.key for held in merged.held_back}} <= {
        one.node for one in placed
    }
    assert choices.kept & {point.key for point in merged.difference.gone} <= seen


@given(trees("n"), trees("m"))
def test_a_whole_difference_taken_leaves_nothing_to_take(old, new):
    ours = saved(old)
    merged = merge(ours, new)
    placed = arranged(ours, merged, Choices())
    after = [replace(one.point, key=one.key, parent=one.parent, position=place) for place, one in enumerate(placed)]
    assert not difference(after, [replace(point, position=p) for p, point in enumerate(after)])
    base = Base(new, {one.node: one.key for one in placed if one.node})
    assert not merge(after, new, base).difference


@given(st.lists(st.one_of(st.none(), st.integers(0, 100_000)), max_size=40))
def test_positions_rise(numbers):
    given_positions = positions(numbers)
    assert len(given_positions) == len(numbers)
    assert all(a < b for a, b in pairwise(given_positions))


@given(st.lists(st.integers(0, 100_000), max_size=40, unique=True))
def test_a_row_in_order_keeps_its_positions(numbers):
    assert positions(sorted(numbers)) == sorted(numbers)


OPERATIONS = st.fixed_dictionaries(
    {
        "do": st.sampled_from(
            ["accept", "leave_out", "take_back", "change_kind", "move_up", "move_down", "move_under", "merge", "change"]
        ),
        "id": st.sampled_from([f"n{i}" for i in range(6)]),
        "ids": st.lists(st.sampled_from([f"n{i}" for i in range(6)]), max_size=3, unique=True),
        "under": st.sampled_from(["", *(f"n{i}" for i in range(6))]),
        "kind": st.sampled_from(KINDS),
        "fields": st.fixed_dictionaries({"title": st.sampled_from(["", "Ny tittel"])}),
    }
)


def outline_of(points):
    lists = ("refers_to", "kept_in", "soft_words", "un_goals", "figures", "costs", "passages")
    words = ("text", "owner", "contributors", "deadline", "sub_goal", "group", "status", "indicator", "number")
    nodes = {
        point.key: {
            "id": point.key,
            "kind": point.kind,
            "title": point.title,
            "soft": False,
            "accepted": False,
            "left_out": False,
            "children": [],
            **{name: [] for name in lists},
            **dict.fromkeys(words, ""),
        }
        for point in points
    }
    top = []
    for point in points:
        (nodes[point.parent]["children"] if point.parent else top).append(nodes[point.key])
    return {"nodes": top}


@given(trees(most=6), st.lists(OPERATIONS, max_size=12))
def test_any_steps_leave_a_tree_and_can_be_done_again(points, operations):
    first = outline = outline_of(points)
    done = []
    for operation in operations:
        try:
            outline = applied(outline, operation)
        except ReviewError:
            continue
        done.append(operation)
    ids = [node["id"] for node, _parent in walk(outline["nodes"])]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {point.key for point in points}
    assert len(ids) == len(points) - sum(step["do"] == "merge" for step in done)
    assert replayed(first, done) == outline
