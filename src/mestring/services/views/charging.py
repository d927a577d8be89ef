"""What one must pay: choose what for, tell a little, and see the sum step by step. Nothing that is typed is kept."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.core.models import Municipality
from mestring.law import NotInForceError
from mestring.law.charges import always_free
from mestring.law.charges.long_stay.parameters import STARTS_AFTER
from mestring.services.forms.charges import FORMS, ChargeForm
from mestring.services.forms.charges.long_stay_form import LongStayForm
from mestring.services.law_book import law_of
from mestring.services.presenters.charges.charge_page import ChargePage, charge_page
from mestring.services.presenters.charges.told_with import family_is_left_out, first_time_is_free
from mestring.services.presenters.charges.ways_to_pay import ABOUT, NAMES, TITLES, kind_named, ways_to_pay
from mestring.services.presenters.trail import charges_trail, public_trail
from mestring.services.views.municipality import municipality_or_404

OPEN = "Hva en tjeneste koster, kan alle regne ut. Det som skrives inn, lagres ikke."
WRONG = 422


@open_to_all(OPEN)
def public_charges(request: Any, municipality: str) -> HttpResponseBase:
    """Choose what to have worked out, and see what never costs anything."""
    where = municipality_or_404(municipality)
    context = {
        "municipality": where,
        "ways": ways_to_pay(where),
        "free": always_free(),
        "trail": public_trail(where),
    }
    return render(request, "services/charges.html", context)


@open_to_all(OPEN)
@sensitive_post_parameters()
def public_charge_sum(request: Any, municipality: str, way_to_pay: str) -> HttpResponseBase:
    """The form of one way to pay, and the sum of what was typed into it.

    Income is private: it is sent by POST, answered at once without a redirect, and is in no address, log or cache.
    """
    where, kind = municipality_or_404(municipality), kind_named(way_to_pay)
    if kind is None:
        raise Http404
    form = FORMS[kind](request.POST if request.method == "POST" else None, law=law_of(where, on=clock.today()))
    page = _worked_out(form, where) if form.is_bound and form.is_valid() else None
    context = {
        "municipality": where,
        "form": form,
        "page": page,
        "title": TITLES[kind],
        "name": NAMES[kind],
        "about": ABOUT[kind],
        "trail": charges_trail(where),
    }
    response = render(request, "services/charge.html", context, status=WRONG if form.errors else 200)
    response["Cache-Control"] = "no-store"
    return response


def _worked_out(form: ChargeForm, where: Municipality) -> ChargePage | None:
    """The page of the sum; None, and a sentence at the day, where the law book does not reach so far back."""
    law = law_of(where, on=form.day)
    try:
        charge = form.charge(law=law)
        also = [first_time_is_free(law.period(STARTS_AFTER))] if isinstance(form, LongStayForm) else []
    except NotInForceError:
        form.add_error("dag", _("Lovboken har ikke alle tallene for denne dagen. Velg en senere dag."))
        return None
    if isinstance(form, LongStayForm) and form.family_left_out:
        also = [family_is_left_out(), *also]
    return charge_page(charge, municipality=where, also=tuple(also))
