"""The indicators, read from their files. Strict: a mistake is told with file, line and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from mestring.knowledge.indicators.indicator import Indicator, Theme
from mestring.knowledge.indicators.reading import indicator_of
from mestring.knowledge.indicators.scalars import ReadingError
from mestring.strict_yaml import Lines, YamlFileError, load_with_lines

FOLDER = Path(__file__).parent


@cache
def indicators(folder: Path = FOLDER) -> Mapping[str, Indicator]:
    """Every indicator by its code, in the order of theme and place in it. YamlFileError for the first mistake."""
    found = [read_indicator(path) for path in sorted(folder.glob("*.yaml"))]
    themes = list(Theme)
    found.sort(key=lambda one: (themes.index(one.theme), one.order))
    return MappingProxyType({one.code: one for one in found})


def read_indicator(path: Path) -> Indicator:
    """One file. YamlFileError with file, line and a sentence where it cannot be read."""
    content, lines = load_with_lines(path)
    try:
        indicator = indicator_of(content)
        if indicator.code != path.stem:
            raise ReadingError(f"Koden skal være filens navn, «{path.stem}».", where=("code",))
    except ReadingError as error:
        place = ".".join(str(step) for step in error.where if isinstance(step, str))
        said = f"{place}: {error.sentence}" if place else error.sentence
        raise YamlFileError(f"{path.name}, linje {_line(error.where, lines)}: {said}") from None
    return indicator


def _line(where: tuple[str | int, ...], lines: Lines) -> int:
    return next(lines[where[:steps]] for steps in range(len(where), -1, -1) if where[:steps] in lines)
