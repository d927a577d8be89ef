"""A figure of the law book in lines: a number is one, a scale has one for each step."""

from __future__ import annotations

from mestring.law.parameter import Figure
from mestring.law.telling.in_words import figure_in_words
from mestring.law.units import Unit


def figure_lines(figure: Figure, *, unit: Unit) -> tuple[str, ...]:
    """The figure in bokmål, a line for each step of a scale."""
    if isinstance(figure, tuple):
        return tuple(figure_in_words((step,), unit=unit) for step in figure)
    return (figure_in_words(figure, unit=unit),)
