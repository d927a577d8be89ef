"""The hits of a search: the words marked, and where each hit stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mestring.plans.levels import level_name
from mestring.plans.models import Edition, Element
from mestring.plans.presenters.words import deadline_words, element_address, owner_words

AROUND = 90

# A piece of text, and whether it is one of the words looked for.
Pieces = list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Hit:
    """An element that was found."""

    level: str
    title: Pieces
    excerpt: Pieces
    address: str
    stands_in: list[str]
    owner: str
    deadline: str


def hits(elements: Iterable[Element], *, editions: Sequence[Edition], words: Sequence[str]) -> list[Hit]:
    """The elements as hits, in their order."""
    known = {edition.pk: edition for edition in editions}
    found = []
    for element in elements:
        edition = known[element.edition_id]
        excerpt = around(element.text, words)
        found.append(
            Hit(
                level=level_name(edition.plan, element.kind),
                title=marked(str(element), words),
                excerpt=marked(excerpt, words) if excerpt else [],
                address=element_address(edition, element),
                stands_in=[edition.plan.title, *(str(one) for one in above(element))],
                owner=owner_words(element),
                deadline=deadline_words(element),
            )
        )
    return found


def above(element: Element) -> list[Element]:
    """What the element stands below, highest first."""
    found = []
    while element.parent is not None:
        element = element.parent
        found.append(element)
    return found[::-1]


def marked(text: str, words: Sequence[str]) -> Pieces:
    """The text in pieces, with every word that was looked for as a piece of its own."""
    pattern = _pattern(words)
    if pattern is None:
        return [(text, False)] if text else []
    return [(piece, at % 2 == 1) for at, piece in enumerate(pattern.split(text)) if piece]


def around(text: str, words: Sequence[str]) -> str:
    """The part of a text where the first word stands, "" where none does."""
    pattern = _pattern(words)
    match = pattern.search(text) if pattern else None
    if match is None:
        return ""
    start, end = max(0, match.start() - AROUND), min(len(text), match.end() + AROUND)
    if start:
        start = text.find(" ", start, match.start()) + 1 or start
    if end < len(text):
        last = text.rfind(" ", match.end(), end)
        end = last if last > 0 else end
    part = " ".join(text[start:end].split())
    return f"{'… ' if start else ''}{part}{' …' if end < len(text) else ''}"


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})", re.IGNORECASE) if longest_first else None
