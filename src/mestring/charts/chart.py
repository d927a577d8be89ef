"""A chart: one definition for the page, the report, the command line and the notebook."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from mestring.charts.checks import name
from mestring.charts.errors import ChartError
from mestring.charts.marks import Marks
from mestring.charts.numbers import MOST_DECIMALS, decimals_for
from mestring.charts.numbers_file import csv
from mestring.charts.svg import notebook, svg
from mestring.charts.words import LANGUAGES

_CODE = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a picture shows and says.

    ``code`` names it in ids and file names; ``description`` is one sentence that says what is seen, for who does not
    see it; ``unit`` is what the numbers count: «personer», «årsverk», «kr», «%». ``assumed`` marks what rests on an
    assumption. Texts are in ``language``. ChartError, with a sentence, for what cannot be drawn.
    """

    code: str
    title: str
    description: str
    unit: str
    source: str
    marks: Marks
    assumed: bool = False
    decimals: int | None = None
    language: str = "nb"

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise ChartError(f"Koden «{self.code}» må være små bokstaver a–z, tall og bindestrek.")
        for field_name, word in {"title": "Tittelen", "description": "Beskrivelsen", "unit": "Enheten"}.items():
            name(getattr(self, field_name), of=f"{word} på figuren")
        name(self.source, of="Kilden til figuren")
        if self.language not in LANGUAGES:
            raise ChartError(f"Språket «{self.language}» finnes ikke for figurer. Velg {', '.join(LANGUAGES)}.")
        if self.decimals is None:
            object.__setattr__(self, "decimals", decimals_for(self.marks.values))
        elif not 0 <= self.decimals <= MOST_DECIMALS:
            raise ChartError(f"Antall desimaler må være fra 0 til {MOST_DECIMALS}.")

    def save(self, path: str | Path) -> Path:
        """Write the picture, or its numbers: ``.svg`` or ``.csv`` says which."""
        file = Path(path)
        if file.suffix == ".svg":
            file.write_text(svg(self, standalone=True), encoding="utf-8")
        elif file.suffix == ".csv":
            file.write_bytes(csv(self))
        else:
            raise ChartError(f"Figuren kan lagres som .svg eller .csv, ikke «{file.name}».")
        return file

    def _repr_svg_(self) -> str:
        return svg(self, standalone=True)

    def _repr_html_(self) -> str:
        return notebook(self)
