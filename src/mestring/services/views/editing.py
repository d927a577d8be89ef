"""Edit a draft: one chapter in one language at a time."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core.guard import guarded
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.edit_draft import edit_draft, use_template_words
from mestring.services.catalogue_names import names_in
from mestring.services.chapters import Chapter
from mestring.services.codes import Language
from mestring.services.forms.draft_form import DraftForm
from mestring.services.models import Version
from mestring.services.presenters.chapter_links import anchor_of, edit_address
from mestring.services.presenters.draft_page import draft_page, next_chapter
from mestring.services.presenters.page_language import page_language
from mestring.services.refusals import MeanwhileError, NotPossibleError
from mestring.services.selectors import draft_of
from mestring.services.views.of_staff import (
    language_or_404,
    name_of,
    own_language,
    service_or_404,
    service_trail,
    staff_address,
)


@guarded(EDIT_SERVICES)
def edit(request: Any, code: str, chapter: str, language: str) -> HttpResponseBase:
    """Show the chapter, save what was typed, and go where the button says."""
    service = service_or_404(request, code)
    here, spoken = _chapter_or_404(chapter), language_or_404(language)
    draft = draft_of(service)
    if draft is None:
        messages.info(request, _("Tjenesten har ikke noe utkast nå. Begynn på et nytt for å endre noe."))
        return redirect(staff_address(service))
    names = names_in(service.municipality, language=page_language())
    typed = request.POST if request.method == "POST" else None
    form = DraftForm(typed, draft=draft, chapter=here, language=spoken, names=names)
    if typed is not None and form.is_valid() and _save(request, form, draft):
        return redirect(_onward(typed, code=code, chapter=here, language=spoken))
    page = draft_page(draft, form, chapter=here, language=spoken, ours=own_language(service), names=names)
    name = name_of(service)
    context = {
        "service": service,
        "draft": draft,
        "name": name,
        "form": form,
        "page": page,
        "trail": service_trail(service, name=name),
    }
    return render(request, "services/edit.html", context, status=422 if form.errors else 200)


def _chapter_or_404(code: str) -> Chapter:
    if code not in set(Chapter):
        raise Http404
    return Chapter(code)


def _save(request: Any, form: DraftForm, draft: Version) -> bool:
    """Save, and give up own words where that button was pressed. False when it could not be, and the form says why."""
    to_template = request.POST.get("mal", "")
    wanted = {field: said for field, said in form.wanted.items() if field != to_template}
    try:
        changes = [edit_draft(draft, wanted, read=form.read, by=request.actor)]
        if to_template:
            changes.append(use_template_words(draft, fields=[to_template], by=request.actor))
    except MeanwhileError as refused:
        form.tell_clashes(refused)
        return False
    except NotPossibleError as refused:
        form.refuse(str(refused), where=refused.where)
        return False
    for change in filter(None, changes):
        messages.success(request, _("Lagret. %(what)s.") % {"what": change.what})
    if not any(changes):
        messages.info(request, _("Ingenting var endret, så ingenting er lagret."))
    return True


def _onward(sent: Any, *, code: str, chapter: Chapter, language: Language) -> str:
    after = next_chapter(chapter)
    if sent.get("videre") == "neste" and after:
        return edit_address(code, chapter=after, language=language)
    if sent.get("videre") == "forhandsvis":
        return f"{redirect('services:preview', code=code).url}?sprak={language}"
    return edit_address(code, chapter=chapter, language=language) + (anchor_of(sent["mal"]) if sent.get("mal") else "")
