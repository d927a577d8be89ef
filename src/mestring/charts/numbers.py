"""Numbers as they are written in bokmål, nynorsk and English."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

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
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, rest = f"{abs(rounded):,f}".partition(".")
    sign = MINUS if rounded < 0 else ""
    return sign + whole.replace(",", between) + (point + rest if rest else "")


def plain(value: float) -> str:
    """A year or an age, without grouping: ``2034``."""
    return str(int(value)) if value == int(value) else f"{value:g}".replace(".", ",")


def decimals_for(values: Iterable[float]) -> int:
    """As few decimals as say the values to about three figures, two for shares of one; none when all are whole."""
    found = [abs(value) for value in values if value]
    if not found:
        return 0
    size = math.floor(math.log10(max(found)))
    enough = min(max((2 if size >= 0 else 1) - size, 0), MOST_DECIMALS)
    return next((few for few in range(enough) if all(round(value, few) == value for value in found)), enough)
