"""What holds of every indicator, whatever was counted."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.knowledge.indicators.made import YEAR, made

from mestring.core.disclosure import HIDDEN, SMALLEST_SHOWN, Hidden
from mestring.knowledge.indicators.computing import answer, by_part, together
from mestring.knowledge.indicators.facts import Facts, Shown
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.term import Counted

IN_TIME = made(Counted(("decisions-in-time",)), Counted(("decisions",)), share=True)
LEVELS = indicators()["lavest-mestring"]
COUNTS = st.integers(0, 2000)
# (part, the rest), or something hidden, for each area.
AREAS = st.dictionaries(
    st.sampled_from(["1001", "1002", "1003", "1004", "1005"]), st.tuples(COUNTS, COUNTS), min_size=1
)


def facts_of(areas, hidden=frozenset()):
    """Decisions in time and decisions in each area."""
    values = {}
    for area, (part, rest) in areas.items():
        values["decisions-in-time", area, YEAR, ""] = HIDDEN if area in hidden else Decimal(part)
        values["decisions", area, YEAR, ""] = Decimal(part + rest)
    return Facts(values)


@given(AREAS)
def test_several_areas_as_one_lie_between_the_lowest_and_the_highest_of_them(areas):
    facts = facts_of(areas)
    each = [answer(IN_TIME, facts, area=area, year=YEAR) for area in areas]
    shown = [one.value for one in each if isinstance(one, Shown)]
    whole = together(IN_TIME, facts, areas=areas, year=YEAR)
    assert isinstance(whole, Shown) is bool(shown)
    if shown:
        slack = Decimal("1e-20")
        assert min(shown) - slack <= whole.value <= max(shown) + slack


@given(AREAS)
def test_the_order_of_areas_does_not_matter_nor_does_one_said_twice(areas):
    facts = facts_of(areas)
    one = together(IN_TIME, facts, areas=list(areas), year=YEAR)
    assert one == together(IN_TIME, facts, areas=[*reversed(list(areas)), *areas], year=YEAR)


@given(COUNTS, COUNTS)
def test_a_share_is_never_shown_where_it_tells_of_a_few(part, rest):
    found = answer(IN_TIME, facts_of({"1001": (part, rest)}), area="1001", year=YEAR)
    few = any(0 < count < SMALLEST_SHOWN for count in (part, rest, part + rest))
    assert isinstance(found, Hidden) is few
    if isinstance(found, Shown):
        assert 0 <= found.value <= 100


@given(AREAS, st.sets(st.sampled_from(["1001", "1002", "1003", "1004", "1005"])), COUNTS)
def test_what_a_hidden_count_was_never_changes_what_is_shown(areas, hidden, other):
    secret = {area: (other, rest) if area in hidden else (part, rest) for area, (part, rest) in areas.items()}
    # The whole is public, and the same in both: only who is in time differs.
    totals = {("decisions", area, YEAR, ""): Decimal(sum(areas[area])) for area in areas}
    one = Facts(facts_of(areas, hidden).values | totals)
    two = Facts(facts_of(secret, hidden).values | totals)
    assert together(IN_TIME, one, areas=areas, year=YEAR) == together(IN_TIME, two, areas=areas, year=YEAR)


@given(st.lists(COUNTS, min_size=6, max_size=6))
def test_no_part_of_a_breakdown_can_be_found_from_the_others(counts):
    values = {("people-at-level", "1001", YEAR, str(level)): Decimal(n) for level, n in enumerate(counts, 1)}
    found = by_part(LEVELS, Facts(values), area="1001", year=YEAR)
    hidden = [counts[int(code) - 1] for code, one in found.items() if isinstance(one, Hidden)]
    shown = [one for one in found.values() if isinstance(one, Shown) and one.numerator > 0]
    assert len(hidden) != 1 or not shown
