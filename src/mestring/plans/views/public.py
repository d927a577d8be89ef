"""What anyone may read: the adopted plans of a municipality, in plain words."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.core.models import Municipality
from mestring.core.selectors import municipality_by_slug
from mestring.plans.models import Edition
from mestring.plans.overview.completeness import completeness_of
from mestring.plans.presenters.cards import counts
from mestring.plans.presenters.document import Document, document
from mestring.plans.presenters.trail import public_trail
from mestring.plans.selectors import adopted_editions, tree
from mestring.plans.views.printing import pdf_response

OPEN = "Vedtatte planer er offentlige."


@open_to_all(OPEN)
def public_list(request: Any, municipality: str) -> HttpResponseBase:
    """The adopted plans of a municipality."""
    where = _municipality(municipality)
    editions = list(adopted_editions(municipality_id=where.pk).order_by("plan__title"))
    complete = completeness_of(edition.pk for edition in editions)
    plans = [(edition, counts(edition.plan, complete[edition.pk])) for edition in editions]
    return render(request, "plans/public_list.html", {"municipality": where, "plans": plans})


@open_to_all(OPEN)
def public_plan(request: Any, municipality: str, slug: str) -> HttpResponseBase:
    """An adopted plan."""
    edition = _adopted(municipality, slug)
    where = edition.plan.municipality
    context = {
        "municipality": where,
        "plan": edition.plan,
        "edition": edition,
        "document": _document(edition),
        "trail": public_trail(where.name, where.slug),
    }
    return render(request, "plans/public_plan.html", context)


@open_to_all(OPEN)
def public_pdf(request: Any, municipality: str, slug: str) -> HttpResponseBase:
    """The same as a PDF."""
    return pdf_response(_document(_adopted(municipality, slug)), name=slug)


def _municipality(slug: str) -> Municipality:
    municipality = municipality_by_slug(slug)
    if municipality is None:
        raise Http404
    return municipality


def _adopted(municipality: str, slug: str) -> Edition:
    editions = adopted_editions(municipality_id=_municipality(municipality).pk)
    return get_object_or_404(editions, plan__slug=slug)


def _document(edition: Edition) -> Document:
    # Dated the day it was adopted, so that the file is the same whenever it is downloaded.
    dated = edition.adopted_on or clock.today()
    return document(edition, tree(edition), passages=edition.passages.all(), gaps=None, dated=dated)
