"""Finds services by everyday words, and says why each was found, in whatever order the catalogue comes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mestring.services.codes import Language, Need
from mestring.services.description import Description
from mestring.services.search.index import Entry, Index, Part, index_of
from mestring.services.search.question import Question, Term, related, understood

# What it is worth that people say just this, that it is about the same, and for the same people.
SAID = 14.0
ABOUT = (7.0, 5.0, 3.0)
FOR_WHOM = 1.5
MISREAD = 0.8
# One that is about something else, and has less than this of the best one's points, is noise.
LEAST_SHARE = 0.2
# A word that stands in every other text tells nothing.
LEAST_POINTS = 1.0


class Why(StrEnum):
    """Why something was found."""

    SAID = "said"
    ABOUT = "about"
    NAME = "name"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: the words somebody typed, and what they met: a phrase, a need's code, a name, or a word."""

    why: Why
    typed: tuple[str, ...]
    met: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A service that was found, with its points and its reasons, the best first."""

    code: str
    points: float
    reasons: tuple[Reason, ...]

    @property
    def is_about_it(self) -> bool:
        """Whether it is about what the question is about, and not only shares words with it."""
        return any(reason.why is Why.ABOUT for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, the best first, and how the question was understood."""

    hits: tuple[Hit, ...]
    question: Question

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the question is about, to look further by."""
        return tuple(self.question.needs)


def find(asked: str, *, among: Iterable[Description], language: str = Language.NB) -> Answer:
    """Services for what somebody wrote in everyday words; no hits where nothing in it could be understood."""
    index = index_of(frozenset(among), Language(language))
    question = understood(asked, index=index)
    if not question:
        return Answer((), question)
    near = {term.stem: _near(term, index) for term in question.terms}
    hits = [hit for entry in index.entries if (hit := _hit(entry, question, index, near))]
    hits.sort(key=lambda hit: (-hit.points, hit.code))
    least = hits[0].points * LEAST_SHARE if hits else 0.0
    return Answer(tuple(hit for hit in hits if hit.points >= least or hit.is_about_it), question)


# The stems of a catalogue that are like a word, by how surely they mean it.
Near = Mapping[str, float]


def _near(term: Term, index: Index) -> Near:
    return {stem: alike for stem in index.rarity if (alike := related(term.stem, stem))}


def _hit(entry: Entry, question: Question, index: Index, near: Mapping[str, Near]) -> Hit | None:
    scored = [_by_words(entry, question, index, near), _by_phrase(entry, question, index), _by_needs(entry, question)]
    points = round(sum(points for points, _reasons in scored), 6)
    if points < LEAST_POINTS:
        return None
    points += FOR_WHOM * sum(who in question.who for who in entry.who)
    ranked = sorted((reason for _points, reasons in scored for reason in reasons), key=lambda one: -one[0])
    return Hit(entry.code, points, tuple(reason for _points, reason in ranked))


Scored = tuple[float, list[tuple[float, Reason]]]


def _by_words(entry: Entry, question: Question, index: Index, near: Mapping[str, Near]) -> Scored:
    total, reasons = 0.0, []
    for term in question.terms:
        points, part, stem = _best(entry, term, index, near[term.stem])
        if part is not None:
            total += points
            met = entry.name if part is Part.NAME else stem
            reasons.append((points, Reason(Why.NAME if part is Part.NAME else Why.TEXT, (term.typed,), met)))
    return total, reasons


def _best(entry: Entry, term: Term, index: Index, near: Near) -> tuple[float, Part | None, str]:
    """Where a word counts most. A compound is as rare as the word that was asked for, where that one is known."""
    sure = MISREAD if term.read_as else 1.0
    found: tuple[float, Part | None, str] = (0.0, None, "")
    for stem, alike in near.items():
        place = entry.places.get(stem)
        if place is not None:
            rarity = min(index.rarity[stem], index.rarity.get(term.stem, index.rarity[stem]))
            points = sure * alike * place.counts * rarity
            if points > found[0] or (points == found[0] and stem < found[2]):
                found = (points, place.part, stem)
    return found


def _by_phrase(entry: Entry, question: Question, index: Index) -> Scored:
    """How much of what was asked one of the phrases holds, and how much else that phrase holds."""
    asked = {term.stem: index.rarity.get(term.stem, 0.0) for term in question.terms}
    whole = sum(asked.values())
    best: tuple[float, str, tuple[str, ...]] = (0.0, "", ())
    for phrase in entry.phrases:
        shared = phrase.stems & asked.keys()
        if not shared or not whole:
            continue
        covered = sum(asked[stem] for stem in shared) / whole
        points = SAID * phrase.counts * covered * (0.5 + 0.5 * len(shared) / len(phrase.stems))
        typed = tuple(term.typed for term in question.terms if term.stem in shared)
        best = max(best, (points, phrase.said, typed), key=lambda one: (one[0], one[1]))
    points, said, typed = best
    return points, [(points, Reason(Why.SAID, typed, said))] if points else []


def _by_needs(entry: Entry, question: Question) -> Scored:
    total, reasons = 0.0, []
    for need, typed in question.needs.items():
        if need in entry.needs:
            points = ABOUT[min(entry.needs.index(need), len(ABOUT) - 1)]
            total += points
            reasons.append((points, Reason(Why.ABOUT, typed, need.value)))
    return total, reasons
