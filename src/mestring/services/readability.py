"""How heavy a text is to read, as LIX: words per sentence plus the share of long words. Pure.

Björnsson's measure (Läsbarhet, 1968): words divided by sentences, plus a hundred times the words of more than six
letters divided by words. A point in a list is a sentence of its own. It counts letters, and says nothing of whether a
text is true or kind; figures of two languages cannot be compared, since English words are shorter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from mestring.services.description import POINTS, TEXT_NAMES, Texts

LONG = 6
WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# A full stop after these ends no sentence.
ABBREVIATIONS = re.compile(
    r"\b(?:f\.eks|bl\.a|d\.v\.s|m\.m|o\.l|m\.a|t\.d|e\.l|osv|mv|nr|kap|jf|ca|kl|inkl|ev|evt|dvs|e\.g|i\.e|no)\.",
    re.IGNORECASE,
)
ENDS = re.compile(r"(?<=[.!?:])[\s»”\")]+|\n+")
# What a reader meets: every text but the name, and the words people search with.
READ = tuple(name for name in TEXT_NAMES if name not in ("name", "words"))


class Band(StrEnum):
    """How the figure is usually read."""

    VERY_EASY = "very_easy"
    EASY = "easy"
    MEDIUM = "medium"
    HEAVY = "heavy"
    VERY_HEAVY = "very_heavy"


BAND_NAMES = {
    Band.VERY_EASY: _("svært lett"),
    Band.EASY: _("lett"),
    Band.MEDIUM: _("middels"),
    Band.HEAVY: _("tung"),
    Band.VERY_HEAVY: _("svært tung"),
}
# From this figure and up, highest first.
BANDS = ((60, Band.VERY_HEAVY), (50, Band.HEAVY), (40, Band.MEDIUM), (30, Band.EASY), (0, Band.VERY_EASY))


@dataclass(frozen=True, slots=True)
class Readability:
    """What was counted, and the sentences with most words, longest first."""

    words: int
    sentences: int
    long_words: int
    longest: tuple[str, ...] = ()

    @property
    def lix(self) -> int:
        """The figure, rounded; 0 for no text."""
        if not self.words:
            return 0
        return round(self.words / self.sentences + 100 * self.long_words / self.words)

    @property
    def band(self) -> Band:
        """What the figure is called."""
        return next(band for least, band in BANDS if self.lix >= least)


def readability(texts: Iterable[str], *, longest: int = 3) -> Readability:
    """All of the texts as one, with the ``longest`` sentences of more than a few words."""
    sentences = [sentence for text in texts for sentence in sentences_of(text)]
    counted = [(len(WORDS.findall(sentence)), sentence) for sentence in sentences]
    words = [word for sentence in sentences for word in WORDS.findall(sentence)]
    ranked = sorted(counted, key=lambda one: -one[0])
    return Readability(
        words=len(words),
        sentences=len(sentences),
        long_words=sum(len(word) > LONG for word in words),
        longest=tuple(sentence for _count, sentence in ranked[:longest]),
    )


def sentences_of(text: str) -> list[str]:
    """The sentences of a text that have words in them; a line is never more than one paragraph."""
    guarded = ABBREVIATIONS.sub(lambda match: match[0].replace(".", "\0"), text)
    parts = (part.replace("\0", ".").strip() for part in ENDS.split(guarded))
    return [part for part in parts if WORDS.search(part)]


@lru_cache(maxsize=1024)
def readability_of(texts: Texts) -> Readability:
    """One language of a description as a reader meets it, from the summary to how one gets it."""
    return readability(said for name in READ for said in _said(texts, name))


def by_text(texts: Texts) -> dict[str, Readability]:
    """The same for each text that says anything."""
    return {name: readability(_said(texts, name)) for name in READ if getattr(texts, name)}


def _said(texts: Texts, name: str) -> tuple[str, ...]:
    said = getattr(texts, name)
    return said if name in POINTS else (said,)
