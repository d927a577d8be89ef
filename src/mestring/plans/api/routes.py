"""The routes of the read API."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from ninja import Path, Query, Router
from ninja.decorators import decorate_view

from mestring.interface.api.asking import EXTRA, LIMIT, NUMBER, OFFSET, REFUSALS, WrongQuestion
from mestring.interface.api.tags import tagged
from mestring.plans.api.shapes import ElementPage, ElementShape, PlanPage, PlanShape
from mestring.plans.models import Edition, Kind
from mestring.plans.selectors import adopted_editions

router = Router(tags=["planer"])
SLUG = Path(..., pattern=r"^[-a-zA-Z0-9_]{1,80}$")


@router.get(
    "/plans",
    response={200: PlanPage, 422: WrongQuestion},
    operation_id="list_plans",
    summary="Vedtatte planer",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def plans(
    request: HttpRequest,
    municipality: str | None = Query(None, pattern=r"^[0-9]{4}$", description="Bare denne kommunens planer"),
    limit: int = LIMIT,
    offset: int = OFFSET,
) -> PlanPage:
    """The adopted edition of every plan, by municipality and title."""
    found = adopted_editions().order_by("plan__municipality__number", "plan__slug")
    if municipality is not None:
        found = found.filter(plan__municipality__number=municipality)
    return PlanPage(count=found.count(), items=[PlanShape.of(edition) for edition in found[offset : offset + limit]])


@router.get(
    "/municipalities/{municipality}/plans/{slug}",
    response={200: PlanShape, **REFUSALS},
    operation_id="get_plan",
    summary="En vedtatt plan",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def plan(request: HttpRequest, municipality: str = NUMBER, slug: str = SLUG) -> PlanShape:
    """The adopted edition of a plan."""
    return PlanShape.of(_adopted(municipality, slug))


@router.get(
    "/municipalities/{municipality}/plans/{slug}/elements",
    response={200: ElementPage, **REFUSALS},
    operation_id="list_elements",
    summary="Mål, strategier og tiltak i en vedtatt plan",
    openapi_extra=EXTRA,
)
@decorate_view(tagged)
def elements(
    request: HttpRequest,
    municipality: str = NUMBER,
    slug: str = SLUG,
    kind: Kind | None = Query(None, description="Bare dette nivået"),
    limit: int = LIMIT,
    offset: int = OFFSET,
) -> ElementPage:
    """The elements of the adopted edition, in the plan's order."""
    found = (
        _adopted(municipality, slug)
        .elements.select_related("parent", "responsible_unit")
        .prefetch_related("budget_lines")
        .order_by("position", "id")
    )
    if kind is not None:
        found = found.filter(kind=kind)
    return ElementPage(
        count=found.count(), items=[ElementShape.of(element) for element in found[offset : offset + limit]]
    )


def _adopted(municipality: str, slug: str) -> Edition:
    edition = adopted_editions().filter(plan__municipality__number=municipality, plan__slug=slug).first()
    if edition is None:
        raise Http404("Fant ingen vedtatt plan med denne adressen.")
    return edition
