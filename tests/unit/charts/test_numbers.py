"""Numbers are written as the language writes them, and axes are marked at round numbers."""

import pytest

from mestring.charts import written
from mestring.charts.drawing.spreading import spread_apart
from mestring.charts.drawing.years import marked
from mestring.charts.letters import width_of, wrapped
from mestring.charts.numbers import decimals_for
from mestring.charts.pen import pen
from mestring.charts.scale import scale


@pytest.mark.parametrize(
    ("value", "decimals", "language", "text"),
    [
        (1234.5, 1, "nb", "1\N{NO-BREAK SPACE}234,5"),
        (1234.5, 1, "nn", "1\N{NO-BREAK SPACE}234,5"),
        (1234.5, 1, "en", "1,234.5"),
        (-0.71, 2, "nb", "\N{MINUS SIGN}0,71"),
        (-0.004, 2, "nb", "0,00"),
        (128.5, 0, "nb", "129"),
        (None, 0, "nb", "–"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value, decimals, language, text):
    assert written(value, decimals=decimals, language=language) == text


@pytest.mark.parametrize(
    ("values", "decimals"),
    [((1, 250), 0), ((12.345, 3), 1), ((0.71, -0.04), 2), ((512.25,), 0), ((0, 0), 0), ((1.5,), 1)],
)
def test_there_are_as_few_decimals_as_tell_about_three_figures(values, decimals):
    assert decimals_for(values) == decimals


def test_tens_of_millions_are_said_in_millions():
    said = pen([512_000_000.0, 3e6], unit="kr", decimals=0, language="nb")
    assert (said.unit, said.say(512_000_000), said.say(3e6)) == ("mill. kr", "512", "3")
    assert pen([9e6], unit="kr", decimals=0, language="nb").unit == "kr"


@pytest.mark.parametrize(
    ("values", "zero", "ticks"),
    [
        ((0, 1104), None, (0, 200, 400, 600, 800, 1000, 1200)),
        ((512, 827), False, (500, 600, 700, 800, 900)),
        ((-0.71, 0.52), True, (-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75)),
        ((7, 7), None, (0, 2, 4, 6, 8)),
        ((0, 0), None, (0, 0.2, 0.4, 0.6, 0.8, 1)),
    ],
)
def test_an_axis_is_marked_at_round_numbers_around_the_values(values, zero, ticks):
    assert scale(values, start=0, end=100, most_ticks=6, zero=zero).ticks == ticks


def test_a_tight_scale_ends_at_the_largest_number():
    found = scale([1104], start=0, end=100, most_ticks=4, zero=True, tight=True)
    assert (found.ticks, found.at(1104)) == ((0, 500, 1000), 100)


def test_years_are_marked_where_there_is_room_and_at_the_ends_too():
    assert marked(list(range(2026, 2051)), width=600, room=60) == [2026, 2030, 2035, 2040, 2045, 2050]
    assert marked(list(range(2028, 2051)), width=200, room=60) == [2030, 2040, 2050]
    assert marked(list(range(2021, 2050)), width=600, room=60) == [2021, 2025, 2030, 2035, 2040, 2045, 2049]
    assert marked([2025, 2026], width=600, room=60) == [2025, 2026]


def test_labels_that_would_meet_are_moved_around_their_middle():
    assert spread_apart([100, 104, 300], gap=20, low=0, high=400) == [92, 112, 300]
    assert spread_apart([399, 398], gap=20, low=0, high=400) == [400, 380]
    assert spread_apart([5, 5, 5], gap=300, low=0, high=400) == [0, 200, 400]


def test_text_is_wrapped_to_its_room_and_cut_with_an_ellipsis():
    text = "Ergoterapeuter og fysioterapeuter i hjemmetjenesten"
    lines = wrapped(text, 14, 150)
    assert " ".join(lines) == text
    assert all(width_of(line, 14) <= 150 for line in lines)
    assert wrapped(text, 14, 150, most=1)[0].endswith("…")
    assert width_of(wrapped("a" * 90, 14, 150)[0], 14) <= 150
