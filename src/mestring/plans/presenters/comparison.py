"""Two plans side by side: for each level, what has a counterpart and what has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mestring.plans.alike.counterparts import ALIKE, MEASURES_ALIKE, Statement, counterparts
from mestring.plans.models import Edition, Element, Kind
from mestring.plans.presenters.cards import Share
from mestring.plans.presenters.words import element_address, levels_word

DEGREES: dict[str, str | Promise] = {
    "same": _("Nesten det samme"),
    "alike": _("Ligner mye"),
    "related": _("Ligner litt"),
}
SHOWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Side:
    """An element on one of the sides."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that are alike: how much, in words and hundredths, and the words they share."""

    left: Side
    right: Side
    degree: str
    degree_words: str | Promise
    percent: int
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A level of both plans."""

    kind: str
    left_word: str
    right_word: str
    pairs: list[Pair]
    only_left: list[Side]
    only_right: list[Side]
    left: Share
    right: Share


def comparison(left: Edition, right: Edition, *, elements: Sequence[Element], texts: Mapping[int, str]) -> list[Level]:
    """The levels that either of the editions has, highest first; focus areas are only headings and left out."""
    sides = {left.pk: left, right.pk: right}
    levels = []
    for kind in (Kind.GOAL, Kind.STRATEGY, Kind.MEASURE):
        of_kind = [element for element in elements if element.kind == kind]
        if of_kind:
            levels.append(_level(kind, left, right, of_kind, sides, texts))
    return levels


def _level(
    kind: Kind,
    left: Edition,
    right: Edition,
    elements: Sequence[Element],
    sides: Mapping[int, Edition],
    texts: Mapping[int, str],
) -> Level:
    def statements(edition: Edition) -> list[Statement[int]]:
        return [
            Statement(one.pk, one.title, " ".join(filter(None, (one.text, texts.get(one.pk)))))
            for one in elements
            if one.edition_id == edition.pk
        ]

    def side(key: int) -> Side:
        element = known[key]
        return Side(str(element), element_address(sides[element.edition_id], element))

    known = {one.pk: one for one in elements}
    on_left, on_right = statements(left), statements(right)
    found = counterparts(on_left, on_right, least=MEASURES_ALIKE if kind == Kind.MEASURE else ALIKE)
    paired = {pair.left for pair in found} | {pair.right for pair in found}
    return Level(
        kind=kind,
        left_word=levels_word(left.plan, kind),
        right_word=levels_word(right.plan, kind),
        pairs=[
            Pair(
                left=side(pair.left),
                right=side(pair.right),
                degree=pair.degree,
                degree_words=DEGREES[pair.degree],
                percent=int(pair.likeness * 100),
                shared=pair.shared[:SHOWN_WORDS],
            )
            for pair in found
        ],
        only_left=[side(one.key) for one in on_left if one.key not in paired],
        only_right=[side(one.key) for one in on_right if one.key not in paired],
        left=Share(len(found), len(on_left)),
        right=Share(len(found), len(on_right)),
    )
