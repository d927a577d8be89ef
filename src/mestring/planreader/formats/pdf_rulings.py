"""What is drawn on a PDF page that tells of structure: rulings of tables, dots of bullets, pictures."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from mestring.planreader.formats.pdf_words import turned

_THIN = 3.0
_DOT = 2.0, 7.5
_SHORTEST = 6.0
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 600
_MOST_RULINGS = 6_000
_DEEPEST = 3
_MOST_OF_PAGE = 0.8


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line: level at ``at`` from ``start`` to ``end`` along x, or upright at ``at`` along y."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawn:
    """The rulings of a page, level and upright, the dots, and the number of pictures."""

    level: list[Ruling] = field(default_factory=list)
    upright: list[Ruling] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)
    pictures: int = 0


def read_drawn(page: pypdfium2.PdfPage, turns: int, width: float, height: float) -> Drawn:
    """What is drawn on the page; nothing of it where it is a drawing of many thousand strokes."""
    reader = _Reader(turns, width, height)
    count = pdfium.FPDFPage_CountObjects(page)
    if count <= _MOST_OBJECTS:
        for index in range(count):
            reader.object(pdfium.FPDFPage_GetObject(page, index), _UNMOVED, 0)
    if len(reader.drawn.level) + len(reader.drawn.upright) > _MOST_RULINGS:
        reader.drawn.level.clear()
        reader.drawn.upright.clear()
    return reader.drawn


_Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _then(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


class _Reader:
    def __init__(self, turns: int, width: float, height: float) -> None:
        self.drawn = Drawn()
        self._turn = turns, width, height
        self._area = width * height
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()
        self._seen = 0

    def object(self, item: Any, outer: _Matrix, depth: int) -> None:
        """Notes one object of the page, or those in a group of them."""
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self.drawn.pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            moved = _then(self._moved(item), outer)
            for index in range(min(pdfium.FPDFFormObj_CountObjects(item), _MOST_OBJECTS)):
                self._seen += 1
                if self._seen > _MOST_OBJECTS:
                    return
                self.object(pdfium.FPDFFormObj_GetObject(item, index), moved, depth + 1)

    def _moved(self, item: Any) -> _Matrix:
        if not pdfium.FPDFPageObj_GetMatrix(item, self._matrix):
            return _UNMOVED
        m = self._matrix
        return m.a, m.b, m.c, m.d, m.e, m.f

    def _path(self, item: Any, outer: _Matrix) -> None:
        pdfium.FPDFPath_GetDrawMode(item, self._fill, self._stroke)
        if not self._fill.value and not self._stroke.value:
            return
        strokes, curved = self._strokes(item, _then(self._moved(item), outer))
        points = [point for stroke in strokes for point in stroke]
        if not points:
            return
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        wide, high = right - left, bottom - top
        if not (math.isfinite(wide) and math.isfinite(high)):
            return
        if _DOT[0] <= wide <= _DOT[1] and _DOT[0] <= high <= _DOT[1] and 0.7 < wide / high < 1.4:
            self.drawn.dots.append((right, (top + bottom) / 2))
        elif high <= _THIN and wide >= _SHORTEST:
            self.drawn.level.append(Ruling((top + bottom) / 2, left, right))
        elif wide <= _THIN and high >= _SHORTEST:
            self.drawn.upright.append(Ruling((left + right) / 2, top, bottom))
        elif not curved and wide * high < self._area * _MOST_OF_PAGE:
            for stroke in strokes:
                self._stroke_of(*stroke)

    def _stroke_of(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (x1, y1) = start, end
        if abs(y1 - y0) <= 1 and abs(x1 - x0) >= _SHORTEST:
            self.drawn.level.append(Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= 1 and abs(y1 - y0) >= _SHORTEST:
            self.drawn.upright.append(Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1)))

    def _strokes(self, item: Any, moved: _Matrix) -> tuple[list[tuple[tuple[float, float], tuple[float, float]]], bool]:
        """The straight strokes of a path as they are seen on the page, and whether it has curves too."""
        strokes = []
        curved = False
        begun = pen = (0.0, 0.0)
        for index in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
            segment = pdfium.FPDFPath_GetPathSegment(item, index)
            pdfium.FPDFPathSegment_GetPoint(segment, self._x, self._y)
            x, y = self._x.value, self._y.value
            point = turned(x * moved[0] + y * moved[2] + moved[4], x * moved[1] + y * moved[3] + moved[5], *self._turn)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                begun = point
            else:
                curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
                strokes.append((pen, point))
            pen = point
            if pdfium.FPDFPathSegment_GetClose(segment) and pen != begun:
                strokes.append((pen, begun))
        return strokes, curved
