"""A reviewer's steps on an outline."""

from __future__ import annotations

import pytest

from mestring.plans.reading_in.review import ReviewError, applied, find, replayed, walk


def node(id_, kind, title, *children, **said):
    empty = {"text": "", "number": "", "owner": "", "deadline": "", "sub_goal": "", "group": "", "status": ""}
    empty |= {"contributors": "", "indicator": "", "soft": False, "accepted": False, "left_out": False}
    lists = {
        name: []
        for name in ("refers_to", "kept_in", "soft_words", "un_goals", "figures", "costs", "passages", "doubts")
    }
    return {"id": id_, "kind": kind, "title": title, "children": list(children), **empty, **lists, **said}


@pytest.fixture
def outline():
    first = node(
        "s1", "strategy", "Møteplasser", node("m1", "measure", "Langbord"), node("m2", "measure", "hver torsdag")
    )
    return {"nodes": [node("g1", "goal", "Gode dager", first), node("g2", "goal", "Trygge netter")]}


def titles(outline):
    return [one["title"] for one, _parent in walk(outline["nodes"])]


def test_the_outline_given_is_not_touched(outline):
    applied(outline, {"do": "leave_out", "ids": ["g1"]})
    assert not find(outline, "g1")[0]["left_out"]


def test_what_is_left_out_takes_all_below_with_it(outline):
    after = applied(outline, {"do": "leave_out", "ids": ["g1"]})
    assert [one["id"] for one, _parent in walk(after["nodes"]) if one["left_out"]] == ["g1", "s1", "m1", "m2"]


def test_what_is_taken_back_brings_its_place_with_it(outline):
    out = applied(outline, {"do": "leave_out", "ids": ["g1"]})
    after = applied(out, {"do": "take_back", "ids": ["m1"]})
    assert [one["id"] for one, _parent in walk(after["nodes"]) if one["left_out"]] == ["m2"]


def test_a_changed_point_is_one_that_somebody_has_looked_at(outline):
    after = applied(
        outline, {"do": "change", "id": "m1", "fields": {"title": "Dekke langbord", "owner": " Kjøkkenet "}}
    )
    changed = find(after, "m1")[0]
    assert (changed["title"], changed["owner"], changed["accepted"]) == ("Dekke langbord", "Kjøkkenet", True)


@pytest.mark.parametrize("fields", [{"title": "  "}, {"kind": "tull"}])
def test_a_point_must_have_a_title_and_a_level(outline, fields):
    with pytest.raises(ReviewError):
        applied(outline, {"do": "change", "id": "m1", "fields": fields})


def test_only_what_a_reviewer_may_change_is_changed(outline):
    after = applied(outline, {"do": "change", "id": "m1", "fields": {"id": "m9", "children": "[]", "confidence": "1"}})
    assert find(after, "m1")[0]["children"] == []
    assert "confidence" not in find(after, "m1")[0]


def test_points_are_given_another_level_together(outline):
    after = applied(outline, {"do": "change_kind", "ids": ["m1", "m2"], "kind": "strategy"})
    assert [find(after, key)[0]["kind"] for key in ("m1", "m2")] == ["strategy", "strategy"]


def test_points_change_places_with_their_neighbours(outline):
    assert titles(applied(outline, {"do": "move_up", "id": "g2"}))[0] == "Trygge netter"
    assert titles(applied(outline, {"do": "move_down", "id": "m1"}))[2:4] == ["hver torsdag", "Langbord"]


@pytest.mark.parametrize(("do", "key"), [("move_up", "g1"), ("move_down", "g2")])
def test_nothing_moves_past_the_end(outline, do, key):
    with pytest.raises(ReviewError):
        applied(outline, {"do": do, "id": key})


def test_a_point_moves_under_another_with_all_below_it(outline):
    after = applied(outline, {"do": "move_under", "id": "s1", "under": "g2"})
    assert titles(after) == ["Gode dager", "Trygge netter", "Møteplasser", "Langbord", "hver torsdag"]


@pytest.mark.parametrize(("key", "under"), [("g1", "s1"), ("g1", "m1"), ("g2", "m1")])
def test_a_point_does_not_move_under_itself_or_under_a_lower_level(outline, key, under):
    with pytest.raises(ReviewError):
        applied(outline, {"do": "move_under", "id": key, "under": under})


def test_a_point_merges_into_the_one_before_it(outline):
    outline["nodes"][0]["children"][0]["children"][1] |= {"deadline": "2027", "un_goals": [3]}
    after = applied(outline, {"do": "merge", "id": "m2"})
    merged = find(after, "m1")[0]
    assert (merged["title"], merged["deadline"], merged["un_goals"]) == ("Langbord hver torsdag", "2027", [3])
    assert titles(after) == ["Gode dager", "Møteplasser", "Langbord hver torsdag", "Trygge netter"]


def test_the_first_point_merges_into_its_parent_and_leaves_its_children_there(outline):
    after = applied(outline, {"do": "merge", "id": "s1"})
    assert titles(after) == ["Gode dager Møteplasser", "Langbord", "hver torsdag", "Trygge netter"]
    assert find(after, "m1")[1]["id"] == "g1"


def test_the_very_first_point_has_nothing_to_merge_into(outline):
    with pytest.raises(ReviewError):
        applied(outline, {"do": "merge", "id": "g1"})


@pytest.mark.parametrize(
    "operation", [{}, {"do": "explode"}, {"do": "accept", "ids": []}, {"do": "accept", "ids": ["x"]}]
)
def test_what_makes_no_sense_is_a_sentence(outline, operation):
    with pytest.raises(ReviewError):
        applied(outline, operation)


def test_all_but_the_last_step_done_again_is_the_last_step_undone(outline):
    steps = [
        {"do": "leave_out", "ids": ["m1"]},
        {"do": "move_under", "id": "s1", "under": "g2"},
        {"do": "merge", "id": "m2"},
    ]
    assert replayed(outline, steps[:2]) == applied(applied(outline, steps[0]), steps[1])
