"""The pictures of a projection show what the projection says."""

from dataclasses import replace
from functools import cache

import pytest

from mestring.charts import Lines, Panels, Pyramid, svg, table
from mestring.projection import Figure, InputError, Projection, invented_municipality, project
from mestring.projection.pictures import beside_each_other, picture, pyramid, spans_beside, what_matters


@cache
def projected(*, draws: int = 8) -> Projection:
    return project(invented_municipality(), until=2032, draws=draws)


def test_each_level_but_the_first_has_a_small_picture_with_its_spread():
    chart = picture(projected(), Figure.LEVELS)
    assert isinstance(chart.marks, Panels)
    assert [one.title for one in chart.marks.panels] == ["Trinn 2", "Trinn 3", "Trinn 4", "Trinn 5", "Trinn 6"]
    (line,) = chart.marks.panels[-1].marks.lines
    assert line.values[-1] == float(projected().middle(Figure.LEVELS).at(year=2032, level=6))
    low, high = projected().spread(Figure.LEVELS)
    assert line.low[-1] == min(float(low.at(year=2032, level=6)), line.values[-1])
    assert line.high[-1] == max(float(high.at(year=2032, level=6)), line.values[-1])


def test_the_sum_of_a_figure_is_one_line():
    chart = picture(projected(), Figure.KRONER, in_all=True)
    assert isinstance(chart.marks, Lines)
    assert round(chart.marks.lines[0].values[-1]) == projected().needs.kroner_in(2032)
    assert chart.unit == "kr"


def test_without_draws_there_is_no_band():
    chart = picture(projected(draws=0), Figure.OVER_80)
    assert not chart.marks.lines[0].low
    assert "mellom" not in chart.description


def test_services_are_called_what_they_are_called():
    chart = picture(projected(), Figure.USERS, names={"nursing_home": "Sykehjem"})
    assert [one.title for one in chart.marks.panels] == ["Sykehjem", "home_care", "day_offer"]


def test_what_there_is_none_of_is_not_drawn():
    nobody_waits = project(replace(invented_municipality(), capacity=()), until=2028, draws=0)
    with pytest.raises(InputError, match="er 0 i alle år"):
        picture(nobody_waits, Figure.WAITING)


def test_the_parameter_that_matters_most_stands_first():
    chart = what_matters(projected(), Figure.KRONER, year=2032)
    first, strength = projected().matters_most(Figure.KRONER, year=2032)[0]
    assert (chart.marks.groups[0], chart.marks.series[0].values[0]) == (first, strength)


def test_the_pyramid_has_everybody_in_it():
    chart = pyramid(projected(), year=2032, beside=2026)
    assert isinstance(chart.marks, Pyramid)
    everybody = sum(chart.marks.left.values) + sum(chart.marks.right.values)
    assert everybody == pytest.approx(float(projected().people.at(year=2032).sum()))
    assert chart.marks.ages[-1] == "105+"


def test_projections_stand_beside_each_other_by_name():
    both = {"Som i dag": projected(), "Det samme": projected()}
    lines = beside_each_other(both, Figure.LEVELS, part=6)
    assert [one.label for one in lines.marks.lines] == ["Som i dag", "Det samme"]
    spans = spans_beside(both, Figure.KRONER, year=2032)
    assert [one.label for one in spans.marks.rows] == ["Som i dag", "Det samme"]


@pytest.mark.parametrize("figure", Figure)
def test_every_figure_can_be_drawn_and_read(figure):
    chart = picture(projected(), figure)
    assert svg(chart, width=340).startswith("<svg")
    assert table(chart).rows


def test_a_picture_says_whose_projection_it_is_and_that_it_is_assumed():
    chart = picture(projected(), Figure.FTE)
    assert chart.source == f"Framskrivning for {projected().municipality}, oppdiktede data"
    assert chart.assumed
