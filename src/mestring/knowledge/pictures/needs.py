"""What people will need: mastery levels, users, places and dementia."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.charts import Bars, Chart, Line, Lines, Panel, Panels, Series
from mestring.knowledge.answers import Answer
from mestring.knowledge.pictures.words import interval, key_years, language, level, line


def levels(answer: Answer, *, source: str) -> Chart:
    """Persons at level 2 to 6, year by year, each with its interval: one small picture for each level."""
    panels = tuple(
        Panel(
            level(one.code),
            Lines(
                x=answer.years,
                lines=(line(level(one.code), one),),
                known_until=answer.first_year,
                interval=interval(answer) if one.low else "",
                from_zero=True,
            ),
        )
        for one in answer.levels[1:]
    )
    return Chart(
        code="mestringsniva",
        title=_("Personer på mestringsnivå 2 til 6"),
        description=_("Ett bilde for hvert nivå, over samme skala. Nivå 1 er alle andre innbyggere."),
        unit=_("personer"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Panels(panels=panels),
    )


def places(answer: Answer, *, service: str, source: str) -> Chart:
    """Places wanted against those there are."""
    wanted = next(one for one in answer.places if one.code == service)
    waiting = next(one for one in answer.waiting if one.code == service)
    there = next(one for one in answer.users if one.code == service)
    title = answer.titles[service]
    return Chart(
        code="plasser",
        title=_("%(service)s: hvor mange som trenger det, og hvor mange som får") % {"service": title},
        description=_("Øverst de som trenger en plass, under de som har en. Avstanden er de som venter."),
        unit=_("personer"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Lines(
            x=answer.years,
            lines=(
                line(_("Trenger plass"), wanted),
                Line(_("Har plass"), there.middle),
                Line(_("Venter"), waiting.middle),
            ),
            known_until=answer.first_year,
            interval=interval(answer) if wanted.low else "",
            from_zero=True,
        ),
    )


def users(answer: Answer, *, source: str) -> Chart:
    """Users of each service in the years that are told of."""
    years = key_years(answer)
    return Chart(
        code="brukere",
        title=_("Brukere av hver tjeneste"),
        description=_("Forventet antall brukere på en dag, for hver tjeneste og hvert år."),
        unit=_("personer"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Bars(
            groups=tuple(answer.titles[one.code] for one in answer.users),
            series=tuple(Series(str(year), tuple(answer.at(one, year)[1] for one in answer.users)) for year in years),
        ),
    )


def dementia(answer: Answer, *, source: str) -> Chart:
    """Persons with dementia."""
    return Chart(
        code="demens",
        title=_("Personer med demens"),
        description=_("Folketall etter alder ganger andelen som har demens i alderen. Spennet er folketallets."),
        unit=_("personer"),
        source=source,
        assumed=True,
        decimals=0,
        language=language(),
        marks=Lines(
            x=answer.years,
            lines=(line(_("Personer med demens"), answer.dementia),),
            known_until=answer.first_year,
            interval=interval(answer) if answer.dementia.low else "",
            from_zero=True,
        ),
    )
