"""Every page: WCAG 2.2 AA by axe, no sideways scroll, at 1280 and 390 px, in bokmål and nynorsk, light and dark."""

from __future__ import annotations

import pytest
from tests.functional.axe import violations

PAGES = [
    (None, "/"),
    (None, "/tilgjengelighet/"),
    (None, "/demo/velg-rolle/"),
    (None, "/finnes-ikke/"),
    ("innbygger", "/planer/"),
    ("planeier", "/planer/"),
]


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(("person", "path"), PAGES)
def test_a_page_is_accessible(person, path, width, language, open_page, is_accessible):
    is_accessible(open_page(path, person=person, width=width, language=language))


@pytest.mark.parametrize(("person", "path"), PAGES)
def test_a_page_is_accessible_in_the_dark(person, path, open_page, is_accessible):
    is_accessible(open_page(path, person=person, theme="dark"))


def test_axe_is_really_asked(open_page):
    page = open_page("/tilgjengelighet/")
    image = '<img src="/static/interface/mark.svg">'
    page.evaluate("(html) => document.querySelector('h1').insertAdjacentHTML('afterend', html)", image)
    assert any(line.startswith("image-alt") for line in violations(page))
