"""The years a plan is for, told from the years of other plans and documents that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPAN = re.compile(
    r"(?<![\d.])(?P<first>20\d\d)\s*(?:[-–—/]|til og med|til|t\.o\.m\.|frem mot|fram mot)\s*(?P<last>20\d\d|\d\d)(?!\d)"
)
_TOWARDS = re.compile(r"\b(?:fram|frem) (?:mot|til) (?P<last>20\d\d)\b", re.I)
_PLAN = re.compile(
    r"\b[\w-]*(?:plan|planen|strategi|strategien|program|programmet|handlingsdel|"
    r"handlingsdelen)\W{0,4}(?:(?:for|i|perioden|åra|årene|helse|omsorg|og|mestring|"
    r"meistring)\W+){0,5}$",
    re.I,
)
_NAMED = re.compile(
    r"\b[\w-]*(?:plan|planen|strategi|strategien|program|programmet|handlingsdel|"
    r"handlingsdelen)\W{0,4}(?:[\w-]+\W+){0,6}?$",
    re.I,
)
_PERIOD = re.compile(
    r"\b(?:planperiode\w*|(?:plan\w*|\w+planen|\w*strategien?|dokumentet)\b[^.]{0,60}\b(?:periode\w*|"
    r"gjeld\w*|åra|årene))\W{1,3}(?:(?:er|for|fra|frå|i|perioden|åra|årene)\W+){0,3}$",
    re.I,
)
# Years after these words belong to something else than the plan in hand.
_OTHER = re.compile(
    r"(?:kommuneplan\w*|samfunnsdel\w*|samfunnsplan\w*|arealdel\w*|økonomiplan\w*|budsjett\w*|"
    r"nasjonal\w*|regjering\w*|regional\w*|fylkes\w*|meld\.? ?st\.?|st\.? ?meld\.?|nou|prop\.?|"
    r"reform\w*|opptrappings\w*|"
    r"demensplan\w*|sentrumsplan\w*|næring\w*|perspektivmelding\w*|stortings\w*|helsedirektorat\w*|"
    r"«[^»]*|“[^”]*)\W{0,3}(?:[\w-]+\W+){0,4}?$",
    re.I,
)
_LONGEST = 40
_NEAR = 90


def periods_in(text: str) -> list[tuple[int, int]]:
    """All spans of years in a text."""
    return [span for found in _SPAN.finditer(text) if (span := _span(found))]


def _span(found: re.Match[str]) -> tuple[int, int] | None:
    first, last = int(found.group("first")), found.group("last")
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return (first, end) if first < end <= first + _LONGEST else None


def plan_period(title: str, headings: Iterable[str], opening: Iterable[str]) -> tuple[int, int] | None:
    """The plan's own period: from its title, a heading that says plan, or the opening; None where none is stated."""
    own = periods_in(title)
    if own:
        return own[0]
    for text in headings:
        for found in _SPAN.finditer(text):
            span, before = _span(found), text[: found.start()][-_NEAR:]
            if span and _NAMED.search(before) and not _OTHER.search(before):
                return span
    return _from_text(opening)


def _from_text(opening: Iterable[str]) -> tuple[int, int] | None:
    weaker: tuple[int, int] | None = None
    for text in opening:
        for found in _SPAN.finditer(text):
            span, before = _span(found), text[: found.start()][-_NEAR:].rsplit(". ", 1)[-1]
            if span is None or _OTHER.search(before):
                continue
            if _PERIOD.search(before) or _PLAN.search(before):
                return span
            if text.strip() == found.group() and weaker is None:
                weaker = span
    return weaker
