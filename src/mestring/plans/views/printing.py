"""A whole plan on paper: a page to print, and a PDF."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.plans.access import READ_PLANS
from mestring.plans.gaps import gaps_in
from mestring.plans.models import Edition
from mestring.plans.pdf.writing import to_pdf
from mestring.plans.presenters.document import Document, document
from mestring.plans.presenters.trail import edition_trail
from mestring.plans.selectors import tree
from mestring.plans.views.edition import edition_or_404


@guarded(READ_PLANS)
def print_page(request: Any, slug: str, number: int) -> HttpResponseBase:
    """The whole plan on one page, laid out for paper."""
    edition = edition_or_404(request, slug, number)
    context = {
        "plan": edition.plan,
        "edition": edition,
        "document": document_of(edition),
        "trail": edition_trail(edition),
    }
    return render(request, "plans/print.html", context)


@guarded(READ_PLANS)
def pdf(request: Any, slug: str, number: int) -> HttpResponseBase:
    """The same as a PDF."""
    edition = edition_or_404(request, slug, number)
    return pdf_response(document_of(edition), name=f"{slug}-utgave-{number}")


def document_of(edition: Edition) -> Document:
    """The edition as a document for those who work with it, gaps marked."""
    return document(edition, tree(edition), passages=edition.passages.all(), gaps=gaps_in(edition), dated=clock.today())


def pdf_response(written: Document, *, name: str) -> HttpResponse:
    """The document as a PDF to download."""
    response = HttpResponse(to_pdf(written), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return response
