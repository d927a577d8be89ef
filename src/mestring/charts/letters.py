"""How wide a text is, so that labels can be wrapped and kept apart without a browser.

The widths are those of Inter at normal weight, in hundredths of the letter size, with all figures equally wide. Other
fonts a browser may fall back to are a little wider, and bold letters are, so some room is added.
"""

from __future__ import annotations

_WIDTHS = {
    24: "ijl",
    28: "I !,.:·\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\"';",
    36: "`t|()/[\\]",
    40: "fr{}",
    50: '"-_°^*–',
    56: "?skxLavyzåä§",
    60: "Jceéè«»EFhnouøüö",
    64: "0123456789Zbdgpq#$&PRST",
    68: "+<=>B~−×±AKVXYÅÄ≥≤→",
    76: "DCGHUNOQØÖ",
    92: "w½…mMæ",
    100: "@%WÆ—",
}
_WIDTH = {letter: width / 100 for width, letters in _WIDTHS.items() for letter in letters}
_OTHER = 0.66
_WIDE_LETTERS = "\u1100"  # from here on are scripts whose letters fill a square
_ROOM = 1.07


def width_of(text: str, size: float) -> float:
    """About how many pixels a text takes; never less than it takes in Inter."""
    return size * _ROOM * sum(_WIDTH.get(letter, _OTHER if letter < _WIDE_LETTERS else 1.0) for letter in text)


def wrapped(text: str, size: float, width: float, *, most: int = 3) -> list[str]:
    """The text on lines no wider than ``width``; what has no room on ``most`` lines ends in an ellipsis."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    kept = lines[:most]
    if len(lines) > most:
        kept[-1] += "…"
    return [_cut(line, size, width) for line in kept]


def _cut(line: str, size: float, width: float) -> str:
    if width_of(line, size) <= width:
        return line
    while len(line) > 1 and width_of(line + "…", size) > width:
        line = line[:-1]
    return line.rstrip("… ") + "…"
