"""Lines of plain text that fit a terminal: a heading, a point, and what hangs below it."""

from __future__ import annotations

from textwrap import fill

WIDTH = 100


def heading(text: str) -> list[str]:
    """An empty line, and the heading underlined."""
    return ["", text, "─" * len(text)]


def point(text: str, *, mark: str = "•", depth: int = 0) -> str:
    """A point with its mark, its lines hanging below its first word."""
    margin = "  " * depth
    return _filled(text, first=f"{margin}{mark} ", then=margin + " " * (len(mark) + 1))


def paragraph(text: str, *, depth: int = 0) -> str:
    """A paragraph, moved in by so many steps."""
    margin = "  " * depth
    return _filled(text, first=margin, then=margin)


def listed(words: list[str] | tuple[str, ...], *, last: str = "og") -> str:
    """«a, b og c»."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}" if words else ""


def _filled(text: str, *, first: str, then: str) -> str:
    # Codes have hyphens in them and must stand whole to be copied.
    return fill(
        text, WIDTH, initial_indent=first, subsequent_indent=then, break_on_hyphens=False, break_long_words=False
    )
