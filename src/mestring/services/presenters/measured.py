"""How heavy a text is to read, as an editor sees it: the figure, what it is called, and the sentences to divide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mestring.services.readability import BAND_NAMES, WORDS, Band, Readability, readability

# A sentence with more words than this is worth dividing; what is usual in advice on plain language.
LONG_SENTENCE = 20
COLOURS = {
    Band.VERY_EASY: "success",
    Band.EASY: "success",
    Band.MEDIUM: "warning",
    Band.HEAVY: "danger",
    Band.VERY_HEAVY: "danger",
}


@dataclass(frozen=True, slots=True)
class LongSentence:
    """A sentence worth dividing, and how many words it has."""

    text: str
    words: int


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted of a text, in words. ``lix`` is 0 where there is no text."""

    counted: Readability
    long: tuple[LongSentence, ...] = ()

    @property
    def lix(self) -> int:
        """The figure."""
        return self.counted.lix

    @property
    def band(self) -> str:
        """What the figure is called."""
        return str(BAND_NAMES[self.counted.band])

    @property
    def colour(self) -> str:
        """The colour of its tag; the words beside it say the same."""
        return COLOURS[self.counted.band] if self.counted.words else "neutral"


def measured(texts: Iterable[str]) -> Measured:
    """The texts as one, with the sentences that are long."""
    counted = readability(texts)
    long = ((sentence, len(WORDS.findall(sentence))) for sentence in counted.longest)
    return Measured(counted, tuple(LongSentence(text, words) for text, words in long if words > LONG_SENTENCE))
