"""Small questions about a piece of text: its plain form for comparison, its first sentence, whether it is a title."""

from __future__ import annotations

import re

_LEFTOVER = re.compile(r"\[(?:bookmark|image|bilde)[^\]]*\]\s*|\*\*|<[^<>]{1,40}>")
_SPACE = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[^\w]+")
# A sentence ends where a capital follows, but not after an abbreviation, an ordinal or a reference to a law.
_SENTENCE_END = re.compile(
    r"(?<!\bjf)(?<!\bjfr)(?<!\bca)(?<!\bkl)(?<!\bnr)(?<!\bkap)(?<!\bbl)(?<!\ba)(?<!\bpga)(?<!\bf)(?<!\beks)(?<!\bosv)"
    r"(?<!\bSt)(?<!\bMeld)(?<!\bmeld)(?<!\bmv)(?<!\b\d)(?<!\b\d\d)[.!?]\s+(?=[A-ZÆØÅ«])"
)
_OUTLINE_NUMBER = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}[.)])\s+(?=[«\"]?[A-ZÆØÅ])")
LONG_TITLE = 240


def clean(text: str) -> str:
    """One line of text without leftovers of other programs."""
    return _SPACE.sub(" ", _LEFTOVER.sub("", text)).strip()


def plain(text: str) -> str:
    """The words alone, in lower case: what two wordings are compared by."""
    return _NOT_WORD.sub(" ", text.lower()).strip()


def numbered(text: str) -> tuple[str, str]:
    """The number that the text begins with ("2.1 Trygge hjem", "3. Gode liv"), or "", and the text after it."""
    found = _OUTLINE_NUMBER.match(text)
    return (found.group(1).rstrip(".)"), text[found.end() :]) if found else ("", text)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    found, at = [], 0
    for end in _SENTENCE_END.finditer(text):
        found.append(text[at : end.start() + 1].strip())
        at = end.end()
    found.append(text[at:].strip())
    return [sentence for sentence in found if sentence]


def titled(text: str) -> tuple[str, str]:
    """A title for the text, and the whole text where the title does not hold it all."""
    lines = [clean(line) for line in text.splitlines() if clean(line)]
    if not lines:
        return "", ""
    first = lines[0]
    if len(first) > LONG_TITLE:
        first = sentences(first)[0]
    if len(first) > LONG_TITLE:
        first = first[:LONG_TITLE].rsplit(" ", 1)[0] + " …"
    whole = "\n".join(lines)
    return first, "" if whole == first else whole


def like_a_title(text: str) -> bool:
    """True when the text could head a section: short, one sentence, not a fragment of running text."""
    return 0 < len(text) <= 120 and text[:1].upper() == text[:1] and not text.endswith((".", ",", ";"))
