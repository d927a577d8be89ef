"""The routes of the read API of the indicators. What comes from a municipality's own casework is not given here."""

from __future__ import annotations

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from ninja import Path, Query, Router
from ninja.decorators import decorate_view

from mestring.core.models import Municipality
from mestring.interface.api.asking import EXTRA, LIMIT, NUMBER, OFFSET, REFUSALS
from mestring.interface.api.tags import tagged
from mestring.knowledge.api.json_stat import json_stat
from mestring.knowledge.api.shapes import IndicatorPage, IndicatorShape, NumberShape, ReleaseShape, SeriesShape
from mestring.knowledge.indicators.computing import by_part, series, years_known
from mestring.knowledge.indicators.files import indicators
from mestring.knowledge.indicators.indicator import Indicator, Theme
from mestring.knowledge.selectors.facts import facts_for, releases_behind
from mestring.knowledge.source import sources
from mestring.services.codes import Language

router = Router(tags=["indikatorer"])
CODE = Path(..., pattern=r"^[a-z0-9-]{1,60}$", description="Indikatorens kode")
LANG = Query(Language.NB, description="Språket svaret er på")
THEME = Query(None, description="Bare indikatorer om dette")
JSON_STAT = "application/json"
JSON_STAT_EXTRA = {
    "responses": {
        200: {"description": "Et datasett i json-stat2", "content": {JSON_STAT: {"schema": {"type": "object"}}}},
        **EXTRA["responses"],
    }
}


@router.get(
    "/indicators",
    response={200: IndicatorPage, **REFUSALS},
    operation_id="list_indicators",
    summary="Indikatorer: hva hver sier, og hvordan den regnes ut",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def indicator_list(
    request: HttpRequest, theme: Theme | None = THEME, lang: Language = LANG, limit: int = LIMIT, offset: int = OFFSET
) -> IndicatorPage:
    """Every indicator, in the order of the page."""
    found = [one for one in indicators().values() if theme is None or one.theme is theme]
    with translation.override(lang):
        items = [IndicatorShape.of(one, language=lang) for one in found[offset : offset + limit]]
    return IndicatorPage(count=len(found), items=items)


@router.get(
    "/indicators/{indicator}",
    response={200: IndicatorShape, **REFUSALS},
    operation_id="get_indicator",
    summary="En indikator",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def indicator(request: HttpRequest, indicator: str = CODE, lang: Language = LANG) -> IndicatorShape:
    """One of them."""
    with translation.override(lang):
        return IndicatorShape.of(_indicator(indicator), language=lang)


@router.get(
    "/municipalities/{municipality}/indicators/{indicator}",
    response={200: SeriesShape, **REFUSALS},
    operation_id="get_indicator_series",
    summary="En indikator i en kommune, år for år og gruppe for gruppe",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def indicator_series(
    request: HttpRequest, municipality: str = NUMBER, indicator: str = CODE, lang: Language = LANG
) -> SeriesShape:
    """The numbers; none where nothing has been taken in."""
    return _series(_municipality(municipality), _indicator(indicator), lang)


@router.get(
    "/municipalities/{municipality}/indicators/{indicator}/json-stat",
    response=REFUSALS,
    operation_id="get_indicator_json_stat",
    summary="De samme tallene som json-stat2",
    openapi_extra=JSON_STAT_EXTRA,
)
@decorate_view(tagged)
def indicator_json_stat(
    request: HttpRequest, municipality: str = NUMBER, indicator: str = CODE, lang: Language = LANG
) -> HttpResponse:
    """The numbers for statistics programs. 404 where there are none, since an empty dataset is not one."""
    where = _municipality(municipality)
    found = _series(where, _indicator(indicator), lang)
    if not found.numbers:
        raise Http404("Det er ingen åpne tall for denne indikatoren i kommunen.")
    content = json.dumps(json_stat(found, place=where.name), ensure_ascii=False)
    return HttpResponse(content, content_type=JSON_STAT)


def _series(where: Municipality, one: Indicator, language: Language) -> SeriesShape:
    area = where.number
    facts = facts_for([one], areas=[area], municipality=where, only_published=True)
    numbers = []
    for year, answer in series(one, facts, areas=[area], years=years_known(one, facts, area=area)).items():
        numbers.append(NumberShape.of(year, "", answer))
        parts = by_part(one, facts, area=area, year=year)
        numbers += [NumberShape.of(year, code, part) for code, part in parts.items()]
    releases = [ReleaseShape.from_orm(release) for release in _published(one, where)] if numbers else []
    return SeriesShape(
        municipality_number=area,
        code=one.code,
        title=one.said(language).title,
        unit=one.unit,
        groups={part.code: part.name(language) for part in one.parts},
        numbers=numbers,
        releases=releases,
    )


def _published(one: Indicator, where: Municipality) -> list[object]:
    found = releases_behind(one, municipality=where)
    return [release for release in found if not sources()[release.source].only_by_the_door]


def _municipality(number: str) -> Municipality:
    found = Municipality.objects.filter(number=number).first()
    if found is None:
        raise Http404("Fant ingen kommune med dette nummeret.")
    return found


def _indicator(code: str) -> Indicator:
    found = indicators().get(code)
    if found is None:
        raise Http404("Fant ingen indikator med denne koden.")
    return found
