"""Which measures say the same in nearly the same words. Pure: titles in, twins out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

LIKENESS = 85
WORD_LIKENESS = 80
# A word in more titles than this tells little by itself; two titles that are alike share a rarer one, or all.
COMMON = 40

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ingene", "ingen", "enes", "ene", "ane", "ets", "ens", "et", "en", "er", "ar", "e", "a", "s", "r")
_SMALL_WORDS = frozenset(
    re.split(
        " ",
        "og i på for til av med som er å en et ei ein eit den det de dei alle at skal vil fra frå ved hos om eller samt"
        " der kan bli seg sin sitt sine vår våre vårt alt mer meir også",
    )
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A title as it is compared: its stems in order of the alphabet, its numbers."""

    stems: tuple[str, ...]
    numbers: tuple[str, ...]

    @property
    def joined(self) -> str:
        """The stems as one text."""
        return " ".join(self.stems)


@lru_cache(maxsize=10_000)
def wording(title: str) -> Wording:
    """A title without case, punctuation, small words, endings and order."""
    words = _WORD.findall(title.casefold())
    numbers = sorted(word for word in words if any(letter.isdigit() for letter in word))
    stems = {_stem(word) for word in words if word not in _SMALL_WORDS and not any(map(str.isdigit, word))}
    return Wording(tuple(sorted(stems)), tuple(numbers))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def same_thing(one: Wording, other: Wording) -> bool:
    """Whether two titles say the same.

    The words must be nearly the same and the numbers equal. One may say a little more than the other, but where each
    has a word the other lacks ("i nord", "i sør"; "barn", "eldre") they are two things.
    """
    if not one.stems or not other.stems or one.numbers != other.numbers:
        return False
    if one.stems == other.stems:
        return True
    if fuzz.ratio(one.joined, other.joined, score_cutoff=LIKENESS) < LIKENESS:
        return False
    return not (_alone(one, other) and _alone(other, one))


def _alone(one: Wording, other: Wording) -> bool:
    theirs = set(other.stems)
    return any(
        stem not in theirs and not any(fuzz.ratio(stem, word) >= WORD_LIKENESS for word in theirs) for stem in one.stems
    )


def twins(titles: Mapping[int, str], *, among: Collection[int] | None = None) -> dict[int, tuple[int, ...]]:
    """The twins of each title, by key; only keys that have any.

    With ``among`` at least one of a pair must be there (this plan's own, against all). Compared are only titles that
    share a word few others have, or all their words, so that the work grows with the likeness and not with the square.
    """
    known = {key: wording(title) for key, title in titles.items()}
    frequency = Counter(stem for said in known.values() for stem in said.stems)
    by_block: dict[str, list[int]] = defaultdict(list)
    for key, said in known.items():
        for block in _blocks(said, frequency):
            by_block[block].append(key)
    own = set(known) if among is None else set(among) & set(known)
    found: dict[int, set[int]] = defaultdict(set)
    seen: set[tuple[int, int]] = set()
    for members in by_block.values():
        if len(members) < 2:
            continue
        for position, one in enumerate(members):
            for other in members[position + 1 :]:
                pair = (one, other) if one < other else (other, one)
                if pair in seen or not (one in own or other in own):
                    continue
                seen.add(pair)
                if same_thing(known[one], known[other]):
                    found[one].add(other)
                    found[other].add(one)
    return {key: tuple(sorted(others)) for key, others in sorted(found.items())}


def _blocks(said: Wording, frequency: Counter[str]) -> set[str]:
    rare = [stem for stem in said.stems if frequency[stem] <= COMMON]
    return {said.joined, *rare} if said.stems else set()
