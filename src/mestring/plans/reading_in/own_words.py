"""What a document calls its levels, told from the labels its nodes have ("Innsatsområde 2" → "Innsatsområde"). Pure."""

from __future__ import annotations

import re
from collections import Counter

from mestring.plans.models import Kind
from mestring.plans.reading_in.review import Json, walk

WORD_IN_FRONT = re.compile(r"^\s*([^\W\d_]{3,40})\s+\d")
FEWEST = 2
# What plans usually say, in both written languages, whichever language one reads the page in.
USUAL = {
    Kind.FOCUS_AREA: {"satsingsområde", "satsingsområda"},
    Kind.GOAL: {"mål"},
    Kind.STRATEGY: {"strategi"},
    Kind.MEASURE: {"tiltak"},
}


def own_words(outline: Json) -> dict[str, str]:
    """The document's own word for each kind of node, where it has one that is not the usual word."""
    found: dict[str, Counter[str]] = {}
    for node, _parent in walk(outline["nodes"]):
        match = WORD_IN_FRONT.match(node["number"])
        if match and not node["left_out"]:
            found.setdefault(node["kind"], Counter())[match[1].capitalize()] += 1
    words = {kind: counter.most_common(1)[0] for kind, counter in found.items()}
    return {
        kind: word
        for kind, (word, number) in words.items()
        if number >= min(FEWEST, found[kind].total()) and not is_usual(kind, word)
    }


def is_usual(kind: str, word: str) -> bool:
    """Whether it is what the level is called anyway, or no word at all: then a plan has no word of its own for it."""
    plain = word.strip().casefold()
    return not plain or plain in USUAL[Kind(kind)] or plain == str(Kind(kind).label).casefold()


def own_names(outline: Json) -> dict[str, str]:
    """The same as a plan holds them ("goal_name")."""
    return {f"{kind}_name": word[:40] for kind, word in own_words(outline).items()}
