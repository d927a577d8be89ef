"""What a document calls its levels, told from the labels its nodes have ("Innsatsområde 2" → "Innsatsområde"). Pure."""

from __future__ import annotations

import re
from collections import Counter

from mestring.plans.models import Kind
from mestring.plans.review import Json, walk

WORD_IN_FRONT = re.compile(r"^\s*([^\W\d_]{3,40})\s+\d")
FEWEST = 2


def own_words(outline: Json) -> dict[str, str]:
    """The document's own word for each kind of node, where most of those that have a word have the same."""
    found: dict[str, Counter[str]] = {}
    for node, _parent in walk(outline["nodes"]):
        match = WORD_IN_FRONT.match(node["number"])
        if match and not node["left_out"]:
            found.setdefault(node["kind"], Counter())[match[1].capitalize()] += 1
    words = {kind: counter.most_common(1)[0] for kind, counter in found.items()}
    return {kind: word for kind, (word, number) in words.items() if number >= min(FEWEST, found[kind].total())}


def own_names(outline: Json) -> dict[str, str]:
    """The same as a plan holds them ("goal_name"), only where the word is not the usual one."""
    return {
        f"{kind}_name": word[:40]
        for kind, word in own_words(outline).items()
        if word.casefold() != str(Kind(kind).label).casefold()
    }
