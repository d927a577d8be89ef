"""A projection of next to nothing, and one that cannot be made."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mestring.projection import Figure, InputError, invented_municipality, project

STORVIK = invented_municipality(persons=1500)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"until": 2026}, "må ende etter 2026 og senest i 2126, ikke i 2026"),
        ({"until": 2019}, "må ende etter 2026"),
        ({"until": 2127}, "senest i 2126"),
        ({"draws": -1}, "kan ikke være negativt"),
        ({"seed": -1}, "Startverdien for trekningene må være fra 0"),
        ({"seed": 2**63}, "Startverdien for trekningene må være fra 0"),
    ],
)
def test_a_projection_that_cannot_be_made_is_refused_with_a_sentence(changed, said):
    with pytest.raises(InputError, match=said):
        project(STORVIK, **{"until": 2028, "draws": 2} | changed)


def test_a_municipality_without_services_still_has_people():
    people = project(replace(STORVIK, services=(), capacity=()), until=2028, draws=2)
    assert people.middle(Figure.LEVELS).values == pytest.approx(
        project(STORVIK, until=2028, draws=0).middle(Figure.LEVELS).values
    )
    assert people.needs.kroner_in(2028) == 0
    assert people.middle(Figure.FTE, in_all=True).values.tolist() == [0, 0, 0]


@pytest.mark.parametrize("draws", [1, 2])
def test_few_draws_have_intervals_that_are_the_draws_themselves(draws):
    projection = project(STORVIK, until=2028, draws=draws, seed=10**12)
    low, high = projection.spread(Figure.LEVELS, share=1)
    drawn = projection.lived_draws.figures[Figure.LEVELS]
    assert np.array_equal(low.values, drawn.min(axis=0))
    assert np.array_equal(high.values, drawn.max(axis=0))
    assert all(-1 <= strength <= 1 for _, strength in projection.matters_most(Figure.FTE, year=2028))


def test_two_hundred_people_are_projected_too():
    few = project(invented_municipality(persons=200), until=2040, draws=20)
    for figure in set(Figure) - {Figure.KRONER}:
        assert few.middle(figure).values.min() >= 0, figure
        assert few.lived_draws.figures[figure].min() >= 0, figure


def test_those_over_80_are_those_of_80_and_older():
    projection = project(STORVIK, until=2028, draws=1)
    by_age = projection.people.sum("sex", "level").values
    assert projection.middle(Figure.OVER_80, in_all=True).values == pytest.approx(by_age[:, 80:].sum(axis=1))
    assert projection.lived_draws.figures[Figure.OVER_80][0, 0, 0] == STORVIK.demography.people.values[:, 80:].sum()
