"""Lines of a plain text, cleaned of what a word processor leaves behind when it saves as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mestring.planreader.blocks import Place
from mestring.planreader.formats.gathering import Omissions

_BREAKS = re.compile(r"\r\n|\r|\n")
_BOOKMARK = re.compile(r"\[bookmark:\s*([^\]\n]*)\]", re.I)
# A description of a picture may go on over some lines before its bracket ends.
_IMAGE = re.compile(r"\[(?:image|bilde):[^\]]{0,600}\]", re.I)
_OPEN_IMAGE = re.compile(r"\[(?:image|bilde):[^\]\n]*$", re.I)
_MARKDOWN_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_REST_OF_IMAGE = re.compile(
    r"^\s*(?:automatisk generert beskrivelse|description automatically generated|KI-generert innhold kan være feil\.?"
    r"|AI-generated content may be incorrect\.?)\]",
    re.I | re.M,
)
_TAB = 4


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with its place. ``anchored`` when a table of contents pointed at it, so that it must be a heading."""

    raw: str
    place: Place
    anchored: bool = False

    @property
    def text(self) -> str:
        """The line without space around it."""
        return self.raw.strip()

    @property
    def indent(self) -> int:
        """Columns before the first letter."""
        return len(self.raw.expandtabs(_TAB)) - len(self.raw.expandtabs(_TAB).lstrip())

    @property
    def leads_with_tab(self) -> bool:
        """True when the line is one cell of a table written with a cell on each line."""
        return self.raw.startswith("\t") and "\t" not in self.raw.strip("\t") and not self.raw.startswith("\t\t")


def text_lines(text: str, omissions: Omissions) -> list[TextLine]:
    """The lines of the text. A form feed begins a new page; line numbers are those an editor shows."""
    text = _without_images(_BREAKS.sub("\n", text), omissions)
    paged = "\f" in text
    lines: list[TextLine] = []
    page = 1
    for number, whole in enumerate(text.split("\n"), 1):
        for index, part in enumerate(whole.split("\f")):
            page += index > 0
            place = Place(page=page if paged else None, line=number)
            bookmarks = _BOOKMARK.findall(part)
            if bookmarks:
                omissions.add("Bokmerke fra Word", "Bokmerker er merker i filen, ikke tekst i planen.", place)
            cleaned = _BOOKMARK.sub("", part)
            anchored = any(bookmark.strip().startswith("_Toc") for bookmark in bookmarks)
            lines.append(TextLine(cleaned, place, anchored=anchored and bool(cleaned.strip())))
    return lines


def _without_images(text: str, omissions: Omissions) -> str:
    """The text with the place-holders of pictures taken out, and their line breaks left so that numbers hold."""

    def emptied(image: re.Match[str]) -> str:
        place = Place(line=text.count("\n", 0, image.start()) + 1)
        omissions.add("Bilde", "Bilder leses ikke, bare tekst.", place)
        return "\n" * image.group().count("\n")

    text = _IMAGE.sub(emptied, text)
    text = _MARKDOWN_IMAGE.sub(emptied, text)
    return re.sub(_OPEN_IMAGE.pattern, "", _REST_OF_IMAGE.sub("", text), flags=re.I | re.M)


def is_hard_wrapped(lines: list[TextLine]) -> bool:
    """True when paragraphs are broken into lines of about the same length, as in an e-mail."""
    prose = [line for line in lines if line.text and "\t" not in line.text and "|" not in line.text]
    if len(prose) < 8:
        return False
    widest = sorted(len(line.raw.rstrip()) for line in prose)[int(len(prose) * 0.97)]
    if widest > 110:
        return False
    unfinished = sum(
        1 for before, after in pairwise(lines) if len(before.raw) > widest * 0.75 and after.text[:1].islower()
    )
    return unfinished * 12 > len(prose)
