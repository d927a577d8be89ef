"""What holds for the picture and the comparison whatever a plan says."""

from hypothesis import given
from hypothesis import strategies as st

from mestring.plans.alike.counterparts import Likeness, Statement, counterparts
from mestring.plans.models import Plan
from mestring.plans.overview.figures_file import figures_csv
from mestring.plans.overview.picture import Facts, Figures, picture
from mestring.plans.presenters.hits import around, marked
from mestring.plans.presenters.plan_map import MapArea, MapBlock, PlanMap

WORDS = st.sampled_from(
    ["hjem", "heim", "bolig", "boliger", "demens", "pårørende", "trygg", "trygge", "alle", "og", "æøå", "12"]
)
TITLES = st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=20)
SIDES = st.lists(TITLES, max_size=6)
KINDS = st.sampled_from(["focus_area", "goal", "strategy", "measure"])


def side(name, titles):
    return [Statement(f"{name}{at}", title) for at, title in enumerate(titles)]


@given(SIDES, SIDES)
def test_likeness_is_the_same_either_way_and_between_nothing_and_all(left, right):
    one, other = side("a", left), side("b", right)
    likeness = Likeness([*one, *other])
    for first in one:
        for second in other:
            there, back = likeness.between(first.key, second.key), likeness.between(second.key, first.key)
            assert there == back
            assert 0 <= there <= 1


@given(SIDES, SIDES)
def test_nobody_has_two_counterparts_and_none_was_invented(left, right):
    one, other = side("a", left), side("b", right)
    found = counterparts(one, other)
    lefts, rights = [pair.left for pair in found], [pair.right for pair in found]
    assert len(set(lefts)) == len(lefts)
    assert len(set(rights)) == len(rights)
    assert set(lefts) <= {statement.key for statement in one}
    assert set(rights) <= {statement.key for statement in other}


@st.composite
def trees(draw):
    kinds = draw(st.lists(KINDS, max_size=25))
    return [
        Facts(
            key=at,
            parent=draw(st.none() | st.integers(0, at - 1)) if at else None,
            kind=kind,
            owner=draw(st.booleans()),
            deadline=draw(st.booleans()),
        )
        for at, kind in enumerate(kinds)
    ]


@given(trees())
def test_every_element_of_a_plan_is_in_its_picture_once(facts):
    drawn = []
    for area in picture(facts):
        drawn += [area.area] * bool(area.area)
        for block in area.blocks:
            drawn += [block.goal] * bool(block.goal)
            for row in block.rows:
                drawn += [row.strategy] * bool(row.strategy) + row.measures
    assert sorted(one.key for one in drawn) == [one.key for one in facts]


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=3))
def test_marking_words_changes_nothing_of_the_text(text, words):
    assert "".join(piece for piece, _is_word in marked(text, words)) == text


@given(st.text(max_size=500), st.text(min_size=1, max_size=5))
def test_what_is_shown_of_a_text_is_short(text, word):
    assert len(around(text, [word])) <= 2 * 90 + len(word) + 4


@given(st.text(max_size=20))
def test_no_title_becomes_a_formula_in_a_spreadsheet(title):
    block = MapBlock("", title, "", [], Figures(), faded=False)
    drawn = PlanMap([MapArea("", "", "", [block], Figures())], Figures(), has_soft=False, has_parts=False)
    cell = figures_csv(drawn, plan=Plan()).decode("utf-8-sig").split("\r\n", 1)[1].split(";", 2)[1].lstrip('"')
    assert not cell.startswith(("=", "+", "-", "@"))
