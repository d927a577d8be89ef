"""Whatever is pulled and however few the places: nothing for nothing, in any order, and nobody between two chairs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mestring.projection import Figure, Labelled, Span, held, invented_municipality, lever, levers, project, shares_of
from mestring.projection.axes import years
from mestring.projection.rivals import Sheet, as_fixed_coverage, as_sheet, fixed_coverage, sheet_kroner

STORVIK = invented_municipality(persons=1500)
CODES = st.lists(st.sampled_from(sorted(levers())), min_size=1, max_size=4, unique=True)
# The municipality has about fifty over 80, and six of them want a place.
PLACES = st.integers(0, 12)


def with_places(number):
    told = number if isinstance(number, Labelled) else held(number, from_year=2026)
    return replace(STORVIK, capacity=(replace(STORVIK.capacity[0], places=told),))


def pulled(code, effect=None):
    proposed = lever(code).proposed(first_year=2026)
    return proposed if effect is None else replace(proposed, effect=Span(effect, effect, effect))


def figures(projection):
    return [projection.middle(figure).values for figure in Figure] + [
        drawn.figures[figure] for drawn in (projection.expected_draws, projection.lived_draws) for figure in Figure
    ]


@settings(max_examples=12, deadline=None)
@given(codes=CODES, places=PLACES)
def test_levers_of_no_effect_change_no_bit_of_any_figure(codes, places):
    made = with_places(places)
    without, by_nothing = (
        project(made, until=2036, draws=2, levers=chosen) for chosen in ([], [pulled(code, 0.0) for code in codes])
    )
    assert all(np.array_equal(one, other) for one, other in zip(figures(without), figures(by_nothing), strict=True))


@settings(max_examples=12, deadline=None)
@given(codes=CODES, places=PLACES, data=st.data())
def test_the_order_of_levers_changes_no_bit_of_any_figure(codes, places, data):
    other = data.draw(st.permutations(codes))
    runs = [
        project(with_places(places), until=2036, draws=2, levers=[pulled(code) for code in order])
        for order in (codes, other)
    ]
    assert all(np.array_equal(one, two) for one, two in zip(figures(runs[0]), figures(runs[1]), strict=True))


@settings(max_examples=10, deadline=None)
@given(
    codes=CODES,
    places=PLACES,
    figure=st.sampled_from([Figure.WAITING_DAYS, Figure.KRONER, Figure.FTE, Figure.IN_PLACE, Figure.OVERFLOW_HOURS]),
)
def test_each_levers_share_of_any_figure_sums_to_what_they_give_together(codes, places, figure):
    chosen = [pulled(code) for code in codes]

    def total(some):
        projection = project(with_places(places), until=2036, draws=0, levers=some)
        return float(projection.middle(figure).sum())

    shares = shares_of(chosen, figure=total)
    assert sum(shares.values()) == pytest.approx(total(chosen) - total([]), rel=1e-9, abs=1e-6)


@settings(max_examples=20, deadline=None)
@given(numbers=st.lists(st.integers(0, 15), min_size=1, max_size=11), codes=CODES)
def test_everybody_who_wants_a_place_has_one_or_waits_however_places_come_and_go(numbers, codes):
    told = Labelled((years(2026, 2025 + len(numbers)),), np.array(numbers, float))
    projection = project(with_places(told), until=2036, draws=2, levers=[pulled(code) for code in codes])
    for found in (projection.expected_draws.figures, projection.lived_draws.figures):
        # What is left of a sum after a difference may be a hair below nothing.
        assert all(found[figure].min() > -1e-9 for figure in Figure if figure is not Figure.KRONER)
        assert found[Figure.PLACES] == pytest.approx(found[Figure.IN_PLACE] + found[Figure.WAITING])
        assert (found[Figure.GAVE_UP][:, :-1] <= found[Figure.WAITING][:, :-1] + 1e-9).all()
        into = found[Figure.WAITING][:, 1:] + found[Figure.GAVE_UP][:, :-1] + found[Figure.ADMITTED][:, :-1]
        assert (into >= found[Figure.WAITING][:, :-1] - 1e-9).all()


@settings(max_examples=20, deadline=None)
@given(fewer=PLACES, more=PLACES)
def test_more_places_never_mean_more_who_wait(fewer, more):
    fewer, more = sorted((fewer, more))
    many, few = (project(with_places(number), until=2040, draws=3, seed=5) for number in (more, fewer))
    assert (many.middle(Figure.WAITING).values <= few.middle(Figure.WAITING).values + 1e-9).all()
    # The same lives want the same places, so this holds of every draw and not only on average.
    assert (many.lived_draws.figures[Figure.WAITING] <= few.lived_draws.figures[Figure.WAITING]).all()


@settings(max_examples=10, deadline=None)
@given(ages=st.lists(st.integers(1, 104), max_size=6, unique=True).map(sorted))
def test_fixed_coverage_is_a_special_case_whatever_the_age_groups(ages):
    groups = (0, *ages)
    theirs = fixed_coverage(STORVIK, year=2034, groups=groups)
    same = project(as_fixed_coverage(STORVIK, official=None, groups=groups), until=2034, draws=0).needs
    assert theirs.users.values == pytest.approx(same.users.at(year=2034).values)
    assert theirs.kroner.values == pytest.approx(same.kroner.at(year=2034).values)


@settings(max_examples=10, deadline=None)
@given(
    coverage=st.floats(-1, 1), unit_cost=st.floats(-1, 2), productivity=st.floats(0, 1), year=st.integers(2027, 2040)
)
def test_a_spreadsheet_is_a_special_case_whatever_is_typed_into_it(coverage, unit_cost, productivity, year):
    sheet = Sheet(
        service="nursing_home", by_year=2033, coverage=coverage, unit_cost=unit_cost, productivity=productivity
    )
    same = project(as_sheet(STORVIK, sheet, year=year, official=None), until=year, draws=0)
    by_ours = float(same.middle(Figure.KRONER).at(year=year, service="nursing_home"))
    assert sheet_kroner(STORVIK, sheet, year=year) == pytest.approx(by_ours, rel=1e-8, abs=1e-3)
