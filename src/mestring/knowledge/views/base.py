"""The knowledge base: one document as a page, as a PDF, and its numbers as files."""

from __future__ import annotations

import csv
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render

from mestring.charts import csv as chart_csv
from mestring.core import clock
from mestring.core.guard import guarded
from mestring.core.models import Municipality
from mestring.knowledge.access import READ_KNOWLEDGE
from mestring.knowledge.answers import Answer
from mestring.knowledge.answers.keeping import kept_or_begun
from mestring.knowledge.answers.rows import HEADER, rows_of
from mestring.knowledge.inputs import Inputs, inputs_for
from mestring.knowledge.pdf.writing import to_pdf
from mestring.knowledge.presenters.base.building import knowledge_base
from mestring.knowledge.presenters.base.document import Document
from mestring.knowledge.presenters.trail import knowledge_trail
from mestring.knowledge.refusals import NotPossibleError
from mestring.projection import ProjectionError

LAST_YEARS = (2040, 2050, 2060)
LAST_YEAR = 2050
# A file is worth more waiting than a page: whoever asks for it cannot be shown that it is on its way.
SECONDS_FOR_A_FILE = 25.0


@guarded(READ_KNOWLEDGE)
def base_page(request: Any) -> HttpResponseBase:
    """The document as a page; a page that says so while it is being computed."""
    try:
        inputs = _inputs(request)
        until = _until(request, inputs)
        answer = kept_or_begun(inputs, until=until)
    except (NotPossibleError, ProjectionError) as refused:
        why = {"why": str(refused), "trail": knowledge_trail()}
        return render(request, "knowledge/base_no_numbers.html", why)
    if answer is None:
        return render(request, "knowledge/base_waiting.html", {"trail": knowledge_trail()}, status=202)
    year = _year(request, answer)
    context: dict[str, Any] = {
        "document": _document(answer, inputs, year),
        "answer": answer,
        "trail": knowledge_trail(),
        "year": year,
        "until": until,
        "last_years": _last_years(inputs),
        "first_shown": answer.pyramids[0].year,
    }
    return render(request, "knowledge/base.html", context)


@guarded(READ_KNOWLEDGE)
def base_pdf(request: Any) -> HttpResponseBase:
    """The same as one PDF."""
    answer, inputs = _answer_for_a_file(request)
    if answer is None or inputs is None:
        return _not_ready(request)
    response = HttpResponse(to_pdf(_document(answer, inputs, answer.first_year)), content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="kunnskapsgrunnlag.pdf"'
    return response


@guarded(READ_KNOWLEDGE)
def base_numbers(request: Any) -> HttpResponseBase:
    """Every number of the document as CSV."""
    answer, _inputs_used = _answer_for_a_file(request)
    if answer is None:
        return _not_ready(request)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="kunnskapsgrunnlag.csv"'
    writer = csv.writer(response)
    writer.writerow(HEADER)
    writer.writerows(rows_of(answer))
    return response


@guarded(READ_KNOWLEDGE)
def base_picture_numbers(request: Any, picture: str) -> HttpResponseBase:
    """The numbers of one picture as CSV."""
    answer, inputs = _answer_for_a_file(request)
    if answer is None or inputs is None:
        return _not_ready(request)
    document = _document(answer, inputs, _year(request, answer))
    for chart in (chart for chapter in document.chapters for chart in chapter.charts):
        if chart.code == picture:
            response = HttpResponse(chart_csv(chart), content_type="text/csv; charset=utf-8")
            response["Content-Disposition"] = f'attachment; filename="{chart.code}.csv"'
            return response
    raise Http404


def _answer_for_a_file(request: Any) -> tuple[Answer | None, Inputs | None]:
    try:
        inputs = _inputs(request)
        return kept_or_begun(inputs, until=_until(request, inputs), seconds=SECONDS_FOR_A_FILE), inputs
    except (NotPossibleError, ProjectionError) as refused:
        raise Http404(str(refused)) from refused


def _not_ready(request: Any) -> HttpResponseBase:
    return render(request, "knowledge/base_waiting.html", {"trail": knowledge_trail()}, status=202)


def _inputs(request: Any) -> Inputs:
    return inputs_for(Municipality.objects.get(pk=request.actor.municipality_id))


def _document(answer: Answer, inputs: Inputs, year: int) -> Document:
    return knowledge_base(answer, inputs, year=year, dated=clock.today())


def usual_last_year(inputs: Inputs) -> int:
    """The last year where none is chosen."""
    possible = _last_years(inputs)
    return LAST_YEAR if LAST_YEAR in possible else possible[-1]


def _last_years(inputs: Inputs) -> list[int]:
    return [year for year in LAST_YEARS if year > inputs.first_year] or [inputs.first_year + 25]


def _until(request: Any, inputs: Inputs) -> int:
    """The last year chosen; the usual one where none is, or none that can be."""
    chosen = request.GET.get("til", "")
    return next((year for year in _last_years(inputs) if str(year) == chosen), usual_last_year(inputs))


def _year(request: Any, answer: Answer) -> int:
    """The year of the pyramid: the first of the projection where none is chosen that there is."""
    chosen = request.GET.get("ar", "")
    return next((one.year for one in answer.pyramids if str(one.year) == chosen), answer.first_year)
