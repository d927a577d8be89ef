"""Every kind of chart in a real browser, with the real style sheets and font: it fits, apart, and axe is content."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from django_cotton.compiler_regex import CottonCompiler
from playwright.sync_api import Browser, Page, Route
from tests.functional.axe import violations
from tests.unit.charts import examples

ADDRESS = "http://charts.test/"
POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:"
PAGE = """{% load static %}<!doctype html><html lang="nb" data-color-scheme="{{ theme }}"><head><title>Figurer</title>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
{% for sheet in sheets %}<link rel="stylesheet" href="{% static sheet %}">{% endfor %}
{% include "interface/charts_head.html" %}</head><body><div class="page"><main class="stack"><h1>Figurer</h1>
{% for chart in charts %}<section class="panel"><c-chart :chart="chart" level="2"></c-chart></section>{% endfor %}
</main></div></body></html>"""
SHEETS = ("inter/wght.css", "designsystemet/index.css", "interface/theme.css", "interface/page.css")

# The texts of the drawings that are shown: where each lies, and whether it is inside its picture.
TEXTS = """() => document.fonts.ready.then(() => [...document.querySelectorAll("svg.chart")]
  .filter(svg => svg.getClientRects().length)
  .map(svg => { const frame = svg.getBoundingClientRect(); return [...svg.querySelectorAll("text")].map(text => {
    const box = text.getBoundingClientRect();
    return {text: text.textContent, left: box.left, right: box.right, top: box.top, bottom: box.bottom,
      size: box.height, inside: box.left >= frame.left - 1 && box.right <= frame.right + 1}; }); }))"""


def html(theme: str) -> str:
    charts = [
        examples.chart(marks, code=name.replace(" ", "-"), assumed=True) for name, marks in examples.EVERY_KIND.items()
    ]
    template = engines["django"].from_string(CottonCompiler().process(PAGE))
    return template.render({"charts": charts, "theme": theme, "sheets": SHEETS})


def answer(route: Route, page: str) -> None:
    name = route.request.url.removeprefix(ADDRESS).removeprefix("static/")
    if not name:
        route.fulfill(body=page, content_type="text/html; charset=utf-8", headers={"Content-Security-Policy": POLICY})
    elif found := finders.find(name):
        route.fulfill(path=found)
    else:
        route.fulfill(status=404)


@pytest.fixture
def charts_at(browser: Browser) -> Iterator[Callable[[int, str], Page]]:
    """Opens the page of charts at a width and in a theme; what the console complains of fails the test."""
    pages, complaints = [], []

    def opened(width: int, theme: str) -> Page:
        page = browser.new_page(viewport={"width": width, "height": 900})
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        written = html(theme)
        page.route("**/*", lambda route: answer(route, written))
        page.goto(ADDRESS)
        return page

    yield opened
    for page in pages:
        page.close()
    assert [text for text in complaints if "favicon" not in text and "404" not in text] == []


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")])
def test_charts_fit_and_are_accessible_by_day_and_night_on_a_desk_and_on_a_phone(charts_at, width, theme):
    page = charts_at(width, theme)
    shown = page.locator("svg.chart:visible")
    kind = "wide" if width > 700 else "narrow"
    assert shown.count() == len(examples.EVERY_KIND)
    assert all(kind in shown.nth(place).get_attribute("class") for place in range(shown.count()))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_texts_stay_apart_and_inside_in_the_font_they_are_shown_with(charts_at, width):
    for texts in charts_at(width, "light").evaluate(TEXTS):
        assert [one["text"] for one in texts if not one["inside"]] == []
        assert min(one["size"] for one in texts) >= 12
        for place, one in enumerate(texts):
            assert [(one["text"], other["text"]) for other in texts[place + 1 :] if _meet(one, other)] == []


def _meet(one: dict, other: dict) -> bool:
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > 0.5 and down > 4  # a line of text has air above and below its letters
