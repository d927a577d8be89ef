"""Runs of text with their bold parts, and how a line of runs becomes text, all-bold or a bold lead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# Zero-width characters and soft hyphens are typesetting, not text.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SPACE = re.compile(r"\s+")
_MARKDOWN_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_MARKDOWN_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])")
_MARKDOWN_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\((?:https?:|mailto:|#|/|\.)[^()\s]*\)")


_LONGEST_MARKED = 20_000


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one weight; a newline in it is a line break the author set."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line as read: its text, whether all of it is bold, and the bold words it starts with."""

    text: str
    bold: bool = False
    lead: str = ""


def tidy(text: str) -> str:
    """Text with single spaces, composed letters and nothing unseen in it."""
    text = _CONTROL.sub(" ", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip())


def read_line(runs: Iterable[Run]) -> Line:
    """The line that the runs make together."""
    runs = list(runs)
    text = tidy("".join(run.text for run in runs))
    spoken = [run for run in runs if run.text.strip()]
    if not text or not spoken or not spoken[0].bold:
        return Line(text)
    if all(run.bold for run in spoken):
        return Line(text, bold=True, lead=text)
    leading = []
    for run in runs:
        if run.text.strip() and not run.bold:
            break
        leading.append(run.text)
    return Line(text, lead=_whole_words(tidy("".join(leading)), text))


def _whole_words(lead: str, text: str) -> str:
    """The lead with the colon after it; none when it ends inside a word, as a drop cap does."""
    rest = text[len(lead) :]
    if not text.startswith(lead) or rest[:1].isalnum() or not any(letter.isalpha() for letter in lead):
        return ""
    return lead + ":" if rest.startswith(":") else lead


def split_lines(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs cut at the line breaks in them; lines without words are left out."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.bold))
        lines.extend([Run(other, run.bold)] for other in others)
    return [line for line in lines if any(run.text.strip() for run in line)]


def marked_runs(text: str) -> list[Run]:
    """Runs of a text that marks bold with asterisks or underscores, as Markdown does."""
    if len(text) > _LONGEST_MARKED:
        return [Run(text)]
    text = _MARKDOWN_LINK.sub(r"\1", text)
    runs, at = [], 0
    for strong in _MARKDOWN_STRONG.finditer(text):
        runs.append(Run(_MARKDOWN_EMPHASIS.sub(r"\2", text[at : strong.start()])))
        runs.append(Run(_MARKDOWN_EMPHASIS.sub(r"\2", strong.group(2)), bold=True))
        at = strong.end()
    runs.append(Run(_MARKDOWN_EMPHASIS.sub(r"\2", text[at:])))
    return [run for run in runs if run.text]
