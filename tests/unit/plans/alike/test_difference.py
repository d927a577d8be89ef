"""What is new, changed, gone and moved, and what only looks so."""

from __future__ import annotations

import pytest

from mestring.plans.alike.difference import Point, difference, says_the_same


def point(key, position, *, parent="", title="", **said):
    return Point(key, "measure", title or f"Tiltak {key}", position, parent, said=said)


def row(*keys):
    return [point(key, place) for place, key in enumerate(keys)]


def test_what_came_and_what_went_is_told_in_the_order_of_the_plan():
    found = difference(row("a", "b", "c"), row("d", "a", "e"))
    assert [one.key for one in found.new] == ["d", "e"]
    assert [one.key for one in found.gone] == ["b", "c"]
    assert found.same == 1


def test_a_change_tells_each_field_from_what_to_what():
    found = difference(
        [point("a", 0, deadline="2026", text="Som før")], [point("a", 0, deadline="2027", text="Som før")]
    )
    assert [(field.name, field.old, field.new) for field in found.changed[0].fields] == [("deadline", "2026", "2027")]


def test_of_siblings_that_changed_places_only_the_one_that_moved_is_told():
    found = difference(row("a", "b", "c", "d"), row("d", "a", "b", "c"))
    assert [one.new.key for one in found.moved] == ["d"]
    assert not found.moved[0].under_other


def test_what_stands_below_another_parent_has_moved_there():
    old = [*row("a", "b"), point("c", 2, parent="a")]
    new = [*row("a", "b"), point("c", 2, parent="b")]
    moved = difference(old, new).moved
    assert [(one.old.parent, one.new.parent, one.under_other) for one in moved] == [("a", "b", True)]


def test_something_new_in_between_moves_nobody():
    assert not difference(row("a", "b"), row("a", "x", "b")).moved


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("31.12.2026", "31.12.2026."),
        ("2024–2028", "2024- 2028"),
        ("«Hva er viktig?»", '"Hva er viktig?"'),
        ("to  ord\nher", "to ord her"),
    ],
)
def test_what_another_format_does_to_a_text_is_no_change(old, new):
    assert says_the_same(old, new)


@pytest.mark.parametrize(("old", "new"), [("2026", "2027"), ("Ja", "ja"), ("minst 60", "minst 90"), ("", "noe")])
def test_other_words_are_a_change(old, new):
    assert not says_the_same(old, new)
