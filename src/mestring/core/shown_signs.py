"""Swaps signs that the fonts of the PDF do not have (emoji, signs from a word processor's own fonts) before it is set.

An archive PDF must not hold a sign without a shape, and a whole plan must not be refused for the sake of one bullet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any

import typst

from mestring.core.writable import writable

# The fonts have every letter of Latin script, which is nearly all that a plan holds: only the rest is looked into.
COMMON = re.compile("[\t\n -~\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026]")
MOST_LOOKED_INTO = 200
STAND_IN = "\u25a1"
NOT_SHOWN = frozenset({"Co", "Cn", "Cs"})
PROBE = b"#set page(width: 9cm, height: auto)\n#sys.inputs.sign"


def with_shown_signs(data: Any) -> Any:
    """The same data, every text of it such that it can be set."""
    unusual = {sign for said in _texts(data) for sign in writable(said) if not COMMON.match(sign)}
    looked_into = sorted(unusual)[:MOST_LOOKED_INTO]
    swapped = {ord(sign): STAND_IN for sign in unusual.difference(looked_into)}
    for sign in looked_into:
        if unicodedata.category(sign) in NOT_SHOWN:
            swapped[ord(sign)] = "\u2022"  # in practice a bullet from a font that came with a word processor
        elif not _has_a_shape(sign):
            swapped[ord(sign)] = STAND_IN
    return _swapped(data, swapped)


@cache
def _has_a_shape(sign: str) -> bool:
    try:
        typst.compile(
            PROBE, format="pdf", pdf_standards=["a-3b"], ignore_system_fonts=True, sys_inputs={"sign": f"x{sign}x"}
        )
    except typst.TypstError:
        return False
    return True


def _texts(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list, tuple)):
        for one in data.values() if isinstance(data, dict) else data:
            yield from _texts(one)


def _swapped(data: Any, swapped: dict[int, str]) -> Any:
    if isinstance(data, str):
        return writable(data).translate(swapped)
    if isinstance(data, dict):
        return {key: _swapped(one, swapped) for key, one in data.items()}
    return [_swapped(one, swapped) for one in data] if isinstance(data, (list, tuple)) else data
