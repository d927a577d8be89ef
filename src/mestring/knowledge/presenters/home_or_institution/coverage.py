"""The whole municipality: what each coverage rate is expected to give, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from mestring.charts import Chart, Line, Lines
from mestring.knowledge.home_or_institution.sweeping import AtRate, DrawnAtRate, Now
from mestring.knowledge.presenters.indicators.words import number
from mestring.projection import Figure

MILLION = 1_000_000
# From how many expected to wait a rate is said to have a queue.
NOBODY = 0.5


@dataclass(frozen=True, slots=True)
class RateRow:
    """One rate, as it is written."""

    rate: str
    places: str
    empty: str
    waiting: str
    days: str
    overflow: str
    fte: str
    kroner: str


@dataclass(frozen=True, slots=True)
class SureRow:
    """The spans of one rate, as they are written, and how often it costs least."""

    rate: str
    waiting: str
    fte: str
    kroner: str
    cheapest: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """``sentences`` say in short what the tables say in full."""

    rows: tuple[RateRow, ...]
    sure: tuple[SureRow, ...]
    sentences: tuple[str, ...]
    pictures: tuple[Chart, ...]


def coverage(
    now: Now, expected: Sequence[AtRate], drawn: Sequence[DrawnAtRate], *, year: int, language: str
) -> Coverage:
    """The sweep for a page. ``expected`` by rising rate."""
    return Coverage(
        rows=tuple(_row(one) for one in expected),
        sure=tuple(_sure(one) for one in drawn),
        sentences=(_today(now), *_sentences(expected, drawn)),
        pictures=tuple(_pictures(expected, year, language)),
    )


def _today(now: Now) -> str:
    said = _("I %(year)s er det %(places)s langtidsplasser, %(rate)s for hver hundre over 80.")
    return said % {"year": now.year, "places": _whole(now.places), "rate": _whole(now.rate * 100)}


def _row(one: AtRate) -> RateRow:
    figures = one.numbers
    return RateRow(
        rate=_per_cent(one.rate),
        places=_whole(one.places),
        empty=_whole(max(one.places - one.in_place, 0)),
        waiting=_whole(figures[Figure.WAITING]),
        days=_whole(figures[Figure.DAYS_WAITED]) if figures[Figure.WAITING] >= NOBODY else "–",
        overflow=_whole(figures[Figure.OVERFLOW_HOURS]),
        fte=_whole(figures[Figure.FTE]),
        kroner=_whole(figures[Figure.KRONER] / MILLION),
    )


def _sure(one: DrawnAtRate) -> SureRow:
    def span(figure: Figure, by: float = 1) -> str:
        low, high = one.spans[figure]
        return f"{_whole(low / by)}–{_whole(high / by)}"

    return SureRow(
        rate=_per_cent(one.rate),
        waiting=span(Figure.WAITING),
        fte=span(Figure.FTE),
        kroner=span(Figure.KRONER, MILLION),
        cheapest=_per_cent(one.cheapest),
    )


def _sentences(expected: Sequence[AtRate], drawn: Sequence[DrawnAtRate]) -> tuple[str, ...]:
    cheapest = min(expected, key=lambda one: one.numbers[Figure.KRONER])
    said = [
        _("Lavest kostnad ventes ved en dekning på %(rate)s, der %(waiting)s personer venter på plass.")
        % {"rate": _per_cent(cheapest.rate), "waiting": _whole(cheapest.numbers[Figure.WAITING])}
    ]
    if cheapest is expected[0] and len(expected) > 1:
        said.append(
            _(
                "Det er den laveste som er prøvd. Færre plasser blir billigere så lenge hjelpen hjemme til dem som "
                "venter, koster mindre enn en plass, og timene de får, er antatt."
            )
        )
    enough = next((one for one in expected if one.numbers[Figure.WAITING] < NOBODY), None)
    if enough is None:
        said.append(_("Ingen av dekningsgradene er høy nok til at ingen ventes å stå i kø."))
    elif enough is expected[0]:
        said.append(_("Det ventes ikke kø ved noen av dekningsgradene."))
    else:
        dearer = (enough.numbers[Figure.KRONER] - cheapest.numbers[Figure.KRONER]) / MILLION
        said.append(
            _("For at ingen skal stå i kø, må dekningen være %(rate)s. Det koster %(kroner)s millioner mer i året.")
            % {"rate": _per_cent(enough.rate), "kroner": _whole(dearer)}
        )
    often = max(drawn, key=lambda one: one.cheapest, default=None)
    if often:
        said.append(
            _("I %(share)s av trekningene er %(rate)s billigst av dekningene som er trukket.")
            % {"share": _per_cent(often.cheapest), "rate": _per_cent(often.rate)}
        )
    return tuple(said)


def _pictures(expected: Sequence[AtRate], year: int, language: str) -> list[Chart]:
    return [
        _chart(
            "kroner",
            _("Alle tjenester, millioner kroner i året"),
            _("mill. kr"),
            expected,
            Figure.KRONER,
            year,
            language,
        ),
        _chart("venter", _("Personer som venter på plass"), _("personer"), expected, Figure.WAITING, year, language),
        _chart("arsverk", _("Årsverk i alle tjenester"), _("årsverk"), expected, Figure.FTE, year, language),
    ]


def _chart(
    code: str, title: str, unit: str, expected: Sequence[AtRate], figure: Figure, year: int, language: str
) -> Chart:
    by = MILLION if figure is Figure.KRONER else 1
    return Chart(
        code=f"dekning-{code}",
        title=_("%(title)s, %(year)s") % {"title": title, "year": year},
        description=_("Fra %(first)s ved en dekning på %(low)s til %(last)s ved %(high)s.")
        % {
            "first": _whole(expected[0].numbers[figure] / by),
            "low": _per_cent(expected[0].rate),
            "last": _whole(expected[-1].numbers[figure] / by),
            "high": _per_cent(expected[-1].rate),
        },
        unit=unit,
        source=_("egen framskrivning"),
        marks=Lines(
            x=[round(one.rate * 100) for one in expected],
            lines=[Line(_("Forventet"), [one.numbers[figure] / by for one in expected])],
            x_label=_("plasser for hver hundre over 80"),
        ),
        assumed=True,
        decimals=0,
        language=language,
    )


def _per_cent(share: float) -> str:
    return f"{number(round(share * 100), 0)}\N{NO-BREAK SPACE}%"


def _whole(value: float) -> str:
    return number(Decimal(round(value)), 0)
