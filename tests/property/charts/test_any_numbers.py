"""Whatever finite numbers a chart is given, its picture is well formed, inside its frame, and says no NaN."""

import re
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.charts.drawn import on_canvas
from tests.unit.charts.examples import chart

from mestring.charts import Bars, Line, Lines, Panel, Panels, Pyramid, Range, Ranges, Series, svg

NUMBERS = st.floats(-1e15, 1e15, allow_nan=False) | st.integers(-1000, 1000).map(float)
ABOVE = st.floats(0, 1e15) | st.integers(0, 1000).map(float)
NAMES = st.text(min_size=1, max_size=60).filter(str.strip)
WIDTHS = st.sampled_from([280, 340, 479, 480, 720, 1600])


def lists(numbers, count):
    return st.lists(numbers | st.none(), min_size=count, max_size=count).filter(lambda found: set(found) != {None})


@st.composite
def lines(draw):
    count = draw(st.integers(2, 12))
    found = []
    for _ in range(draw(st.integers(1, 4))):
        three = [sorted(draw(NUMBERS) for _ in range(3)) for _ in range(count)]
        low, middle, high = zip(*three, strict=True)
        found.append(
            Line(draw(NAMES), middle, low, high)
            if draw(st.booleans())
            else Line(draw(NAMES), draw(lists(NUMBERS, count)))
        )
    first = draw(st.integers(0, 2100))
    return Lines(x=range(first, first + count), lines=found, known_until=first + draw(st.integers(0, count)))


@st.composite
def bars(draw):
    count, stacked = draw(st.integers(1, 6)), draw(st.booleans())
    groups = draw(st.lists(NAMES, min_size=count, max_size=count))
    series = [
        Series(draw(NAMES), draw(lists(ABOVE if stacked else NUMBERS, count))) for _ in range(draw(st.integers(1, 4)))
    ]
    return Bars(groups=groups, series=series, stacked=stacked)


@st.composite
def pyramids(draw):
    count = draw(st.integers(2, 30))
    sides = [Series(name, draw(lists(ABOVE, count))) for name in ("Menn", "Kvinner") * 2]
    outlined = {"outline": (sides[2], sides[3]), "outline_label": draw(NAMES)} if draw(st.booleans()) else {}
    return Pyramid(ages=[str(age) for age in range(count)], left=sides[0], right=sides[1], **outlined)


@st.composite
def ranges(draw):
    rows = [Range(draw(NAMES), *sorted(draw(NUMBERS) for _ in range(3))) for _ in range(draw(st.integers(1, 6)))]
    return Ranges(rows=rows, reference=draw(st.none() | NUMBERS), reference_label="I dag")


def panels(of):
    return st.lists(of, min_size=2, max_size=5).map(lambda all_of: Panels(panels=[Panel("Del", one) for one in all_of]))


MARKS = st.one_of(lines(), bars(), pyramids(), ranges(), panels(lines()), panels(pyramids()))

FEW = settings(max_examples=60)


@FEW
@given(MARKS, WIDTHS, st.sampled_from(["nb", "nn", "en"]))
def test_every_picture_is_well_formed_and_says_no_nan(marks, width, language):
    text = svg(chart(marks, language=language), width=width, standalone=True)
    ET.fromstring(text)
    assert not re.search(r'="[^"]*\b(nan|inf)\b', text)


@FEW
@given(MARKS, WIDTHS)
def test_everything_drawn_lies_inside_the_picture(marks, width):
    tree = ET.fromstring(svg(chart(marks), width=width))
    across, high = (float(one) for one in tree.get("viewBox").split()[2:])
    for element in tree.iter():
        for x, y in places(element):
            assert -0.1 <= x <= across + 0.1, ET.tostring(element)
            assert -0.1 <= y <= high + 0.1, ET.tostring(element)


@FEW
@given(MARKS, WIDTHS)
def test_no_text_lies_outside_the_picture(marks, width):
    canvas, height = on_canvas(chart(marks), width)
    for one in canvas.texts:
        assert one.left >= -0.1, one
        assert one.right <= width + 0.1, one
        assert one.bottom <= height + 0.1, one


def places(element):
    """The points an element stands at."""
    number = {
        name: float(value)
        for name, value in element.attrib.items()
        if name in {"x", "y", "x1", "y1", "x2", "y2", "cx", "cy"}
    }
    for across, down in (("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")):
        if across in number:
            yield number[across], number[down]
    if element.tag.endswith("rect"):
        yield number["x"] + float(element.get("width")), number["y"] + float(element.get("height"))
    for pair in re.findall(r"(-?[\d.e+-]+) (-?[\d.e+-]+)", element.get("d", "")):
        yield float(pair[0]), float(pair[1])
