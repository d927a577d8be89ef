"""What it takes: full-time equivalents and kroner."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.charts import Bars, Chart, Line, Lines, Series
from mestring.knowledge.answers import Answer
from mestring.knowledge.pictures.words import MILLION, competence, interval, key_years, language, line


def staff(answer: Answer, *, source: str) -> Chart:
    """Full-time equivalents needed, against those there are to give them."""
    return Chart(
        code="arsverk",
        title=_("Årsverk som trengs, mot dem som finnes"),
        description=_("«Finnes» er årsverkene hvis like mange i hver alder arbeider i omsorg som nå."),
        unit=_("årsverk"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Lines(
            x=answer.years,
            lines=(line(_("Trengs"), answer.fte_all), Line(_("Finnes"), answer.available.middle)),
            known_until=answer.first_year,
            interval=interval(answer) if answer.fte_all.low else "",
            from_zero=True,
        ),
    )


def staff_by_competence(answer: Answer, *, source: str) -> Chart:
    """Full-time equivalents by competence in the years that are told of."""
    years = key_years(answer)
    return Chart(
        code="arsverk-kompetanse",
        title=_("Årsverk etter kompetanse"),
        description=_("Forventede årsverk i hvert år, delt på kompetansegrupper."),
        unit=_("årsverk"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Bars(
            groups=tuple(str(year) for year in years),
            series=tuple(
                Series(competence(one.code), tuple(answer.at(one, year)[1] for year in years)) for one in answer.fte
            ),
            stacked=True,
        ),
    )


def cost(answer: Answer, *, source: str) -> Chart:
    """Net cost, year by year."""
    return Chart(
        code="kostnad",
        title=_("Hva tjenestene koster kommunen"),
        description=_("Netto, i dagens priser, uten lønns- og prisvekst."),
        unit=_("millioner kroner"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Lines(
            x=answer.years,
            lines=(line(_("Netto kostnad"), answer.cost_all, by=MILLION),),
            known_until=answer.first_year,
            interval=interval(answer) if answer.cost_all.low else "",
            from_zero=True,
        ),
    )


def cost_by_service(answer: Answer, *, source: str) -> Chart:
    """Net cost by service in the years that are told of."""
    years = key_years(answer)
    return Chart(
        code="kostnad-tjenester",
        title=_("Kostnad etter tjeneste"),
        description=_("Forventet netto kostnad i hvert år, delt på tjenester."),
        unit=_("millioner kroner"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Bars(
            groups=tuple(str(year) for year in years),
            series=tuple(
                Series(answer.titles[one.code], tuple(max(answer.at(one, year)[1], 0) / MILLION for year in years))
                for one in answer.cost
            ),
            stacked=True,
        ),
    )
