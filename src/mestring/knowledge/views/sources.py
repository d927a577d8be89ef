"""The sources: what is in use from each, taking a table in, its receipt, and going back to an older one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.core.models import Municipality
from mestring.knowledge.access import IMPORT_RELEASES, READ_KNOWLEDGE
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.actions.use_again import use_again
from mestring.knowledge.forms.take_in_form import TakeInForm
from mestring.knowledge.models import Release, ReleaseState
from mestring.knowledge.presenters.sources import how_sure, rows, years_in_words
from mestring.knowledge.presenters.trail import knowledge_trail, sources_trail
from mestring.knowledge.refusals import KnownFileError, NotPossibleError, TableRefusedError
from mestring.knowledge.selectors.releases import releases_for
from mestring.knowledge.source import sources


@guarded(READ_KNOWLEDGE)
def source_list(request: Any) -> HttpResponseBase:
    """Every source, what is in use of it and how sure it is."""
    context = {
        "trail": knowledge_trail(),
        "rows": rows(releases_for(request.actor)),
        "may_import": may(request.actor, IMPORT_RELEASES),
    }
    return render(request, "knowledge/sources.html", context)


@guarded(IMPORT_RELEASES)
def take_in_page(request: Any) -> HttpResponseBase:
    """Hand in a table. It is checked and in use at once, or nothing is changed and every fault is told."""
    alone = Municipality.objects.count() == 1
    if request.method != "POST":
        return _form_page(request, TakeInForm(initial={"kilde": request.GET.get("kilde", "")}, alone=alone))
    form = TakeInForm(request.POST, request.FILES, alone=alone)
    if not form.is_valid():
        return _form_page(request, form)
    file = form.cleaned_data["fil"]
    own = get_object_or_404(Municipality, pk=request.actor.municipality_id) if form.only_ours else None
    try:
        release = take_in(
            file.read(),
            name=file.name,
            source=form.cleaned_data["kilde"] or None,
            municipality=own,
            by=request.actor,
        )
    except KnownFileError as error:
        messages.info(request, str(error))
        return redirect("knowledge:release", release=error.release.pk)
    except TableRefusedError as error:
        for sentence in error.sentences:
            form.add_error("fil", sentence)
        return _form_page(request, form)
    except NotPossibleError as error:
        form.add_error("kilde", str(error))
        return _form_page(request, form)
    messages.success(request, _("Tallene er hentet inn og er i bruk."))
    return redirect("knowledge:release", release=release.pk)


def _form_page(request: Any, form: TakeInForm) -> HttpResponse:
    context = {"form": form, "trail": sources_trail()}
    return render(request, "knowledge/take_in.html", context, status=422 if form.errors else 200)


@guarded(READ_KNOWLEDGE)
def release_page(request: Any, release: int) -> HttpResponseBase:
    """The receipt of one release."""
    shown = _release_or_404(request, release)
    source = sources().get(shown.source)
    alike = releases_for(request.actor).filter(source=shown.source, municipality=shown.municipality)
    context = {
        "trail": sources_trail(),
        "release": shown,
        "receipt": shown.receipt,
        "years": years_in_words(shown),
        "source": source,
        "sure": how_sure(source) if source else "",
        "in_use": shown.state == ReleaseState.CURRENT,
        "may_use_again": shown.state != ReleaseState.CURRENT and may(request.actor, IMPORT_RELEASES),
        "others": alike.exclude(pk=shown.pk),
    }
    return render(request, "knowledge/release.html", context)


@guarded(IMPORT_RELEASES)
@require_POST
def use_again_step(request: Any, release: int) -> HttpResponseBase:
    """Go back to this release."""
    wanted = _release_or_404(request, release)
    try:
        use_again(wanted, by=request.actor)
    except NotPossibleError as error:
        messages.info(request, str(error))
    else:
        messages.success(request, _("Utgaven er i bruk igjen. Den som var i bruk, er tatt vare på."))
    return redirect("knowledge:release", release=wanted.pk)


def _release_or_404(request: Any, pk: int) -> Release:
    return get_object_or_404(releases_for(request.actor), pk=pk)
