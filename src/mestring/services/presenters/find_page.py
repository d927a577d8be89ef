"""What one finds in the catalogue: by one's own words, and narrowed by what it is about, for whom and how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.text import capfirst

from mestring.services.codes import NEED_NAMES, Language, Need, ServiceKind, Who
from mestring.services.presenters.cards import Card, card
from mestring.services.search import find
from mestring.services.search.telling import whom_to_ring, why
from mestring.services.selectors import Published, about, at_level, for_whom, of_kind


@dataclass(frozen=True, slots=True)
class Topic:
    """Something it may be about: its code, its name, and how many there are."""

    code: str
    name: str
    count: int


# More than these at once is no help; the rest is one press away.
SHOWN_FIRST = 6


@dataclass(frozen=True, slots=True)
class Found:
    """What was found. ``more`` is what is less likely; ``read_as`` tells of words taken for others.

    ``ring`` says whom to ring, before everything else, when somebody writes of danger.
    """

    cards: tuple[Card, ...]
    more: tuple[Card, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    topics: tuple[Topic, ...] = ()
    ring: str = ""


def found(published: list[Published], asked: Mapping[str, str], *, language: Language) -> Found:
    """What answers the question. With words the best comes first, else the order of the alphabet."""
    narrowed = _narrowed(published, asked)
    if "q" not in asked:
        every = (card(one, language=language) for one in narrowed)
        return Found(tuple(sorted(every, key=lambda one: one.name.casefold())))
    by_code = {one.code: one for one in narrowed}
    answer = find(asked["q"], among=[one.description for one in published], language=language)
    hits = [hit for hit in answer.hits if hit.code in by_code]
    cards = [card(by_code[hit.code], language=language, because=why(hit)) for hit in hits]
    return Found(
        tuple(cards[:SHOWN_FIRST]),
        more=tuple(cards[SHOWN_FIRST:]),
        read_as=tuple(answer.question.corrections.items()),
        topics=tuple(topic for topic in topics(published) if Need(topic.code) in answer.needs),
        ring=whom_to_ring() if answer.question.urgent else "",
    )


def topics(published: list[Published]) -> tuple[Topic, ...]:
    """Everything it may be about that there is a service for."""
    counted = [(need, len(about(published, need))) for need in Need]
    return tuple(Topic(need.value, capfirst(str(NEED_NAMES[need])), count) for need, count in counted if count)


def _narrowed(published: list[Published], asked: Mapping[str, str]) -> list[Published]:
    if "slag" in asked:
        published = of_kind(published, ServiceKind(asked["slag"]))
    if "hvem" in asked:
        published = for_whom(published, Who(asked["hvem"]))
    if "niva" in asked:
        published = at_level(published, int(asked["niva"]))
    return about(published, Need(asked["behov"])) if "behov" in asked else published
