"""Take templates into the catalogue, and begin on a service no template has."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mestring.core.guard import guarded
from mestring.core.models import Municipality
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.adopt import adopt_templates, begin_own_service
from mestring.services.chapters import Chapter
from mestring.services.codes import Language
from mestring.services.forms.begin_form import BeginForm
from mestring.services.presenters.chapter_links import edit_address
from mestring.services.presenters.template_cards import template_cards
from mestring.services.refusals import NotPossibleError
from mestring.services.selectors import services_for
from mestring.services.views.of_staff import staff_trail


@guarded(EDIT_SERVICES)
def templates_page(request: Any) -> HttpResponseBase:
    """The templates the catalogue lacks; take in those that are ticked, or all."""
    municipality = _municipality(request)
    cards = template_cards({service.code for service in services_for(request.actor)})
    error = ""
    if request.method == "POST":
        codes = [card.code for card in cards] if request.POST.get("hva") == "alle" else request.POST.getlist("mal")
        if codes:
            try:
                drafts = adopt_templates(municipality, by=request.actor, codes=codes)
            except NotPossibleError as refused:
                error = str(refused)
            else:
                count = len(drafts)
                say = ngettext("%(n)s mal er tatt inn som utkast.", "%(n)s maler er tatt inn som utkast.", count)
                messages.success(request, say % {"n": count})
                return redirect("services:list")
        else:
            error = _("Kryss av for minst én mal.")
    context = {"cards": cards, "error": error, "trail": staff_trail()}
    return render(request, "services/templates.html", context, status=422 if error else 200)


@guarded(EDIT_SERVICES)
def begin(request: Any) -> HttpResponseBase:
    """Name, kind and code; then one writes it."""
    municipality = _municipality(request)
    form = BeginForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            draft = begin_own_service(
                municipality, code=said["code"], kind=said["kind"], name=said["name"], by=request.actor
            )
        except NotPossibleError as refused:
            form.add_error(refused.where or None, str(refused))
        else:
            language = Language(municipality.language)
            return redirect(edit_address(draft.service.code, chapter=Chapter.BRIEF, language=language))
    return render(
        request, "services/begin.html", {"form": form, "trail": staff_trail()}, status=422 if form.errors else 200
    )


def _municipality(request: Any) -> Municipality:
    return get_object_or_404(Municipality, pk=request.actor.municipality_id)
