"""Where a PDF page parts in two columns whose lines do not stand level with one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from mestring.planreader.formats.pdf_words import Word

_PLACES = 100
_LEAST_ALONE = 4
_LEAST_WIDTH = 0.3
_MOST_ACROSS = 5
_WIDE = 12.0


def clear_strip(rows: Sequence[Sequence[Word]]) -> float | None:
    """The middle of a strip near the middle of the page that hardly any line crosses.

    A single column has no lines that stand to the right of it alone; a list of words and values has none to the left.
    """
    left, right = min(row[0].x0 for row in rows), max(row[-1].x1 for row in rows)
    low, step = left + (right - left) * 0.35, (right - left) * 0.3 / _PLACES
    spans = [span for row in rows for span in _spans(row)]
    crossed = [sum(start <= place <= end for start, end in spans) for place in _places(low, step)]
    fewest = min(crossed)
    runs = [list(run) for few, run in groupby(range(_PLACES), key=lambda at: crossed[at] == fewest) if few]
    longest = max(runs, key=len)
    strip = low + step * (longest[0] + longest[-1]) / 2
    return strip if fewest * _MOST_ACROSS <= len(rows) and _stand_alone(rows, strip, right - left) else None


def _places(low: float, step: float) -> list[float]:
    return [low + step * at for at in range(_PLACES)]


def _spans(row: Sequence[Word]) -> list[tuple[float, float]]:
    """The stretches of a line without a wide gap in them."""
    spans, start = [], row[0].x0
    for word, after in pairwise(row):
        if after.x0 - word.x1 >= max(_WIDE, word.size):
            spans.append((start, word.x1))
            start = after.x0
    return [*spans, (start, row[-1].x1)]


def _stand_alone(rows: Sequence[Sequence[Word]], strip: float, width: float) -> bool:
    on_left = [row[-1].x1 - row[0].x0 for row in rows if row[-1].x1 < strip]
    on_right = [row[-1].x1 - row[0].x0 for row in rows if row[0].x0 > strip]
    return all(
        len(alone) >= _LEAST_ALONE and len(alone) * 6 >= len(rows) and max(alone) >= width * _LEAST_WIDTH
        for alone in (on_left, on_right)
    )
