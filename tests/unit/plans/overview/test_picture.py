"""The picture of a plan: where each element stands in it, and the numbers behind."""

import pytest

from mestring.plans.overview.picture import Facts, Figures, Mark, added, picture


def fact(key, parent=None, kind="measure", **said):
    return Facts(key=key, parent=parent, kind=kind, **said)


def outline(areas):
    """The picture as nested names, "-" for what has none."""

    def name(facts):
        return facts.key if facts else "-"

    return [
        (
            name(area.area),
            [
                (name(block.goal), [(name(row.strategy), [one.key for one in row.measures]) for row in block.rows])
                for block in area.blocks
            ],
        )
        for area in areas
    ]


def test_an_area_holds_goals_a_goal_strategies_a_strategy_measures():
    facts = [
        fact("a", kind="focus_area"),
        fact("g", "a", "goal"),
        fact("s", "g", "strategy"),
        fact("m1", "s"),
        fact("m2", "s"),
    ]
    assert outline(picture(facts)) == [("a", [("g", [("s", ["m1", "m2"])])])]


def test_a_plan_without_areas_stands_in_one_without_a_name():
    facts = [fact("g1", kind="goal"), fact("s1", "g1", "strategy"), fact("g2", kind="goal")]
    assert outline(picture(facts)) == [("-", [("g1", [("s1", [])]), ("g2", [])])]


def test_measures_straight_below_an_area_have_a_block_of_their_own():
    facts = [fact("a", kind="focus_area"), fact("m", "a"), fact("g", "a", "goal"), fact("n", "g"), fact("o", "a")]
    assert outline(picture(facts)) == [("a", [("-", [("-", ["m", "o"])]), ("g", [("-", ["n"])])])]


def test_measures_of_the_goal_itself_stand_beside_its_strategies():
    facts = [fact("g", kind="goal"), fact("m", "g"), fact("s", "g", "strategy"), fact("n", "s"), fact("o", "g")]
    assert outline(picture(facts)) == [("-", [("g", [("-", ["m", "o"]), ("s", ["n"])])])]


def test_a_sub_measure_follows_the_measure_it_is_part_of():
    facts = [fact("g", kind="goal"), fact("m1", "g"), fact("m2", "g"), fact("part", "m1")]
    assert outline(picture(facts)) == [("-", [("g", [("-", ["m1", "part", "m2"])])])]


def test_what_stands_below_something_unknown_is_at_the_top():
    assert outline(picture([fact("m", "gone")])) == [("-", [("-", [("-", ["m"])])])]


def test_a_goal_after_an_area_is_not_of_that_area():
    facts = [fact("g1", kind="goal"), fact("a", kind="focus_area"), fact("g2", kind="goal")]
    assert outline(picture(facts)) == [("-", [("g1", [])]), ("a", []), ("-", [("g2", [])])]


def test_an_empty_plan_has_an_empty_picture():
    assert picture([]) == []
    assert added([]) == Figures()


@pytest.mark.parametrize(
    ("owner", "deadline", "mark"),
    [
        (True, True, Mark.FULL),
        (True, False, Mark.HALF),
        (False, True, Mark.HALF),
        (False, False, Mark.HOLLOW),
    ],
)
def test_a_square_is_filled_by_owner_and_deadline(owner, deadline, mark):
    assert fact("m", owner=owner, deadline=deadline).mark is mark


def test_the_numbers_are_counted_goal_by_goal_and_added():
    facts = [
        fact("g1", kind="goal"),
        fact("s1", "g1", "strategy"),
        fact("m1", "s1", owner=True, soft=True),
        fact("m2", "s1", deadline=True, budget=True),
        fact("g2", kind="goal"),
        fact("m3", "g2"),
    ]
    (area,) = picture(facts)
    first, second = (block.figures for block in area.blocks)
    assert first == Figures(
        goals=1, strategies=1, measures=2, without_owner=1, without_deadline=1, without_budget=1, soft=1
    )
    assert second == Figures(goals=1, measures=1, without_owner=1, without_deadline=1, without_budget=1)
    # 2 goals = 1 + 1, 3 measures = 2 + 1, 2 without owner = 1 + 1
    assert area.figures == Figures(
        goals=2, strategies=1, measures=3, without_owner=2, without_deadline=2, without_budget=2, soft=1
    )
