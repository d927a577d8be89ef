"""The rules and figures of a day, one of them over time, and deadlines counted."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.core.models import Municipality
from mestring.law import NotInForceError, UnknownParameterError
from mestring.law.deadlines import Deadline
from mestring.services.forms.day_form import DayForm
from mestring.services.forms.deadline_form import DeadlineForm
from mestring.services.law_book import book_of, law_of
from mestring.services.presenters.law.addresses import deadlines_address
from mestring.services.presenters.law.counting import COUNTS
from mestring.services.presenters.law.deadline_page import choosable
from mestring.services.presenters.law.law_page import law_page
from mestring.services.presenters.law.near_days import near_days
from mestring.services.presenters.law.parameter_page import json_address, parameter_page
from mestring.services.presenters.trail import law_trail, public_trail
from mestring.services.views.municipality import municipality_or_404

OPEN = "Lover og regler er for alle."


@open_to_all(OPEN)
def public_law(request: Any, municipality: str) -> HttpResponseBase:
    """Every rule and figure of a day; of today where none is asked for, or the one asked for is no day."""
    where, today = municipality_or_404(municipality), clock.today()
    form = DayForm.asked(request.GET, today=today)
    on = _day_of(form)
    context = {
        "municipality": where,
        "form": form,
        "page": law_page(book_of(where.number), municipality=where, on=on, today=today),
        "today": today,
        "near_days": near_days(on, today=today),
        "deadlines": deadlines_address(where),
        "trail": public_trail(where),
    }
    return render(request, "services/law.html", context)


@open_to_all(OPEN)
def public_parameter(request: Any, municipality: str, name: str) -> HttpResponseBase:
    """One of them, with every value it has had."""
    where = municipality_or_404(municipality)
    form = DayForm.asked(request.GET, today=clock.today())
    try:
        page = parameter_page(book_of(where.number), name, on=_day_of(form))
    except UnknownParameterError:
        raise Http404 from None
    context = {
        "municipality": where,
        "page": page,
        "json": json_address(where, name),
        "trail": law_trail(where),
    }
    return render(request, "services/parameter.html", context)


@open_to_all(OPEN)
def public_deadlines(request: Any, municipality: str) -> HttpResponseBase:
    """A deadline counted from a day, with each step of the counting."""
    where, today = municipality_or_404(municipality), clock.today()
    query = request.GET
    chosen = {"frist": query["frist"]} if "frist" in query else {}
    counting = chosen and "dag" in query
    form = DeadlineForm(query if counting else None, today=today, initial=chosen)
    context = {
        "municipality": where,
        "form": form,
        "deadline": _counted(form, where) if counting and form.is_valid() else None,
        "groups": choosable(law_of(where, on=today)),
        "trail": law_trail(where),
    }
    return render(request, "services/deadlines.html", context)


def _day_of(form: DayForm) -> date:
    return form.day if form.is_bound and form.is_valid() else form.today


def _counted(form: DeadlineForm, where: Municipality) -> Deadline | None:
    try:
        return COUNTS[form.cleaned_data["frist"]](form.day, law_of(where, on=form.day))
    except NotInForceError:
        form.add_error("dag", _("Lovboken har ingen regel om denne fristen for denne dagen. Velg en senere dag."))
        return None
