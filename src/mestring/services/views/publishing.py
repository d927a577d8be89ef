"""Publish a draft from a day, and set the last day of what holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.services.access import PUBLISH_SERVICES
from mestring.services.actions.last_day import end
from mestring.services.actions.publish import publish
from mestring.services.draft_problems import problems_of
from mestring.services.forms.chosen_day_form import ChosenDayForm
from mestring.services.models import Change, Version, VersionState
from mestring.services.presenters.problem_list import problem_list
from mestring.services.presenters.what_happens import first_day_for, what_happens
from mestring.services.refusals import NotPossibleError, RulesBrokenError
from mestring.services.selectors import draft_of
from mestring.services.views.of_staff import name_of, own_language, service_or_404, service_trail, staff_address


@guarded(PUBLISH_SERVICES)
def publish_page(request: Any, code: str) -> HttpResponseBase:
    """What stands in the way, the day, what will happen; and publishing when the day is the one the page told of."""
    service = service_or_404(request, code)
    draft = draft_of(service)
    if draft is None:
        messages.info(request, _("Tjenesten har ikke noe utkast nå."))
        return redirect(staff_address(service))
    suggested = first_day_for(draft, today=clock.today())
    form = ChosenDayForm(_typed(request), today=clock.today(), suggested=suggested)
    again = False
    if request.method == "POST" and form.is_valid():
        again = "vis" not in request.POST and form.told != form.day
        if "vis" not in request.POST and not again and (change := _published(form, draft, request.actor)):
            messages.success(request, f"{change.what}.")
            return redirect(staff_address(service))
    day = form.day if form.is_bound and form.is_valid() else suggested
    return _publish_page(request, draft, form, day=day, again=again)


def _published(form: ChosenDayForm, draft: Version, actor: Any) -> Change | None:
    """The change when it could be; None when not, and the form says why."""
    try:
        return publish(draft, valid_from=form.day, by=actor, revision=form.cleaned_data["revisjon"])
    except RulesBrokenError:
        # The page itself lists what is broken, as it is now.
        form.add_error(None, _("Utkastet kan ikke publiseres ennå. Rett opp det som står i listen."))
    except NotPossibleError as refused:
        form.add_error("dag" if refused.where else None, str(refused))
    return None


def _publish_page(request: Any, draft: Version, form: ChosenDayForm, *, day: date, again: bool) -> HttpResponseBase:
    service = draft.service
    name = name_of(service)
    context = {
        "service": service,
        "draft": draft,
        "name": name,
        "form": form,
        "day": day,
        "again": again,
        "happens": what_happens(draft, day=day, today=clock.today()),
        "problems": problem_list(problems_of(draft), code=service.code, ours=own_language(service)),
        "trail": service_trail(service, name=name),
    }
    return render(request, "services/publish.html", context, status=422 if form.errors else 200)


@guarded(PUBLISH_SERVICES)
def end_page(request: Any, code: str) -> HttpResponseBase:
    """Set the last day of the version that has none."""
    service = service_or_404(request, code)
    version = service.versions.filter(state=VersionState.PUBLISHED).first()
    if version is None:
        messages.info(request, _("Ingen utgave er uten sluttdag nå."))
        return redirect(staff_address(service))
    form = ChosenDayForm(_typed(request), today=clock.today())
    if request.method == "POST" and form.is_valid():
        try:
            change = end(version, last_day=form.day, by=request.actor)
        except NotPossibleError as refused:
            form.refuse(str(refused))
        else:
            messages.success(request, f"{change.what}.")
            return redirect(staff_address(service))
    name = name_of(service)
    context = {
        "service": service,
        "version": version,
        "name": name,
        "form": form,
        "trail": service_trail(service, name=name),
    }
    return render(request, "services/end.html", context, status=422 if form.errors else 200)


def _typed(request: Any) -> Any:
    return request.POST if request.method == "POST" else None
