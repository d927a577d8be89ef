"""Headings in plain text: by mark, underline, number or capitals, or as a short line with text under it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mestring.planreader.blocks import Heading
from mestring.planreader.formats.headings import looks_like_title
from mestring.planreader.formats.marks import mark, numbering
from mestring.planreader.formats.runs import marked_runs, read_line
from mestring.planreader.formats.text_lines import TextLine

_HASH = re.compile(r"^(#{1,6})\s*(?=[^#\s])")
_UNDERLINE = re.compile(r"^(=+|-{3,}|~{3,}|\*{4,})$")
_LONGEST = 90
_LONGEST_OVER_PROSE = 140
_PROSE = 180
_LONGEST_ASKING = 60
# A line that ends in one of these and a colon, or in one of these alone, begins a list and names no part.
_BEGINS_A_LIST = frozenset(
    {
        "er",
        "av",
        "som",
        "for",
        "at",
        "å",
        "vil",
        "skal",
        "blir",
        "og",
        "eller",
        "med",
        "viser",
        "har",
        "kan",
        "må",
        "gi",
        "på",
        "til",
        "i",
        "vere",
        "vera",
        "frå",
        "fra",
        "om",
        "følgende",
        "følgjande",
        "viktig",
        "disse",
        "desse",
        "ved",
        "mot",
        "innen",
        "hvor",
        "der",
        "bl.a.",
        "blant",
        "annet",
        "herunder",
    }
)
# "FNs bærekraftsmål: 3 og 10" says something of the part it stands in, and names none.
_NUMBERS_OF = re.compile(r"^[^:]{3,60}:\s*\d+(?:(?:\s*[,–-]\s*|\s+og\s+)\d+)*\.?$")
_WORD = re.compile(r"[\wæøå.]+$")


@dataclass(slots=True)
class HeadingFinder:
    """Knows what sort of text this is: where headings are marked, no line is a heading by its look alone."""

    lines: list[TextLine]
    marked: bool
    wrapped: bool

    @classmethod
    def of(cls, lines: list[TextLine], *, wrapped: bool) -> HeadingFinder:
        """The finder for these lines."""
        hashes = sum(1 for line in lines if _HASH.match(line.text))
        return cls(lines, marked=hashes >= 3, wrapped=wrapped)

    def heading(self, at: int) -> tuple[Heading, int] | None:
        """The heading on this line and how many lines it takes, if it is one."""
        line = self.lines[at]
        hashed = _HASH.match(line.text)
        if hashed:
            text = read_line(marked_runs(line.text[hashed.end() :].rstrip("# "))).text
            return (Heading(text, len(hashed.group(1)), line.place), 1) if text else None
        if self._underlined(at):
            return self._made(line, 1 if self.lines[at + 1].text[0] in "=*" else 2, 0.95), 2
        if line.anchored:
            numbered = numbering(line.text)
            return self._made(line, numbered[0].count(".") + 1 if numbered else 2, 0.95), 1
        if self.marked or (mark(line.text) and not numbering(line.text)):
            return None
        judged = self._by_look(at)
        return (self._made(line, *judged), 1) if judged else None

    def _made(self, line: TextLine, level: int, sure: float) -> Heading:
        return Heading(read_line(marked_runs(line.text)).text, min(level, 6), line.place, sure=sure)

    def _underlined(self, at: int) -> bool:
        if at + 1 >= len(self.lines) or not self._starts(at):
            return False
        line, under = self.lines[at], self.lines[at + 1]
        rule = _UNDERLINE.match(under.text)
        return (
            bool(rule) and len(line.text) <= _LONGEST and "\t" not in line.text and len(under.text) * 3 > len(line.text)
        )

    def _starts(self, at: int) -> bool:
        """True when nothing on the line above belongs together with this line."""
        return at == 0 or not self.lines[at - 1].text or self._opens_page(at)

    def _opens_page(self, at: int) -> bool:
        """Pages set end to end leave one space before their first line, and no empty line before it."""
        before, line = self.lines[at - 1], self.lines[at]
        if before.place.page != line.place.page:
            return True
        return line.raw.startswith(" ") and not line.raw.startswith("  ") and not before.text.endswith((",", "-"))

    def _by_look(self, at: int) -> tuple[int, float] | None:
        """Level and sureness of a line that stands as headings stand."""
        line, text = self.lines[at], self.lines[at].text
        after = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
        longest = _LONGEST_OVER_PROSE if len(after) >= _PROSE and not self.wrapped else _LONGEST
        if not self._starts(at) or not looks_like_title(text, longest=longest) or after[:1].islower():
            return None
        below = self._next_below(at)
        if not below or (below[:1].islower() and not mark(below)) or (self.wrapped and after) or "\t" in text:
            return None
        numbered = numbering(text)
        if numbered:
            return self._numbered(at, *numbered)
        if text.isupper() and len(text) > 3:
            return 2, 0.8
        if line.raw.lstrip(" ").startswith("\t"):
            return 2, 0.7
        return self._plain(text, after)

    def _plain(self, text: str, after: str) -> tuple[int, float] | None:
        colon = text.endswith(":")
        last = _WORD.search(text.rstrip(": "))
        if last and last.group().casefold() in _BEGINS_A_LIST and (colon or bool(mark(after))):
            return None
        if colon and (len(text) > _LONGEST_ASKING or mark(after)):
            return None
        if _NUMBERS_OF.match(text):
            return None
        if text.startswith(("Figur", "Tabell", "Kilde", "«", "“", '"')):
            return None
        return 3, 0.5 if colon else 0.6 if not after else 0.55

    def _numbered(self, at: int, number: str, title: str) -> tuple[int, float] | None:
        """A numbered line is a heading, unless the next number stands on the next line, as in a list."""
        nearby = [line.text for line in self.lines[at + 1 : at + 3] if line.text]
        neighbour = numbering(nearby[0]) if nearby else None
        if not title[:1].isupper() or (neighbour and neighbour[0].count(".") == number.count(".")):
            return None
        return number.count(".") + 1, 0.85

    def _next_below(self, at: int) -> str:
        return next((line.text for line in self.lines[at + 1 : at + 8] if line.text), "")
