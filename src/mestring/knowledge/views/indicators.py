"""The indicators: all of them, and one at a time with its numbers as a file."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.knowledge.access import READ_KNOWLEDGE
from mestring.knowledge.indicators.computing import by_part, series, years_known
from mestring.knowledge.indicators.facts import Answer
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.indicator import Comparable, Indicator, Standing
from mestring.knowledge.presenters.indicators.against import Against, choices_against
from mestring.knowledge.presenters.indicators.numbers_file import numbers_csv
from mestring.knowledge.presenters.indicators.page import indicator_page
from mestring.knowledge.presenters.indicators.rows import themes
from mestring.knowledge.presenters.indicators.words import source_line
from mestring.knowledge.presenters.trail import indicators_trail, knowledge_trail
from mestring.knowledge.selectors.areas import area_of, own_municipality
from mestring.knowledge.selectors.facts import facts_for, releases_behind
from mestring.services.presenters.page_language import page_language


@guarded(READ_KNOWLEDGE)
def indicator_list(request: Any) -> HttpResponseBase:
    """Every indicator with its last number, theme by theme."""
    municipality = own_municipality(request.actor)
    area = area_of(municipality)
    every = indicators().values()
    found = []
    if area is not None:
        found = themes(
            every,
            facts_for(every, areas=[area.code], municipality=municipality),
            area=area.code,
            language=page_language(),
        )
    context = {
        "trail": knowledge_trail(),
        "area": area,
        "themes": found,
        "with_number": sum(len(theme.rows) for theme in found),
        "lacking": sum(len(theme.lacking) for theme in found),
    }
    return render(request, "knowledge/indicators.html", context)


@guarded(READ_KNOWLEDGE)
def one_indicator(request: Any, indicator: str) -> HttpResponseBase:
    """One indicator: its series against somebody, its groups, how it is made and how sure it is."""
    one, municipality = _indicator_or_404(indicator), own_municipality(request.actor)
    area = area_of(municipality)
    context: dict[str, Any] = {"trail": indicators_trail(), "indicator": one, "texts": one.said(page_language())}
    if area is None:
        return render(request, "knowledge/indicator.html", context)
    choices = choices_against(area) if one.comparable is Comparable.AREAS else []
    against = _chosen(choices, request.GET.get("mot", ""))
    releases = releases_behind(one, municipality=municipality)
    facts = facts_for([one], areas=[area.code, *(against.areas if against else ())], municipality=municipality)
    context |= {
        "area": area,
        "choices": choices,
        "against": against,
        "releases": releases,
        "synthetic": any(release.synthetic for release in releases),
        "assumed": one.standing is Standing.ASSUMPTION,
        "comparable": one.comparable is Comparable.AREAS,
        "page": indicator_page(
            one, facts, area=area, against=against, source=source_line(releases), language=page_language()
        ),
    }
    return render(request, "knowledge/indicator.html", context)


@guarded(READ_KNOWLEDGE)
def indicator_numbers(request: Any, indicator: str) -> HttpResponseBase:
    """The numbers of one indicator: own and of the group it is held against, year by year and group by group."""
    one, municipality = _indicator_or_404(indicator), own_municipality(request.actor)
    area = area_of(municipality)
    if area is None:
        raise Http404
    against = _chosen(choices_against(area) if one.comparable is Comparable.AREAS else [], request.GET.get("mot", ""))
    facts = facts_for([one], areas=[area.code, *(against.areas if against else ())], municipality=municipality)
    years = years_known(one, facts, area=area.code)
    rows: list[tuple[str, str, int, str, Answer]] = []
    for year, answer in series(one, facts, areas=[area.code], years=years).items():
        rows.append((area.code, area.name, year, "", answer))
        for code, part in by_part(one, facts, area=area.code, year=year).items():
            rows.append((area.code, area.name, year, one.part(code).name(page_language()), part))
    if against:
        compared = series(one, facts, areas=against.areas, years=years)
        rows += [(against.code, against.name, year, "", answer) for year, answer in compared.items()]
    response = HttpResponse(numbers_csv(one, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{one.code}.csv"'
    return response


def _indicator_or_404(code: str) -> Indicator:
    found = indicators().get(code)
    if found is None:
        raise Http404
    return found


def _chosen(choices: list[Against], asked: str) -> Against | None:
    """The one asked for; else the country, or whatever comes first."""
    return next((one for one in choices if one.code == asked), choices[0] if choices else None)
