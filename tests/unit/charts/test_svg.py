"""The picture can be read aloud, follows the theme, holds hostile text as text, and is the same each time."""

import re

import pytest
from tests.unit.charts import examples
from tests.unit.charts.drawn import SVG, read

from mestring.charts import svg, svg_for_print

HOSTILE = '<script>alert("1")</script> & "så" \x00\x1b'


@pytest.mark.parametrize("width", [720, 340])
def test_the_picture_says_what_it_is_to_who_does_not_see_it(width):
    tree = read(examples.chart(examples.fan()), width=width)
    named = {one.get("id"): one.text for tag in ("title", "desc") for one in tree.iter(SVG + tag)}
    ids = tree.get("aria-labelledby", "").split()
    assert tree.get("role") == "img"
    assert [named[one] for one in ids] == ["Personer på trinn 5 og 6", "Flere for hvert år."]
    assert all(one.startswith("prove-") for one in ids)


def test_the_two_drawings_on_a_page_share_no_id():
    ids = [re.findall(r' id="([^"]+)"', svg(examples.chart(examples.fan()), width=width)) for width in (720, 340)]
    assert not set(ids[0]) & set(ids[1])


@pytest.mark.parametrize("kind", examples.EVERY_KIND)
def test_a_picture_for_a_page_has_no_style_of_its_own(kind):
    text = svg(examples.chart(examples.EVERY_KIND[kind]))
    assert "style" not in text
    assert not re.search(r"#[0-9a-f]{6}", text)


@pytest.mark.parametrize("kind", examples.EVERY_KIND)
def test_every_class_drawn_has_a_look(kind):
    alone = svg(examples.chart(examples.EVERY_KIND[kind]), standalone=True)
    drawn = {name for found in re.findall(r'class="([^"]+)"', alone) for name in found.split()}
    style = alone[alone.index("<style>") : alone.index("</style>")]
    looked = set(re.findall(r"\.([a-z][a-z0-9-]*)", style))
    assert drawn - looked - {"chart-wide", "chart-narrow", "quiet", "likely"} == set()


def test_a_file_that_stands_alone_says_title_and_source_and_has_colours_for_the_night():
    text = svg(examples.chart(examples.fan(), assumed=True), standalone=True)
    assert ">Personer på trinn 5 og 6</text>" in text
    assert ">Antatt. Kilde: Oppdiktede tall</text>" in text
    assert "@media (prefers-color-scheme: dark)" in text
    assert "var(" not in text


def test_a_picture_for_print_has_fixed_colours_and_the_fonts_of_the_report():
    text = svg_for_print(examples.chart(examples.fan()), font="Libertinus Serif")
    assert 'font-family="Libertinus Serif"' in text
    assert "var(" not in text
    assert "@media" not in text


def test_hostile_text_is_text():
    chart = examples.chart(examples.side_by_side(), title=HOSTILE, description=HOSTILE, unit=HOSTILE, source=HOSTILE)
    tree = read(chart)
    assert tree.find(f".//{SVG}script") is None
    assert next(tree.iter(SVG + "title")).text.startswith('<script>alert("1")</script> & "så"')
    assert "\x00" not in svg(chart, standalone=True)


@pytest.mark.parametrize("kind", examples.EVERY_KIND)
def test_the_same_chart_gives_the_same_picture(kind):
    first, second = (examples.chart(examples.EVERY_KIND[kind]) for _ in range(2))
    assert svg(first) == svg(second)


def test_a_notebook_shows_the_picture_and_its_numbers():
    chart = examples.chart(examples.fan())
    assert chart._repr_svg_() == svg(chart, standalone=True)
    assert "<td>2040</td><td>640</td><td>560</td><td>720</td>" in chart._repr_html_()


def test_a_picture_in_english_says_its_own_words_in_english():
    text = svg(examples.chart(examples.fan(), language="en"))
    assert "projected →" in text
    assert 'lang="en"' in text
