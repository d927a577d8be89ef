"""What a scenario comes to, in a sentence and in four numbers."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.knowledge.presenters.workshop.result import DIFFERENCE, WITH, WITHOUT, Result
from mestring.knowledge.presenters.workshop.words import (
    MILLION,
    days_change,
    fewer_or_more,
    millions,
    money_change,
    number,
    signed,
)


def headline(result: Result) -> str:
    """ "I 2040: 12 færre har langtidsplass på sykehjem, … og 7,8 millioner kroner mindre i året (80 % av …)." """
    parts = [*_people(result), _money(result)]
    said = _("%(first)s og %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}
    whole = _("I %(year)s: %(said)s.") % {
        "year": result.until,
        "said": said if parts[:-1] else parts[-1],
    }
    return whole.replace(" %", "\N{NO-BREAK SPACE}%")


def in_short(result: Result) -> str:
    """The same on a line of the list: kroner, people and waiting days."""
    kroner, _low, _high = result.course("kroner", DIFFERENCE).end
    parts = [money_change(kroner)]
    if result.queued:
        people, _low, _high = result.course("in_place", DIFFERENCE, result.queued).end
        days, _low, _high = result.course("waiting_days", DIFFERENCE).end
        parts += [_("%(count)s på plass") % {"count": fewer_or_more(people)}, days_change(days)]
    return ", ".join(parts)


def money_span(low: float, high: float) -> str:
    """ "5,6 til 9,2 millioner kroner mindre", the smaller first; both words where it goes across nothing."""
    if high <= 0:
        return _("%(a)s til %(b)s millioner mindre") % {"a": millions(high), "b": millions(low)}
    if low >= 0:
        return _("%(a)s til %(b)s millioner mer") % {"a": millions(low), "b": millions(high)}
    return _("fra %(a)s millioner mindre til %(b)s millioner mer") % {"a": millions(low), "b": millions(high)}


@dataclass(frozen=True, slots=True)
class Tile:
    """One number: its name, the difference, between what it lies, and the two sides."""

    label: str
    difference: str
    span: str
    without: str
    within: str
    unit: str


def tiles(result: Result) -> list[Tile]:
    """Kroner, people in place, waiting days, full-time equivalents; those there are numbers for."""
    found = [_tile(result, "kroner", None, _("Kroner i året"), _("mill. kr"), by=MILLION, decimals=1)]
    if result.queued:
        found += [
            _tile(result, "in_place", result.queued, result.service(result.queued), _("personer")),
            _tile(result, "waiting_days", None, _("Ventedager i året"), _("dager")),
        ]
    return [*found, _tile(result, "fte", None, _("Årsverk som trengs"), _("årsverk"))]


def _tile(
    result: Result, figure: str, label: str | None, name: str, unit: str, *, by: float = 1, decimals: int = 0
) -> Tile:
    middle, low, high = (value / by for value in result.course(figure, DIFFERENCE, label).end)
    without, within = (result.course(figure, side, label).end[0] / by for side in (WITHOUT, WITH))
    return Tile(
        label=name,
        difference=signed(middle, decimals),
        span=_("%(low)s til %(high)s") % {"low": signed(low, decimals), "high": signed(high, decimals)},
        without=number(without, decimals),
        within=number(within, decimals),
        unit=unit,
    )


def _people(result: Result) -> list[str]:
    if not result.queued or not result.instead:
        return []
    in_place, _low, _high = result.course("in_place", DIFFERENCE, result.queued).end
    at_home, _low, _high = result.course("users", DIFFERENCE, result.instead).end
    waiting, _low, _high = result.course("waiting", DIFFERENCE, result.queued).end
    days, _low, _high = result.course("waiting_days", DIFFERENCE).end
    return [
        _("%(count)s har %(service)s")
        % {"count": fewer_or_more(in_place), "service": _small(result.service(result.queued))},
        _("%(count)s får %(service)s")
        % {"count": fewer_or_more(at_home), "service": _small(result.service(result.instead))},
        _("%(count)s venter på plass (%(days)s i året)") % {"count": fewer_or_more(waiting), "days": days_change(days)},
    ]


def _money(result: Result) -> str:
    middle, low, high = result.course("kroner", DIFFERENCE).end
    return _("%(change)s i året (80 %% av trekningene: %(span)s)") % {
        "change": money_change(middle),
        "span": money_span(low, high),
    }


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]
