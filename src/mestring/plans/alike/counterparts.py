"""Which goals, strategies and measures of two plans say much the same. Pure: statements in, pairs out.

Two plans seldom use the same words in the same order, and one may be in bokmål and the other in nynorsk. So words are
compared without endings, double letters and the commonest differences of spelling, a word few statements have counts
more than one that many have, and the order of letters in the whole statement has a say.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz

Key = TypeVar("Key")

ALIKE, MEASURES_ALIKE = 0.28, 0.45
NEARLY_THE_SAME, MUCH_ALIKE = 0.8, 0.55
# Unlike sentences in one language share about half their letters; that half says nothing.
CHANCE = 0.5
TITLE_SHARE = 0.75

_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDINGS = (
    "ingene", "ingane", "ingen", "inga", "ing", "elsene", "else", "leg", "lig", "enes", "anes", "ene", "ane", "ets",
    "ens", "ers", "et", "en", "er", "ar", "te", "es", "e", "a", "s", "t", "r",
)  # fmt: skip
_SPELLING = (
    ("hj", "h"), ("tj", "t"), ("gj", "g"), ("kj", "k"), ("hv", "v"), ("kv", "v"), ("ei", "e"), ("øy", "ø"), ("au", "ø"),
    ("aa", "å"),
)  # fmt: skip
_DOUBLE = re.compile(r"([^\W\d_])\1")
# Words that say nothing about what a statement is about, and the verbs that half of all measures begin with.
_SMALL_WORDS = """
alle alt andre anna annet arbeid arbeide arbeidet at av bidra blant bli blir blitt bruke bygge både bør da de deg
dei deira dem den denne der deres deretter desse det dette disse du dykkar eg ei ein eit eller en enn er et etablere
etter fleire flere fleste for fra fram fremme frå få får første gi gir gjennom gjennomføre gjere gjøre gå ha har
heile hele holde holdt hos hun hva hver hvor i ikke ikkje ingen inn innen innføre jobbe kan kommer kommune kommunen
kommunens kor kva kvar lage legge legges leggje mange med meir mellom mer mot mye må mål ny nye nytt når og også om
opp opprette over prioritere på saman sammen samt seg seier selv sier sikre sin sine sitt sjølv skal slik som starte
strategi styrke støtte så ta til tilbud tilby tilbyr tilrettelegge tiltak to tre under ut utarbeide utvikle utvikles
ved vera vere vi vidareutvikle videreutvikle vil vore vurdere vår våra våre vårt være vært å år øke
"""
_SAYS_NOTHING = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True, slots=True)
class Statement(Generic[Key]):
    """A goal, strategy or measure as it is compared: what it is called, and what is said about it."""

    key: Key
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Counterpart(Generic[Key]):
    """Two statements that are alike: how much (0 to 1), and the words of the first that the second has too."""

    left: Key
    right: Key
    likeness: float
    shared: tuple[str, ...]

    @property
    def degree(self) -> str:
        """How alike, as a code for one of three sentences."""
        if self.likeness >= NEARLY_THE_SAME:
            return "same"
        return "alike" if self.likeness >= MUCH_ALIKE else "related"


def folded(word: str) -> str:
    """A word as it is compared: "Hjemmetjenestene" and "heimetenesta" are one."""
    word = word.casefold()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    for spelling, common in _SPELLING:
        word = word.replace(spelling, common)
    return _DOUBLE.sub(r"\1", word).rstrip("e") or word


def words_of(text: str) -> dict[str, str]:
    """The words that say something, folded, each with how it was first written."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text):
        if word.casefold() not in _SAYS_NOTHING:
            found.setdefault(folded(word), word)
    return found


class Likeness(Generic[Key]):
    """Measures how alike two statements are, among all those of both plans: a word that few have weighs more."""

    def __init__(self, statements: Iterable[Statement[Key]]) -> None:
        every = list(statements)
        self.titles = {one.key: words_of(one.title) for one in every}
        self.texts = {one.key: {**self.titles[one.key], **words_of(one.text)} for one in every}
        self.weights = _weights(self.titles.values())
        self.text_weights = _weights(self.texts.values())
        self.joined = {key: " ".join(sorted(words)) for key, words in self.titles.items()}

    def between(self, one: Key, other: Key) -> float:
        """From 0 (no word in common) to 1 (the same words); the same either way."""
        if not self.titles[one] or not self.titles[other]:
            return 0.0
        words = _overlap(self.titles[one], self.titles[other], self.weights)
        around = _overlap(self.texts[one], self.texts[other], self.text_weights)
        if not around:
            return 0.0
        letters = fuzz.ratio(self.joined[one], self.joined[other]) / 100
        spelled = max(0.0, (letters - CHANCE) / (1 - CHANCE))
        title = max(words, (words + spelled) / 2)
        said_more = len(self.texts[one]) > len(self.titles[one]) and len(self.texts[other]) > len(self.titles[other])
        return max(title, TITLE_SHARE * title + (1 - TITLE_SHARE) * around) if said_more else title

    def shared(self, one: Key, other: Key) -> tuple[str, ...]:
        """The words of the first title that the other says too, as the first writes them, the weightiest first."""
        words = [word for word in self.titles[one] if word in self.texts[other]]
        words.sort(key=lambda word: (-self.weights[word], word))
        return tuple(self.titles[one][word].casefold() for word in words)


def _weights(statements: Iterable[Mapping[str, str]]) -> dict[str, float]:
    every = list(statements)
    frequency = Counter(word for words in every for word in words)
    return {word: math.log(1 + len(every) / times) for word, times in frequency.items()}


def _overlap(one: Mapping[str, str], other: Mapping[str, str], weights: Mapping[str, float]) -> float:
    both = math.fsum(weights[word] for word in one if word in other)
    every = math.fsum([*(weights[word] for word in one), *(weights[word] for word in other)])
    return min(1.0, 2 * both / every) if every else 0.0


def counterparts(
    left: Sequence[Statement[Key]], right: Sequence[Statement[Key]], *, least: float = ALIKE
) -> list[Counterpart[Key]]:
    """The pairs, each statement in one pair at most, the likest taken first; in the order of the left plan.

    The keys of both plans must be different. Only statements that share a word are compared.
    """
    likeness = Likeness([*left, *right])
    having: dict[str, list[Key]] = defaultdict(list)
    for one in right:
        for word in likeness.texts[one.key]:
            having[word].append(one.key)
    place = {one.key: at for at, one in enumerate([*left, *right])}
    found = []
    for one in left:
        others = {key for word in likeness.texts[one.key] for key in having[word]}
        for other in others:
            degree = likeness.between(one.key, other)
            if degree >= least:
                found.append((degree, one.key, other))
    found.sort(key=lambda pair: (-pair[0], place[pair[1]], place[pair[2]]))
    taken: set[Key] = set()
    pairs = []
    for degree, one_key, other_key in found:
        if one_key not in taken and other_key not in taken:
            taken |= {one_key, other_key}
            pairs.append(Counterpart(one_key, other_key, degree, likeness.shared(one_key, other_key)))
    return sorted(pairs, key=lambda pair: place[pair.left])
