"""The routes of the read API of the law book."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from ninja import Query, Router
from ninja.decorators import decorate_view

from mestring.core import clock
from mestring.core.models import Municipality
from mestring.interface.api.asking import EXTRA, REFUSALS
from mestring.interface.api.tags import tagged
from mestring.law import LawBook, UnknownParameterError, national
from mestring.law.telling.show import show
from mestring.services.api.asked_day import AskedDay
from mestring.services.api.law_shapes import LawShape, ParameterHistoryShape
from mestring.services.law_book import book_of

router = Router(tags=["lov"])
NAME = Query(..., pattern=r"^[a-z0-9_]+(/[a-z0-9_]+)*$", max_length=120, description="Navnet, som i listen")
ON = Query(None, description="Dagen det spørres om; i dag når ingen er oppgitt")
WHOSE = Query(None, pattern=r"^[0-9]{4}$", description="Kommunenummer: da ligger kommunens egne verdier over")


@router.get(
    "/law",
    response={200: LawShape, **REFUSALS},
    operation_id="get_law",
    summary="Frister, beløp og vilkår som gjelder en dag",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def law(request: HttpRequest, on: AskedDay | None = ON, municipality: str | None = WHOSE) -> LawShape:
    """Every rule and figure of the law book on a day, in the order of their names."""
    return LawShape.of(_book(municipality), on=on or clock.today(), municipality=municipality)


@router.get(
    "/law/parameter",
    response={200: ParameterHistoryShape, **REFUSALS},
    operation_id="get_law_parameter",
    summary="En frist, et beløp eller et vilkår, med alle verdier over tid",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def parameter(
    request: HttpRequest, name: str = NAME, on: AskedDay | None = ON, municipality: str | None = WHOSE
) -> ParameterHistoryShape:
    """One of them, with every value it has had."""
    try:
        return ParameterHistoryShape.of(show(_book(municipality), name, on=on or clock.today()))
    except UnknownParameterError as error:
        raise Http404(str(error)) from None


def _book(number: str | None) -> LawBook:
    if number is None:
        return national()
    if not Municipality.objects.filter(number=number).exists():
        raise Http404("Fant ingen kommune med dette nummeret.")
    return book_of(number)
