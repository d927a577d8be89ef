"""The rules with their colours written in, for pictures that stand outside the pages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

# Those of the theme's tokens that interface/charts.css gives the same names, by day and by night.
_LIGHT = {
    "ink": "#232d33",
    "quiet": "#565f64",
    "ground": "#ffffff",
    "grid": "#d8dadb",
    "axis": "#737a7e",
    "1": "#1e676b",
    "2": "#875100",
    "3": "#75517a",
    "4": "#4b6528",
    "5": "#565f64",
    "pale-1": "#a4c1c3",
    "pale-2": "#d9b683",
    "pale-4": "#b4c0a4",
}
_DARK = {
    "ink": "#ececed",
    "quiet": "#a5a8aa",
    "ground": "#22292c",
    "grid": "#3d4448",
    "axis": "#7d8284",
    "1": "#68b6b9",
    "2": "#dea155",
    "3": "#c29acb",
    "4": "#a3bc7e",
    "5": "#a5a8aa",
    "pale-1": "#2b5759",
    "pale-2": "#6a4928",
    "pale-4": "#455533",
}
_PLACE = re.compile(r"var\(--chart-([a-z0-9-]+)\)")
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


@cache
def rules(*, dark: bool = False) -> str:
    """The style of every mark, with colours for light or dark ground."""
    colours = _DARK if dark else _LIGHT
    text = (Path(__file__).parent / "css" / "marks.css").read_text(encoding="utf-8")
    return _PLACE.sub(lambda found: colours[found[1]], _COMMENT.sub("", text)).strip()
