"""Words that lie in data and are shown to people: gathered with the other sentences, and translated where shown."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext

from mestring.knowledge.inputs.assumed import assumed
from mestring.projection import levers
from mestring.projection.backtest.calibration import calibration


def data_words() -> Iterator[str]:
    """The titles of strategies, services and what is unsure, and what each strategy does (bokmål)."""
    for lever in levers().values():
        yield lever.title
        yield lever.what
    for chapter in ("services", "unsure"):
        yield from (one["title"] for one in assumed()[chapter].values() if isinstance(one, dict))
    for part in ("local", "apart", "national"):
        yield from (one["title"] for one in calibration()[part].values())


def in_language(words: str) -> str:
    """Such words in the language of the page; as they are where nobody has translated them."""
    return gettext(words) if words else ""
