"""Paper to draw on: lines, areas, shapes and text, written as SVG with classes, everything escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from mestring.charts.letters import width_of

NARROW = 480
Point = tuple[float, float]
_SHOWN = str.maketrans(dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), " "))


@dataclass(frozen=True, slots=True)
class Box:
    """Where a text lies."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def overlaps(self, other: Box) -> bool:
        """Whether the two lie on each other."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(slots=True)
class Canvas:
    """What is drawn so far. Texts are remembered with their places, so that a test can see that none collide."""

    width: float
    parts: list[str] = field(default_factory=list)
    texts: list[Box] = field(default_factory=list)

    @property
    def narrow(self) -> bool:
        """Whether it is for a phone."""
        return self.width < NARROW

    @property
    def size(self) -> float:
        """The size of letters, pixels."""
        return 12.5 if self.narrow else 14.0

    @property
    def row(self) -> float:
        """From one line of text to the next."""
        return round(self.size * 1.4, 1)

    def wide(self, text: str) -> float:
        """How wide a text is here."""
        return width_of(text, self.size)

    def inside(self, middle: float, text: str) -> float:
        """The middle of a text, moved so that no part of it lies outside the canvas."""
        half = self.wide(text) / 2
        return min(max(middle, half), self.width - half)

    def line(self, start: Point, end: Point, look: str) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        self.parts.append(f'<line class="{look}" x1="{at(x1)}" y1="{at(y1)}" x2="{at(x2)}" y2="{at(y2)}"/>')

    def run(self, points: Sequence[Point], look: str) -> None:
        """A line through points."""
        self.parts.append(f'<path class="{look}" d="{_path(points)}"/>')

    def area(self, points: Sequence[Point], look: str) -> None:
        """A filled area with the points as corners."""
        self.parts.append(f'<path class="{look}" d="{_path(points)}Z"/>')

    def block(self, corner: Point, size: Point, look: str, *, tip: str = "") -> None:
        """A rectangle from its upper left corner; ``tip`` is read when one points at it."""
        (x, y), (width, height) = corner, size
        shape = f'class="{look}" x="{at(x)}" y="{at(y)}" width="{at(max(width, 0))}" height="{at(max(height, 0))}"'
        self.parts.append(f"<rect {shape}><title>{safe(tip)}</title></rect>" if tip else f"<rect {shape}/>")

    def dot(self, place: Point, number: int, look: str) -> None:
        """A marker: a disc, a square, a triangle or a diamond, by number from 0."""
        x, y = place
        if number == 0:
            self.parts.append(f'<circle class="{look}" cx="{at(x)}" cy="{at(y)}" r="3.6"/>')
        elif number == 1:
            self.block((x - 3.3, y - 3.3), (6.6, 6.6), look)
        elif number == 2:
            self.area([(x, y - 4.4), (x + 4.4, y + 3.4), (x - 4.4, y + 3.4)], look)
        else:
            self.area([(x, y - 4.8), (x + 4.8, y), (x, y + 4.8), (x - 4.8, y)], look)

    def text(self, place: Point, text: str, look: str = "quiet", *, anchor: str = "start") -> None:
        """One line of text; ``place`` is its baseline at its start, middle or end."""
        if not text.strip():
            return
        x, y = place
        width = self.wide(text)
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        self.texts.append(Box(left, y - self.size * 0.8, left + width, y + self.size * 0.25, text))
        where = f'class="{look}" x="{at(x)}" y="{at(y)}"' + (f' text-anchor="{anchor}"' if anchor != "start" else "")
        self.parts.append(f"<text {where}>{safe(text)}</text>")

    def lines_of_text(self, place: Point, lines: Iterable[str], look: str = "quiet", *, anchor: str = "start") -> None:
        """Several lines, the first at ``place``."""
        x, y = place
        for number, line in enumerate(lines):
            self.text((x, y + number * self.row), line, look, anchor=anchor)


def safe(text: str) -> str:
    """Text as text, whatever stands in it; signs that XML cannot hold become spaces."""
    return escape(text.translate(_SHOWN), quote=True)


def at(value: float) -> str:
    """A place to a hundredth of a pixel, without noise in the last digits."""
    return f"{round(value, 2) + 0.0:g}" if abs(value) < 1e4 else f"{value:.1f}"


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{at(x)} {at(y)}" for x, y in points)
