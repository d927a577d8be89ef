"""How the knowledge base writes a number, a span and a table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.charts import Chart, written
from mestring.knowledge.answers import Answer, Series
from mestring.knowledge.inputs import Inputs
from mestring.knowledge.pictures.all_of_them import source_said
from mestring.knowledge.pictures.words import key_years, language
from mestring.knowledge.presenters.base.document import Numbers

MIDDLE_YEAR = 2040


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Telling:
    """An answer with all that the chapters need to tell of it. ``year``: the year whose pyramid is shown."""

    answer: Answer
    inputs: Inputs
    year: int

    @property
    def source(self) -> str:
        """Where the numbers come from."""
        return source_said(self.inputs)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that tables tell of."""
        return key_years(self.answer)

    @property
    def then(self) -> int:
        """The year that sentences tell of: 2040, or the last where that is before."""
        return min(max(MIDDLE_YEAR, self.answer.first_year + 1), self.answer.until)

    def number(self, value: float, *, decimals: int = 0) -> str:
        """As it is written in the language of the page."""
        return written(value, decimals=decimals, language=language())

    def now(self, series: Series, *, by: float = 1) -> str:
        """What it is in the first year."""
        return self.number(self.answer.at(series, self.answer.first_year)[1] / by)

    def later(self, series: Series, *, by: float = 1, year: int | None = None) -> str:
        """What it is expected to be in the year that is told of, with its interval in brackets."""
        low, middle, high = self.answer.at(series, year or self.then)
        said, least, most = (self.number(one / by) for one in (middle, low, high))
        return said if least == most else f"{said} ({least}–{most})"

    def table(self, caption: str, rows: Iterable[tuple[str, Series]], *, by: float = 1) -> Numbers:
        """Each series in the years that are told of; the first year has no interval, being counted."""
        return Numbers(
            caption,
            ("", *(str(year) for year in self.years)),
            tuple((label, *(self._cell(series, year, by) for year in self.years)) for label, series in rows),
        )

    def change(self, series: Series) -> str:
        """How it changes until the year that is told of, in per cent: «40 prosent flere»."""
        before, after = (self.answer.at(series, year)[1] for year in (self.answer.first_year, self.then))
        percent = round((after / before - 1) * 100) if before else 0
        if percent == 0:
            return _("like mye som nå")
        return (_("%(percent)d prosent mer enn nå") if percent > 0 else _("%(percent)d prosent mindre enn nå")) % {
            "percent": abs(percent)
        }

    def _cell(self, series: Series, year: int, by: float) -> str:
        if year == self.answer.first_year:
            return self.now(series, by=by)
        # The interval below its number, so that a narrow column does not break it in two.
        return self.later(series, by=by, year=year).replace(" (", "\n(")


def find(every: Iterable[Series], code: str) -> Series:
    """The series with this code."""
    return next(one for one in every if one.code == code)


def pictures(*charts: Chart | None) -> tuple[Chart, ...]:
    """Those there are."""
    return tuple(chart for chart in charts if chart)
