"""The routes of the read API of the catalogue."""

from __future__ import annotations

import json
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from ninja import Field, Path, Query, Router, Schema
from ninja.decorators import decorate_view

from mestring.core import clock
from mestring.core.models import Municipality
from mestring.interface.api.asking import EXTRA, LIMIT, NUMBER, OFFSET, REFUSALS
from mestring.interface.api.tags import tagged
from mestring.services.api.asked_day import AskedDay
from mestring.services.api.healthcare_service import healthcare_service
from mestring.services.api.shapes import ServicePage, ServiceShape, WholeServiceShape
from mestring.services.codes import Language, Need, ServiceKind, Who
from mestring.services.search import find
from mestring.services.search.telling import why
from mestring.services.selectors import Published, about, at_level, for_whom, of_kind, published_on, published_version

router = Router(tags=["tjenester"])
CODE = Path(..., pattern=r"^[a-z0-9-]{1,60}$", description="Tjenestens kode")
LANG = Query(Language.NB, description="Språket svaret er på")
ON = Query(None, description="Dagen det spørres om; i dag når ingen er oppgitt")
FHIR = "application/fhir+json"
FHIR_EXTRA = {
    "responses": {
        200: {"description": "HealthcareService, FHIR R4", "content": {FHIR: {"schema": {"type": "object"}}}},
        **EXTRA["responses"],
    }
}


class Wanted(Schema):
    """What is looked for; what is not said narrows nothing."""

    q: str | None = Field(
        None, max_length=300, description="Hverdagsord, som «jeg faller ofte»; de som passer best, kommer først"
    )
    kind: ServiceKind | None = Field(None, description="Bare tjenester, eller bare velferdsteknologi")
    level: int | None = Field(None, ge=1, le=6, description="Bare for dette mestringsnivået, 1 er høyest mestring")
    who: Who | None = Field(None, description="Bare for denne gruppen, og det som er for alle")
    need: Need | None = Field(None, description="Bare det som handler om dette")


@router.get(
    "/municipalities/{municipality}/services",
    response={200: ServicePage, **REFUSALS},
    operation_id="list_services",
    summary="Tjenester en kommune tilbyr, velferdsteknologi også",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def services(
    request: HttpRequest,
    municipality: str = NUMBER,
    wanted: Wanted = Query(...),
    lang: Language = LANG,
    on: AskedDay | None = ON,
    limit: int = LIMIT,
    offset: int = OFFSET,
) -> ServicePage:
    """What the municipality offers on a day, by code; by how well it fits when something is asked for."""
    found = _narrowed(published_on(_municipality(municipality), on=on or clock.today()), wanted)
    return _page(found, q=wanted.q, language=lang, limit=limit, offset=offset)


@router.get(
    "/municipalities/{municipality}/technology",
    response={200: ServicePage, **REFUSALS},
    operation_id="list_technology",
    summary="Velferdsteknologi en kommune tilbyr",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def technology(
    request: HttpRequest,
    municipality: str = NUMBER,
    lang: Language = LANG,
    on: AskedDay | None = ON,
    limit: int = LIMIT,
    offset: int = OFFSET,
) -> ServicePage:
    """The welfare technology the municipality offers on a day, by code."""
    found = of_kind(published_on(_municipality(municipality), on=on or clock.today()), ServiceKind.TECHNOLOGY)
    return _page(found, q=None, language=lang, limit=limit, offset=offset)


@router.get(
    "/municipalities/{municipality}/services/{code}",
    response={200: WholeServiceShape, **REFUSALS},
    operation_id="get_service",
    summary="En tjeneste, med alt som er sagt om den",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def service(
    request: HttpRequest, municipality: str = NUMBER, code: str = CODE, lang: Language = LANG, on: AskedDay | None = ON
) -> WholeServiceShape:
    """What the municipality says of a service on a day."""
    return WholeServiceShape.whole(_published(municipality, code, on), language=lang)


@router.get(
    "/municipalities/{municipality}/services/{code}/fhir",
    response=REFUSALS,
    operation_id="get_healthcare_service",
    summary="En tjeneste som FHIR R4 HealthcareService",
    openapi_extra=FHIR_EXTRA,
)
@decorate_view(tagged)
def fhir(
    request: HttpRequest, municipality: str = NUMBER, code: str = CODE, lang: Language = LANG, on: AskedDay | None = ON
) -> HttpResponse:
    """The same as a resource for directories of health services."""
    published = _published(municipality, code, on)
    with translation.override(lang):
        resource = healthcare_service(published, language=lang)
    return HttpResponse(json.dumps(resource, ensure_ascii=False), content_type=FHIR)


def _municipality(number: str) -> Municipality:
    found = Municipality.objects.filter(number=number).first()
    if found is None:
        raise Http404("Fant ingen kommune med dette nummeret.")
    return found


def _published(number: str, code: str, on: date | None) -> Published:
    found = published_version(_municipality(number), code, on=on or clock.today())
    if found is None:
        raise Http404("Kommunen tilbyr ingen tjeneste med denne koden den dagen.")
    return found


def _narrowed(found: list[Published], wanted: Wanted) -> list[Published]:
    if wanted.kind is not None:
        found = of_kind(found, wanted.kind)
    if wanted.level is not None:
        found = at_level(found, wanted.level)
    if wanted.who is not None:
        found = for_whom(found, wanted.who)
    if wanted.need is not None:
        found = about(found, wanted.need)
    return found


def _page(found: list[Published], *, q: str | None, language: Language, limit: int, offset: int) -> ServicePage:
    reasons: dict[str, str] = {}
    if q is not None:
        by_code = {one.code: one for one in found}
        with translation.override(language):
            hits = find(q, among=[one.description for one in found], language=language).hits
            reasons = {hit.code: why(hit) for hit in hits}
        found = [by_code[code] for code in reasons]
    shown = found[offset : offset + limit]
    items = [ServiceShape.of(one, language=language, why=reasons.get(one.code)) for one in shown]
    return ServicePage(count=len(found), items=items)
