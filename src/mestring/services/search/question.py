"""What somebody asked for: its words, what they are about, and what was read as another word. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from mestring.services.codes import Need, Who
from mestring.services.search.index import Index
from mestring.services.search.vocabulary import Cue, Vocabulary, vocabulary
from mestring.services.search.words import words_in

MOST_WORDS = 30
SHORTEST_TYPO = 5
LONG = 10
PART_OF_COMPOUND = 4


@dataclass(frozen=True, slots=True)
class Term:
    """A word that says something. ``read_as`` is the word it was taken for, "" where it was understood as typed."""

    typed: str
    stem: str
    read_as: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """The words that say something, and what they are about, each with the words it was seen from.

    ``urgent`` are words of danger: then the first thing to say is whom to ring, whatever is found.
    """

    terms: tuple[Term, ...]
    needs: Mapping[Need, tuple[str, ...]]
    who: Mapping[Who, tuple[str, ...]]
    urgent: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.needs)

    @property
    def corrections(self) -> dict[str, str]:
        """What was typed, and what it was read as."""
        return {term.typed: term.read_as for term in self.terms if term.read_as}


def understood(asked: str, *, index: Index) -> Question:
    """The question in a text of everyday words; one that asks for nothing is false."""
    known = vocabulary()
    typed = words_in(asked)[:MOST_WORDS]
    read = {word: _meant(word, index=index, known=known) for word in typed}
    terms: dict[str, Term] = {}
    for word in typed:
        if word not in known.stop and read[word] not in known.stop:
            stem = known.stem(read[word])
            terms.setdefault(stem, Term(word, stem, read[word] if read[word] != word else ""))
    stems = {known.stem(meant): word for word, meant in read.items()}
    return Question(
        tuple(terms.values()),
        {need: seen for need, cues in known.needs.items() if (seen := _seen(cues, stems))},
        {who: seen for who, cues in known.who.items() if (seen := _seen(cues, stems))},
        _seen(known.urgent, stems),
    )


def _seen(cues: tuple[Cue, ...], stems: Mapping[str, str]) -> tuple[str, ...]:
    """The typed words of the first cue that is there as a whole; several words say more than one."""
    for cue in sorted(cues, key=lambda cue: -len(cue)):
        if cue <= stems.keys():
            return tuple(word for stem, word in stems.items() if stem in cue)
    return ()


def _meant(word: str, *, index: Index, known: Vocabulary) -> str:
    """The word itself where anybody has written it, in whatever form; else the nearest known one, if any is near."""
    if len(word) < SHORTEST_TYPO or word in known.stop or word in index.words or known.stem(word) in index.rarity:
        return word
    most = 1 if len(word) < LONG else 2
    near = [
        (distance, one)
        for one in index.words
        if one[0] == word[0]  # a first letter is seldom wrong, and «katta» is not «natta»
        and len(one) >= SHORTEST_TYPO
        and (distance := OSA.distance(word, one, score_cutoff=most)) <= most
    ]
    return min(near)[1] if near else word


def related(asked: str, there: str) -> float:
    """How surely two stems mean the same: 1 for one stem, less for a part of a compound, 0 for nothing."""
    if asked == there:
        return 1.0
    shorter, longer = sorted((asked, there), key=len)
    if len(shorter) < PART_OF_COMPOUND:
        return 0.0
    if longer.startswith(shorter) or longer.endswith(shorter):
        return 0.5
    return 0.0
