"""The pictures of a result. Each has its numbers beside it, and says that it rests on what is assumed."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from mestring.charts import Bars, Chart, Line, Lines, Marks, Panel, Panels, Range, Ranges, Series
from mestring.knowledge.presenters.workshop.result import DIFFERENCE, WITH, WITHOUT, Course, Result
from mestring.knowledge.presenters.workshop.words import language

LEVELS = ("2", "3", "4", "5", "6")
MOST_THAT_MATTER = 6


def without_name() -> str:
    """What goes on as now is called."""
    return _("Uten endringer")


def with_name() -> str:
    """What the scenario is called in its own pictures."""
    return _("Med strategiene")


def both_sides(
    result: Result, figure: str, label: str | None = None, *, code: str, title: str, unit: str, description: str
) -> Chart:
    """A figure over the years without and with what is chosen, with bands."""
    lines = tuple(
        line(name, result.course(figure, side, label))
        for name, side in ((without_name(), WITHOUT), (with_name(), WITH))
    )
    return chart(result, code=code, title=title, unit=unit, description=description, marks=over_years(result, lines))


def difference(result: Result) -> Chart:
    """The difference in kroner a year, by common luck."""
    lines = (line(_("Forskjell"), result.course("kroner", DIFFERENCE)),)
    return chart(
        result,
        code="kroner-forskjell",
        title=_("Forskjell i kroner, år for år"),
        unit=_("kr"),
        description=_("Kroner mer eller mindre hvert år med strategiene enn uten, i de samme trekningene."),
        marks=over_years(result, lines, from_zero=True),
    )


def levels(result: Result) -> Chart:
    """Persons at level 2 to 6 in the last year."""
    series = tuple(
        Series(name, tuple(result.course("levels", side, level).end[0] for level in LEVELS))
        for name, side in ((without_name(), WITHOUT), (with_name(), WITH))
    )
    groups = tuple(_("Nivå %(level)s") % {"level": level} for level in LEVELS)
    return chart(
        result,
        code="nivaer",
        title=_("Personer på mestringsnivå 2 til 6 i %(year)s") % {"year": result.until},
        unit=_("personer"),
        description=_("Nivå 1 er høyest mestring og er ikke tegnet, siden de fleste er der."),
        marks=Bars(groups=groups, series=series),
    )


def places(result: Result) -> Chart:
    """Those who want a place, those who have one, and the places there are: without and with."""
    panels = tuple(
        Panel(
            name,
            over_years(
                result,
                (
                    Line(_("Ønsker plass"), result.course("places", side, result.queued).middle),
                    Line(_("Har plass"), result.course("in_place", side, result.queued).middle),
                    Line(_("Plasser"), tuple(result.said["capacity"][number])),
                ),
                from_zero=True,
            ),
        )
        for number, (name, side) in enumerate(((without_name(), WITHOUT), (with_name(), WITH)))
    )
    return chart(
        result,
        code="plasser",
        title=_("Ønsker plass, har plass og plasser som finnes"),
        unit=_("personer"),
        description=_("Avstanden mellom dem som ønsker plass og dem som har plass, er de som venter."),
        marks=Panels(panels=panels),
    )


def staff(result: Result) -> Chart:
    """Full-time equivalents needed, and those there may be."""
    lines = (
        line(without_name(), result.course("fte", WITHOUT)),
        line(with_name(), result.course("fte", WITH)),
        Line(_("Som kan ventes å være her"), tuple(result.said["fte_available"][0])),
    )
    return chart(
        result,
        code="arsverk",
        title=_("Årsverk som trengs, og som kan ventes"),
        unit=_("årsverk"),
        description=_("Det som kan ventes, er like stor del av hver aldersgruppe i arbeid i omsorg som nå."),
        marks=over_years(result, lines),
    )


def shares(result: Result) -> Chart:
    """What each strategy gives in kroner in the last year."""
    gives = result.said["gives"]["kroner"]
    return chart(
        result,
        code="hver-strategi",
        title=_("Hva hver strategi gir i kroner i %(year)s") % {"year": result.until},
        unit=_("kr"),
        description=_("Tall under null er kroner spart. Summen er hele forskjellen."),
        marks=Bars(
            groups=tuple(change_name(result, name) for name in gives),
            series=(Series(_("Kroner"), tuple(gives.values())),),
        ),
    )


def where_from(result: Result) -> Chart:
    """How far the difference is spread, by all, by what is not known, and by chance."""
    middle, low, high = result.course("kroner", DIFFERENCE).end
    rows = [Range(_("I alt"), low, middle, high)]
    for name, source in ((_("Forutsetninger vi ikke vet"), "parameters"), (_("Tilfeldigheter"), "chance")):
        low, high = result.spread_of("kroner", source)
        rows.append(Range(name, min(low, middle), middle, max(high, middle)))
    return chart(
        result,
        code="spenn",
        title=_("Hvor spennet i kroner kommer fra"),
        unit=_("kr"),
        description=_("Åtte av ti trekninger ligger innenfor strekene."),
        marks=Ranges(rows=tuple(rows), reference=0, reference_label=_("ingen forskjell")),
    )


def matters(result: Result) -> Chart | None:
    """What the difference hangs on; None where nothing is drawn that it could hang on."""
    found = [(name, strength) for name, strength in result.said["matters"] if strength][:MOST_THAT_MATTER]
    if not found:
        return None
    return chart(
        result,
        code="betyr-mest",
        title=_("Hva forskjellen i kroner henger mest på"),
        unit=_("samvariasjon fra −1 til 1"),
        description=_(
            "Jo lengre søyle, desto mer henger forskjellen på det. Mot venstre: jo mer av det, desto mer spart."
        ),
        marks=Bars(
            groups=tuple(result.called(name) for name, _strength in found),
            series=(Series(_("Samvariasjon"), tuple(strength for _name, strength in found)),),
        ),
        decimals=2,
    )


def change_name(result: Result, name: str) -> str:
    """What a strategy, or the changed coverage rate, is called."""
    return _("Dekningen av plasser") if name == "coverage" else result.called(name)


def line(name: str, course: Course) -> Line:
    """A course as a line with its band."""
    return Line(name, course.middle, low=course.low, high=course.high)


def over_years(result: Result, lines: Sequence[Line], *, from_zero: bool | None = None) -> Lines:
    """Lines over the result's years; the first is counted, the others are not."""
    return Lines(
        x=result.years,
        lines=tuple(lines),
        known_until=result.years[0],
        interval=_("80 % av trekningene"),
        from_zero=from_zero,
    )


def chart(
    result: Result,
    *,
    code: str,
    title: str,
    unit: str,
    description: str,
    marks: Marks,
    decimals: int | None = None,
) -> Chart:
    """A chart of a result, with where its numbers come from."""
    return Chart(
        code=code,
        title=title,
        description=description,
        unit=unit,
        source=_("egen framskrivning, %(draws)s trekninger") % {"draws": result.said["draws"]},
        marks=marks,
        assumed=True,
        decimals=decimals,
        language=language(),
    )
