"""Which element of an older reading an element of a newer one is: by kind and title, then by likeness. Pure.

The answer depends on what the elements say and where they stand, never on the order they are given in.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

LIKE_ENOUGH, LIKE_ENOUGH_ELSEWHERE = 70.0, 80.0
SHORT_TITLE, SHORT_LIKE_ENOUGH = 25, 88.0
SAME_PLACE = 8.0
LABEL = re.compile(
    r"^\s*(?:(?:(?:del)?mål|strategi|tiltak|(?:satsings|innsats)område)\s+\d+(?:\.\d+)*|\d+(?:\.\d+)+|\d+\s*[.):–-])"
    r"\s*[.:)–-]?\s+",
    re.IGNORECASE,
)
NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Likened:
    """What is looked at: a key, what it is called, and where it stands. ``position`` is its place in reading order."""

    key: str
    kind: str
    title: str
    position: int
    parent: str = ""


def normalised(title: str) -> str:
    """The title as it is compared: no label in front, no punctuation, small letters; all of it if it has no words."""
    return NOT_WORDS.sub(" ", LABEL.sub("", title).casefold()).strip() or title.casefold().strip()


def matched(
    old: Sequence[Likened], new: Sequence[Likened], *, known: Mapping[str, str] | None = None
) -> dict[str, str]:
    """For each new key that has one, the old key it is. No old key is given to two new ones. ``known`` is kept.

    First the same kind and title, then the same title although the kind was changed, then what holds the same
    children, then the likest titles of a kind. Of several that would do, the one below the same parent is taken,
    then the nearest in the plan.
    """
    pairing = _Pairing(old, new, known or {})
    pairing.pair_same(lambda one: (one.kind, normalised(one.title)))
    pairing.pair_same(lambda one: normalised(one.title))
    pairing.pair_by_children()
    for kind in sorted({one.kind for one in new}, key=pairing.first_of_kind):
        pairing.pair_by_likeness(kind)
    return pairing.pairs


class _Pairing:
    def __init__(self, old: Sequence[Likened], new: Sequence[Likened], known: Mapping[str, str]) -> None:
        self.old = {one.key: one for one in sorted(old, key=_place)}
        self.new = {one.key: one for one in sorted(new, key=_place)}
        self.pairs = dict(known)
        self.taken = set(known.values())

    def first_of_kind(self, kind: str) -> int:
        """Where a kind first stands in the plan: parents before their children."""
        return min(one.position for one in self.new.values() if one.kind == kind)

    def pair_same(self, said: Callable[[Likened], Hashable]) -> None:
        """Pair what says the same: what is said once on both sides first, so that parents can tell the rest apart."""
        olds, news = self._grouped(self._free_old(), said), self._grouped(self._free_new(), said)
        for words, afters in news.items():
            befores = olds.get(words, [])
            if len(afters) == len(befores) == 1:
                self._pair(befores[0], afters[0])
        for after in self._free_new():
            same = [one for one in olds.get(said(after), []) if one.key not in self.taken]
            below_same = [one for one in same if self._same_place(one, after)]
            if below_same:
                self._pair(min(below_same, key=_place), after)
        self._take((100.0, before, after) for after in self._free_new() for before in olds.get(said(after), []))

    def pair_by_children(self) -> None:
        """Pair what was given a new title but holds more than half of the same children."""
        children = Counter(one.parent for one in self.new.values())
        for after in reversed(self._free_new()):
            votes = Counter(
                self.old[self.pairs[child.key]].parent
                for child in self.new.values()
                if child.parent == after.key and child.key in self.pairs
            )
            for parent, number in sorted(votes.items()):
                before = self.old.get(parent)
                half = max(children[after.key], sum(1 for one in self.old.values() if one.parent == parent)) / 2
                if before and before.kind == after.kind and before.key not in self.taken and number > max(half, 1):
                    self._pair(before, after)

    def pair_by_likeness(self, kind: str) -> None:
        """Pair the likest titles of a kind, as long as they are like enough for where they stand."""
        olds = [one for one in self._free_old() if one.kind == kind]
        titles = [normalised(one.title) for one in olds]
        candidates = []
        for after in self._free_new():
            title = normalised(after.title)
            if after.kind != kind or not title:
                continue
            least = SHORT_LIKE_ENOUGH if len(title) < SHORT_TITLE else LIKE_ENOUGH
            for _title, score, index in process.extract(
                title, titles, scorer=fuzz.ratio, score_cutoff=least, limit=None
            ):
                same_place = self._same_place(olds[index], after)
                if same_place or score >= LIKE_ENOUGH_ELSEWHERE:
                    candidates.append((score + SAME_PLACE * same_place, olds[index], after))
        self._take(candidates)

    def _take(self, candidates: Iterable[tuple[float, Likened, Likened]]) -> None:
        for _score, before, after in sorted(candidates, key=self._rank):
            if before.key not in self.taken and after.key not in self.pairs:
                self._pair(before, after)

    def _rank(self, candidate: tuple[float, Likened, Likened]) -> tuple[float, int, int, int]:
        score, before, after = candidate
        return (-score, abs(before.position - after.position), after.position, before.position)

    def _pair(self, before: Likened, after: Likened) -> None:
        self.pairs[after.key] = before.key
        self.taken.add(before.key)

    def _same_place(self, before: Likened, after: Likened) -> bool:
        return self.pairs.get(after.parent, "") == before.parent if after.parent else not before.parent

    def _grouped(self, ones: Iterable[Likened], said: Callable[[Likened], Hashable]) -> dict[Hashable, list[Likened]]:
        groups: dict[Hashable, list[Likened]] = defaultdict(list)
        for one in ones:
            groups[said(one)].append(one)
        return groups

    def _free_old(self) -> list[Likened]:
        return [one for one in self.old.values() if one.key not in self.taken]

    def _free_new(self) -> list[Likened]:
        return [one for one in self.new.values() if one.key not in self.pairs]


def _place(one: Likened) -> tuple[int, str]:
    return (one.position, one.key)
