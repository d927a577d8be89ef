"""What is drawn is as long, as high and as far as the numbers say."""

import re

import pytest
from tests.unit.charts import examples
from tests.unit.charts.drawn import numbers, on_canvas, read, with_class

from mestring.charts import Bars, Line, Lines, Panel, Panels, Series


@pytest.mark.parametrize("width", [720, 340])
def test_bars_are_as_long_as_their_numbers_and_begin_at_zero(width):
    marks = Bars(groups=("a", "b", "c"), series=(Series("x", (10, 40, 25)),))
    bars = with_class(read(examples.chart(marks), width=width), "rect", "fill-1")
    starts, lengths = zip(*(numbers(one, "x", "width") for one in bars), strict=True)
    assert len(set(starts)) == 1
    assert [length / lengths[1] for length in lengths] == pytest.approx([0.25, 1, 0.625], abs=1e-3)


def test_bars_of_numbers_below_zero_go_the_other_way():
    tree = read(examples.chart(examples.both_ways()))
    (below,), (above,) = (with_class(tree, "rect", look) for look in ("fill-2", "fill-1"))
    (left, length), (start, other) = numbers(below, "x", "width"), numbers(above, "x", "width")
    assert left + length == pytest.approx(start, abs=0.02)
    assert length / other == pytest.approx(0.71 / 0.31, rel=1e-3)


def test_the_parts_of_a_stacked_bar_follow_each_other_and_say_their_sum():
    marks = Bars(groups=("2025",), series=(Series("a", (30,)), Series("b", (10,))), stacked=True)
    tree = read(examples.chart(marks))
    first, second = (next(numbers(with_class(tree, "rect", look)[-1], "width")) for look in ("fill-1", "fill-2"))
    assert (first + 1) / (second + 1) == pytest.approx(3, rel=1e-3)  # a pixel between parts is taken from each
    assert [one.text for one in with_class(tree, "text", "strong")] == ["40"]


def test_a_line_goes_through_its_numbers():
    marks = Lines(x=(2020, 2030, 2040), lines=(Line("a", (0, 50, 100)),))
    path = with_class(read(examples.chart(marks)), "path", "line-1")[0].get("d", "")
    (x1, y1), (x2, y2), (x3, y3) = ([float(one) for one in pair.split()] for pair in re.split("[ML]", path)[1:])
    assert x2 - x1 == pytest.approx(x3 - x2, abs=0.02)
    assert y1 - y2 == pytest.approx(y2 - y3, abs=0.02)
    assert y3 < y1


def test_a_missing_number_breaks_the_line_and_is_not_drawn_as_zero():
    marks = Lines(x=(1, 2, 3, 4, 5), lines=(Line("a", (10, 11, None, 12, 13)),))
    assert len(with_class(read(examples.chart(marks)), "path", "line-1")) == 2


def test_a_pyramid_has_the_youngest_lowest_and_men_to_the_left():
    tree = read(examples.chart(examples.pyramid()))
    men = [tuple(numbers(one, "x", "y", "width")) for one in with_class(tree, "rect", "side-1")][1:]
    women = [tuple(numbers(one, "x", "y", "width")) for one in with_class(tree, "rect", "side-2")][1:]
    assert [y for _, y, _ in men] == sorted((y for _, y, _ in men), reverse=True)
    assert max(x + width for x, _, width in men) < min(x for x, _, _ in women)
    assert men[2][2] / women[2][2] == pytest.approx(120 / 118, rel=1e-2)


def test_the_band_lies_around_its_line():
    tree = read(examples.chart(examples.fan()))
    assert len(with_class(tree, "path", "band-1")) == 1
    assert [one.text for one in tree.iter("{http://www.w3.org/2000/svg}text")][-3:] == ["720", "640", "560"]


def test_a_line_that_does_not_begin_at_zero_says_so():
    far = Lines(x=(1, 2), lines=(Line("a", (500, 520)),))
    said = [one.text for one in with_class(read(examples.chart(far)), "text", "quiet")]
    assert said[0] == "personer (aksen begynner på 500)"
    near = Lines(x=(1, 2), lines=(Line("a", (100, 520)),))
    assert with_class(read(examples.chart(near)), "text", "quiet")[0].text == "personer"


def test_where_history_ends_is_marked_and_named():
    tree = read(examples.chart(examples.fan()))
    assert len(with_class(tree, "line", "known")) == 1
    assert "framskrevet →" in [one.text for one in with_class(tree, "text", "quiet")]
    assert not with_class(read(examples.chart(examples.fan(known_until=None))), "line", "known")


def test_small_pictures_say_once_what_their_mark_means():
    small = Panels(panels=[Panel("Trinn 5", examples.fan()), Panel("Trinn 6", examples.fan())])
    tree = read(examples.chart(small))
    assert len(with_class(tree, "line", "known")) == 3  # one in the key, one in each
    assert [one.text for one in with_class(tree, "text", "quiet")].count("framskrevet →") == 1


@pytest.mark.parametrize("width", [720, 560, 340, 280])
@pytest.mark.parametrize("kind", examples.EVERY_KIND)
def test_no_text_lies_on_another_or_outside_the_picture(kind, width):
    canvas, height = on_canvas(examples.chart(examples.EVERY_KIND[kind]), width)
    for place, one in enumerate(canvas.texts):
        assert one.left >= -0.01
        assert one.right <= width + 0.01
        assert one.bottom <= height
        assert not [other.text for other in canvas.texts[place + 1 :] if one.overlaps(other)], one.text


def test_four_lines_differ_by_marker_and_name_and_not_by_colour_alone():
    tree = read(examples.chart(examples.several()))
    markers = {
        one.get("class"): one.tag.rpartition("}")[2] + str(one.get("d", "").count("L"))
        for tag in ("circle", "rect", "path")
        for one in with_class(tree, tag, "dot")
    }
    assert sorted(markers) == ["dot dot-1", "dot dot-2", "dot dot-3", "dot dot-4"]
    assert len(set(markers.values())) == 4
    said = [one.text for one in with_class(tree, "text", "quiet")]
    assert {"Som i dag", "Hverdagsrehabilitering", "Velferdsteknologi først", "Alt sammen"} <= set(said)
