"""What a municipality is projected from, when all there is are tables of people."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.knowledge.invented_tables import COUNTRY, TOWN, counted

from mestring.knowledge.inputs import Own, OwnNumber, inputs_from
from mestring.knowledge.inputs.assumed import every_assumption, told
from mestring.projection import Figure, Status, project

OLD = 67


def own(value: float) -> OwnNumber:
    return OwnNumber(value, 2024, "Egne tall")


def town(**more):
    return inputs_from(TOWN, name="Prøvik", country=COUNTRY, **more)


def test_it_begins_with_those_who_were_counted_last():
    made = town()
    assert made.first_year == 2025
    np.testing.assert_array_equal(made.municipality.demography.people.values, TOWN.values[-1])


def test_it_can_be_projected_with_spread_and_places():
    found = project(town().municipality, until=2030, draws=8)
    low, high = found.spread(Figure.FTE)
    assert (low.values <= high.values).all()
    assert found.middle(Figure.WAITING).values.shape[0] == 6


def test_a_handful_and_a_whole_country_are_projected_by_the_same_code():
    few = inputs_from(counted(1700), name="Liten", country=COUNTRY)
    all_of_them = inputs_from(COUNTRY, name="Landet", country=COUNTRY)
    assert any("under 3 000" in sentence for sentence in few.thin)
    assert not any("under 3 000" in sentence for sentence in all_of_them.thin)
    for made in (few, all_of_them):
        people = project(made.municipality, until=2045, draws=0).people.values
        assert people.min() >= 0


def test_without_the_country_mortality_is_assumed_and_said_to_be():
    alone = inputs_from(TOWN, name="Prøvik")
    assert any("hele landet" in sentence for sentence in alone.thin)
    assert "people.men" in {one.code for one in alone.assumptions}
    assert "people.men" not in {one.code for one in town().assumptions}


@pytest.mark.parametrize(("first", "said"), [(2025, "ett år"), (2024, "to år")])
def test_one_or_two_years_give_no_moving_and_say_so(first, said):
    made = inputs_from(counted(12_000, first=first), name="Ny", country=COUNTRY)
    assert any(said in sentence for sentence in made.thin)
    assert made.municipality.demography.arriving.values.sum() == 0
    assert project(made.municipality, until=2030, draws=0).people.values.sum() > 0


def test_use_of_a_service_is_drawn_to_the_users_that_were_counted():
    expected = float(project(town().municipality, until=2026, draws=0).needs.users.at(year=2025, service="home_care"))
    made = town(own=Own(users={"home_care": own(1.2 * expected)}))
    found = project(made.municipality, until=2026, draws=0).needs.users.at(year=2025, service="home_care")
    assert float(found) == pytest.approx(1.2 * expected, rel=0.02)  # those who wait for a place are helped at home too
    used = next(one for one in made.assumptions if one.code == "services.home_care.from_67")
    assert "Ganget med" in used.source


def test_a_count_that_cannot_be_of_the_same_thing_is_left_out_and_told():
    made = town(own=Own(users={"home_care": own(90_000)}))
    assert any("Helsehjelp" in sentence and "ikke er brukt" in sentence for sentence in made.thin)


def test_own_sick_leave_takes_the_place_of_what_is_assumed():
    made = town(own=Own(sick_leave=own(11.3)))
    assert made.municipality.workforce.sick_leave == pytest.approx(0.113)
    said = next(one for one in made.assumptions if one.code == "workforce.sick_leave")
    assert (said.status, said.value, said.source) == (Status.SOURCED, "0,113", "Egne tall, 2024")


def test_a_count_is_met_though_everybody_at_the_lowest_level_has_the_service_already():
    expected = float(
        project(town().municipality, until=2026, draws=0).needs.places.at(year=2025, service="nursing_home")
    )
    made = town(own=Own(users={"nursing_home": own(1.6 * expected)}))
    found = project(made.municipality, until=2026, draws=0).needs.places.at(year=2025, service="nursing_home")
    assert float(found) == pytest.approx(1.6 * expected, rel=1e-6)
    assert made.municipality.service("nursing_home").used_by.values.max() == 1.0


def test_who_is_counted_in_a_long_stay_has_a_place():
    made = town(own=Own(beds=own(100), users={"nursing_home": own(81)}))
    assert made.municipality.capacity[0].places.values[0] == 81


def test_counted_beds_are_the_places_there_are():
    made = town(own=Own(beds=own(100)))
    assert made.municipality.capacity[0].places.values[0] == 76  # 100 beds times 0.758 for long stay
    assert not any("Antall plasser" in sentence for sentence in made.thin)


def test_counted_levels_move_the_start_and_few_counted_move_it_less():
    def at_level_6(made):
        people = made.municipality.demography.people.values[:, 80:90]
        return float((people * made.municipality.mastery.start.values[:, 80:90, 5]).sum())

    before = at_level_6(town())
    counts = {("80-89", 6): own(2 * before)}
    after = at_level_6(town(own=Own(at_level=counts)))
    # Of n expected and 2n counted against a weight of 5: (2n + 5) / (n + 5) of what was.
    assert after == pytest.approx(before * (2 * before + 5) / (before + 5), rel=0.01)


def test_levels_counted_beyond_everybody_leave_somebody_at_level_1():
    counts = {("90+", level): own(10_000) for level in range(2, 7)}
    start = town(own=Own(at_level=counts)).municipality.mastery.start.values
    assert start.min() >= 0
    np.testing.assert_allclose(start.sum(-1), 1)


def test_every_assumption_says_what_it_is_and_none_says_somebody_has_checked_it():
    every = every_assumption()
    assert len({one.code for one in every}) == len(every) > 40
    for one in every:
        assert one.what, one.code
        assert one.unit, one.code
        assert one.status is Status.ASSUMPTION
        assert (one.sure is None) == (one.source == ""), one.code


def test_numbers_are_told_as_they_are_written_in_bokmal():
    assert told("330000") == "330\u00a0000"
    assert told(["0", "1.9", "35.5"]) == "0 · 1,9 · 35,5"


def in_the_first_year(made):
    needs = project(made.municipality, until=2026, draws=0).needs
    return float(needs.fte.at(year=2025).sum()), float(needs.kroner.at(year=2025).sum())


def test_hours_and_cost_are_drawn_to_what_was_counted_in_all():
    fte, kroner = in_the_first_year(town())
    made = town(own=Own(fte=own(0.8 * fte), net_cost=own(0.9 * kroner / 1000)))
    assert in_the_first_year(made) == pytest.approx((0.8 * fte, 0.9 * kroner), rel=1e-3)
    said = {one.code: one for one in made.assumptions}
    assert "Ganget med 0,80" in said["services.home_care.hours"].source
    assert said["workforce.working"].status is Status.SOURCED


def test_those_there_are_to_work_are_as_many_as_work_now():
    made = town(own=Own(fte=own(500)))
    available = project(made.municipality, until=2026, draws=0).needs.fte_available
    assert float(available.at(year=2025)) == pytest.approx(500)


def test_a_total_that_counts_something_else_is_left_out_and_told():
    fte, _ = in_the_first_year(town())
    made = town(own=Own(fte=own(10 * fte)))
    assert any("Årsverk" in sentence and "ikke er brukt" in sentence for sentence in made.thin)
    assert in_the_first_year(made)[0] == pytest.approx(fte)


def came_up_from_4(made):
    """The share of everybody at level 4 who come up, whatever their age."""
    mastery, people = made.municipality.mastery, made.municipality.demography.people.values
    there = (people * mastery.start.values[..., 3]).sum(axis=0)
    up = mastery.moves.values[0, :, 3, :3].sum(axis=-1)[mastery.group_of_age]
    return float((there * up).sum() / there.sum())


def test_followed_persons_draw_the_moves_to_theirs_and_few_draw_them_little():
    assumed = came_up_from_4(town())
    many = town(own=Own(moves={(4, 3): own(2_000), (4, 4): own(8_000)}))
    few = town(own=Own(moves={(4, 3): own(2), (4, 4): own(8)}))
    # 2,000 of 10,000 came one level up, beside the assumed few who came further.
    assert came_up_from_4(many) == pytest.approx(0.2, rel=0.1)
    assert assumed < came_up_from_4(few) < 0.15
    assert "10\u00a0000 egne telte" in next(one for one in many.assumptions if one.code == "levels.better_old").source


def test_how_much_own_moves_count_is_told_by_level_and_where_too_few_were_followed():
    made = town(own=Own(moves={(4, 3): own(2_000), (4, 4): own(8_000), (5, 5): own(6)}))
    said = next(one for one in made.assumptions if one.code == "levels.moves")
    assert (said.status, said.unit, said.sure) == (Status.SOURCED, "prosent", "C")
    weights = [int(one) for one in said.value.split(" · ")]
    assert weights[2] > 90
    assert weights[:2] + weights[3:] == [0, 0, 0, 0]
    assert any("fra nivå 2, 3, 5, 6" in sentence and "antatte" in sentence for sentence in made.thin)
    assert not any(one.code == "levels.moves" for one in town().assumptions)


def test_nothing_is_told_of_moves_when_none_are_enough():
    made = town(own=Own(moves={(4, 4): own(5)}))
    assert "levels.moves" not in {one.code for one in made.assumptions}
    np.testing.assert_array_equal(made.municipality.mastery.moves.values, town().municipality.mastery.moves.values)


def test_what_is_hidden_of_a_level_is_taken_as_assumed_and_does_not_become_nobody():
    assumed = town().municipality.mastery.moves.values
    made = town(own=Own(moves={(4, 4): own(8_000)})).municipality.mastery.moves.values
    np.testing.assert_allclose(made[:, :, 3], assumed[:, :, 3], atol=1e-3)


def test_a_level_of_which_only_the_rare_moves_are_shown_stays_as_assumed():
    made = town(own=Own(moves={(level, level - 1): own(300) for level in range(2, 7)}))
    np.testing.assert_array_equal(made.municipality.mastery.moves.values, town().municipality.mastery.moves.values)


def test_as_many_are_below_level_1_next_year_however_many_come_up_to_it():
    def below(made):
        people = project(made.municipality, until=2026, draws=0).people.sum("sex").values
        return people[1, 60:, 1:].sum() / people[1, 60:].sum()

    moves = {(2, 1): own(3_000), (2, 2): own(7_000), (3, 1): own(1_000), (3, 3): own(9_000)}
    made = town(own=Own(moves=moves))
    assert made.municipality.mastery.moves.values[0, -5, 1, 0] > 0.15
    assert below(made) == pytest.approx(below(town()), rel=0.01)


def test_what_is_drawn_to_own_counts_says_so():
    counts = {("80-89", 6): own(40)}
    said = {one.code: one for one in town(own=Own(at_level=counts)).assumptions}
    assert "Trukket mot 40 egne telte personer i 2024" in said["levels.oldest"].source
