"""Numbers as they are written in bokmål, nynorsk and English."""

from __future__ import annotations

import math
from collections.abc import Iterable

SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
DASH = "\N{EN DASH}"
MOST_DECIMALS = 4
_SIGNS = {"en": (",", ".")}


def written(value: float | None, *, decimals: int = 0, language: str = "nb") -> str:
    """``1 234,5`` in Norwegian, ``1,234.5`` in English; a dash for no number."""
    if value is None:
        return DASH
    between, point = _SIGNS.get(language, (SPACE, ","))
    whole, _, rest = f"{abs(value):,.{decimals}f}".partition(".")
    sign = MINUS if value < 0 and float(f"{value:.{decimals}f}") != 0 else ""
    return sign + whole.replace(",", between) + (point + rest if rest else "")


def plain(value: float) -> str:
    """A year or an age, without grouping: ``2034``."""
    return str(int(value)) if value == int(value) else f"{value:g}".replace(".", ",")


def decimals_for(values: Iterable[float]) -> int:
    """How many decimals tell the values apart to about three figures; none when all are whole."""
    found = [abs(value) for value in values if value]
    if not found or all(value == int(value) for value in found):
        return 0
    return min(max(2 - math.floor(math.log10(max(found))), 0), MOST_DECIMALS)
