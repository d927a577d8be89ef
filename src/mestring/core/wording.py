"""What has changed between two texts, word by word, so that a person can read it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORDS = re.compile(r"\s+|\w+|[^\w\s]")
MOST_WORDS = 6000
TOO_DIFFERENT = 0.35


class Mark(StrEnum):
    """What became of a part of the text."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words that share a fate."""

    mark: Mark
    text: str


def word_difference(old: str, new: str) -> list[Part]:
    """The two texts as one row of parts: those without NEW give the old text, those without GONE the new one.

    Texts that have little in common are shown whole, the old one and then the new: a patchwork is not readable.
    """
    if not old or not new:
        return [part for part in (Part(Mark.GONE, old), Part(Mark.NEW, new)) if part.text]
    before, after = WORDS.findall(old), WORDS.findall(new)
    whole = [Part(Mark.GONE, old), Part(Mark.NEW, new)]
    if old == new:
        return [Part(Mark.SAME, new)]
    if len(before) + len(after) > MOST_WORDS:
        return whole
    if SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio() < TOO_DIFFERENT:
        return whole
    return _joined(list(_parts(SequenceMatcher(None, before, after, autojunk=False), before, after)))


def _parts(matcher: SequenceMatcher[str], before: list[str], after: list[str]) -> Iterator[Part]:
    for what, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            yield Part(Mark.SAME, "".join(before[old_start:old_end]))
            continue
        yield Part(Mark.GONE, "".join(before[old_start:old_end]))
        yield Part(Mark.NEW, "".join(after[new_start:new_end]))


def _joined(parts: list[Part]) -> list[Part]:
    """A lone space or comma between two changes is taken into them, so that whole phrases stand together."""
    joined: list[Part] = []
    gone = new = ""
    for index, part in enumerate(parts):
        between = part.mark is Mark.SAME and 0 < index < len(parts) - 1 and not re.search(r"\w", part.text)
        if part.mark is Mark.GONE or between:
            gone += part.text
        if part.mark is Mark.NEW or between:
            new += part.text
        if part.mark is Mark.SAME and not between:
            joined += [Part(Mark.GONE, gone), Part(Mark.NEW, new), part]
            gone = new = ""
    joined += [Part(Mark.GONE, gone), Part(Mark.NEW, new)]
    return [part for part in joined if part.text]
