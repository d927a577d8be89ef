"""Looks at one page in every dress: bokmål and nynorsk, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page
from tests.functional.axe import violations

LANGUAGE_COOKIE, THEME_COOKIE = "mestring_sprak", "mestring_tema"
WIDTHS = (1280, 390)
WIDE = WIDTHS[0]
# Each page is fetched once a line and seen at both widths; axe is asked at those of the line, which costs the most.
DRESSES = (("nb", "light", WIDTHS), ("nn", "dark", (WIDE,)))


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a page, and how it was dressed then."""

    language: str
    theme: str
    width: int
    what: str

    def __str__(self) -> str:
        return f"{self.language}, {self.theme}, {self.width} px: {self.what}"


def complaints_of(page: Page, show: Callable[[], None]) -> list[str]:
    """What is wrong with the page that ``show`` brings up, in all dresses. Empty when all is well."""
    found: list[Complaint] = []
    for language, theme, asked in DRESSES:
        dress(page, language=language, theme=theme)
        page.set_viewport_size({"width": WIDE, "height": 900})
        show()
        found += _wrong_dress(page, language=language, theme=theme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong = [*(violations(page) if width in asked else []), *too_wide(page)]
            found += [Complaint(language, theme, width, what) for what in wrong]
    return [str(one) for one in found]


def dress(page: Page, *, language: str, theme: str) -> None:
    """What the person has chosen, as the page's own buttons remember it."""
    if not page.url.startswith("http"):
        page.goto("/helse/")
    address = page.evaluate("location.origin")
    page.context.add_cookies(
        [
            {"name": LANGUAGE_COOKIE, "value": language, "url": address},
            {"name": THEME_COOKIE, "value": theme, "url": address},
        ]
    )


def _wrong_dress(page: Page, *, language: str, theme: str) -> list[Complaint]:
    """A page that is always light, or always bokmål, would prove nothing about the other."""
    worn = page.evaluate("[document.documentElement.lang, document.documentElement.dataset.colorScheme]")
    return [] if worn == [language, theme] else [Complaint(language, theme, 0, f"siden er {worn}")]


def too_wide(page: Page) -> list[str]:
    """Says so when the page scrolls sideways."""
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return [f"ruller sidelengs: {wide} > {seen}"] if wide > seen else []
