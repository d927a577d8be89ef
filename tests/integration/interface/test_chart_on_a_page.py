"""A chart on a page stands with its picture in two widths, its numbers, its source and its file."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django.template.loader import render_to_string
from django.utils.translation import override
from django_cotton.compiler_regex import CottonCompiler
from tests.unit.charts import examples

LOOKS = ("charts/marks.css", "interface/charts.css")


def shown(chart, *, attributes: str = 'csv="/tall.csv"', slot: str = "") -> str:
    written = f'<c-chart :chart="chart" {attributes}>{slot}</c-chart>'
    return engines["django"].from_string(CottonCompiler().process(written)).render({"chart": chart})


def test_the_picture_is_drawn_for_a_wide_page_and_for_a_phone():
    page = shown(examples.chart(examples.fan()))
    assert re.findall(r'<svg [^>]*class="chart chart-(\w+)"', page) == ["wide", "narrow"]
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_the_numbers_stand_beside_the_picture_with_heads_for_rows_and_columns():
    page = shown(examples.chart(examples.fan()))
    assert '<th scope="col">År</th><th scope="col" class="number">Trinn 5–6</th>' in page
    assert '<th scope="row">2040</th><td class="number">640</td>' in page


def test_source_and_file_are_told():
    page = shown(examples.chart(examples.fan()))
    assert "Kilde: Oppdiktede tall" in page
    assert '<a href="/tall.csv">Last ned tallene' in page
    assert "Last ned" not in shown(examples.chart(examples.fan()), attributes="")


@pytest.mark.parametrize("assumed", [True, False])
def test_what_rests_on_an_assumption_says_so(assumed):
    assert (">antatt<" in shown(examples.chart(examples.fan(), assumed=assumed))) is assumed


def test_what_the_page_says_of_the_picture_stands_below_it_and_the_heading_has_its_level():
    page = shown(examples.chart(examples.fan()), attributes='level="2"', slot="<p>Mer enn dobbelt så mange.</p>")
    assert "<p>Mer enn dobbelt så mange.</p>" in page
    assert re.search(r'<h2 class="ds-heading"[^>]*>Personer på trinn 5 og 6</h2>', page)


def test_hostile_text_is_text_and_there_is_no_style_in_the_page():
    page = shown(examples.chart(examples.side_by_side(), title="<b>fet</b>", source="<i>"))
    assert "<b>" not in page
    assert "<i>" not in page
    assert not re.search(r"<style|style=", page)


def test_the_looks_of_the_marks_are_served_and_python_is_not():
    with override("nb"):
        head = render_to_string("interface/charts_head.html")
    for address in re.findall(r'href="/static/([^"]+)"', head):
        assert finders.find(address), address
    assert finders.find("charts/colours.py") is None


def test_every_colour_the_marks_use_is_given_by_the_page():
    marks, page = (Path(finders.find(name)).read_text(encoding="utf-8") for name in LOOKS)
    used = set(re.findall(r"var\((--chart-[\w-]+)\)", marks))
    assert used
    assert [name for name in sorted(used) if f"{name}:" not in page] == []
