"""The descriptions of a catalogue, ready to be looked in: each word by its stem, and how much it counts. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import log

from mestring.services.codes import Language, Need, Who
from mestring.services.description import POINTS, Description, Texts
from mestring.services.search.vocabulary import Vocabulary, vocabulary
from mestring.services.search.words import words_in


class Part(StrEnum):
    """Where in a description a word stands."""

    NAME = "name"
    WORDS = "words"
    SUMMARY = "summary"
    TEXT = "text"


COUNTS = {Part.NAME: 6.0, Part.WORDS: 4.0, Part.SUMMARY: 2.5, Part.TEXT: 1.0}
TEXTS = ("content", "purpose", "target_group", "helps_mastery", "criteria", "expect_of_us", "how_to_get_it")


# A Norwegian word may be an English one too («fall», «barn»), so the other family of languages counts less.
OTHER_FAMILY = 0.6


@dataclass(frozen=True, slots=True)
class Phrase:
    """Something people say when they need it, as written and as stems, and how much it counts."""

    said: str
    stems: frozenset[str]
    counts: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands, and how much it counts there."""

    part: Part
    counts: float


@dataclass(frozen=True)
class Entry:
    """One description. ``places`` is where each stem counts most."""

    code: str
    name: str
    needs: tuple[Need, ...]
    who: tuple[Who, ...]
    places: Mapping[str, Place]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Index:
    """All of them by code, how rare each stem is, and every word with its stem."""

    entries: tuple[Entry, ...]
    rarity: Mapping[str, float]
    words: Mapping[str, str]


@lru_cache(maxsize=64)
def index_of(descriptions: frozenset[Description], language: Language) -> Index:
    """The index of a catalogue for pages in one language; what people say counts in all three."""
    known = vocabulary()
    entries = tuple(_entry(one, language, known) for one in sorted(descriptions, key=lambda one: one.code))
    found = Counter(stem for entry in entries for stem in entry.places)
    words = {word: stem for one in descriptions for word, stem in _words(one, language, known)}
    words |= {word: known.stem(word) for word in (*known.same, *known.in_cues)}
    count = len(entries)
    return Index(entries, {stem: log(1 + count / times) for stem, times in found.items()}, words)


def _entry(description: Description, language: Language, known: Vocabulary) -> Entry:
    places: dict[str, Place] = {}
    for place, text in _texts(description, language):
        for stem in known.stems(text):
            if stem not in places or place.counts > places[stem].counts:
                places[stem] = place
    said = {phrase: one for one in reversed(Language) for phrase in description.texts(one).words}
    return Entry(
        code=description.code,
        name=description.said(language).name,
        needs=description.needs,
        who=description.who,
        places=places,
        phrases=tuple(
            Phrase(phrase, frozenset(known.stems(phrase)), _family(one, language)) for phrase, one in said.items()
        ),
    )


def _texts(description: Description, language: Language) -> Iterator[tuple[Place, str]]:
    for one in Language:
        texts, share = description.texts(one), _family(one, language)
        yield Place(Part.NAME, COUNTS[Part.NAME] * share), texts.name
        yield Place(Part.SUMMARY, COUNTS[Part.SUMMARY] * share), texts.summary
        said = Place(Part.WORDS, COUNTS[Part.WORDS] * share)
        yield from ((said, phrase) for phrase in texts.words)
    running = Place(Part.TEXT, COUNTS[Part.TEXT])
    yield from ((running, text) for text in _running(description.said(language)))


def _family(one: Language, page: Language) -> float:
    return 1.0 if (one is Language.EN) == (page is Language.EN) else OTHER_FAMILY


def _running(texts: Texts) -> Iterator[str]:
    for name in TEXTS:
        said = getattr(texts, name)
        yield from said if name in POINTS else (said,)


def _words(description: Description, language: Language, known: Vocabulary) -> Iterable[tuple[str, str]]:
    for _place, text in _texts(description, language):
        for word in words_in(text):
            if word not in known.stop:
                yield word, known.stem(word)
