"""A service for those who work with it, and the moves of its versions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import Actor
from mestring.core.guard import guarded
from mestring.services.access import EDIT_SERVICES, READ_SERVICES
from mestring.services.actions.begin_draft import new_draft, put_back
from mestring.services.actions.discard_draft import discard_draft
from mestring.services.actions.last_day import reopen
from mestring.services.actions.withdraw import withdraw
from mestring.services.catalogue_names import called_in
from mestring.services.chapters import Chapter
from mestring.services.models import Service, Version
from mestring.services.presenters.chapter_links import edit_address
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.staff_page import staff_page
from mestring.services.refusals import NotPossibleError
from mestring.services.selectors import history_of
from mestring.services.views.of_staff import own_language, service_or_404, staff_address, staff_trail, version_or_404

CHANGES_SHOWN = 5


@guarded(READ_SERVICES)
def service_page(request: Any, code: str) -> HttpResponseBase:
    """What holds, what comes, the draft, every version, whom one calls, and what has been done."""
    service = service_or_404(request, code)
    names = called_in(service.municipality, language=page_language())
    context = {
        "service": service,
        "page": staff_page(service, by=request.actor, today=clock.today(), names=names),
        "edit_address": edit_address(code, chapter=Chapter.BRIEF, language=own_language(service)),
        "changes": history_of(service)[:CHANGES_SHOWN],
        "trail": staff_trail(),
    }
    return render(request, "services/staff_service.html", context)


@guarded(EDIT_SERVICES)
def move(request: Any, code: str) -> HttpResponseBase:
    """Make one of the moves that ask nothing more; those that ask for a day have pages of their own."""
    service = service_or_404(request, code)
    if request.method != "POST":
        return redirect(staff_address(service))
    name = request.POST.get("flytt", "")
    if name not in MOVES:
        messages.error(request, _("Velg hva som skal gjøres."))
        return redirect(staff_address(service))
    begins, say = MOVES[name]
    try:
        begins(service, _named(request, service), request.actor)
    except NotPossibleError as refused:
        messages.error(request, str(refused))
        return redirect(staff_address(service))
    messages.success(request, say())
    if name in ("nytt", "hent"):
        return redirect(edit_address(code, chapter=Chapter.BRIEF, language=own_language(service)))
    return redirect(staff_address(service))


def _named(request: Any, service: Service) -> Version | None:
    """The version the button stood at; 404 for one that is not there."""
    number = request.POST.get("utgave", "")
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and len(number) < 6):
        raise Http404
    return version_or_404(service, int(number))


def _needs(begin: Callable[..., object]) -> Callable[[Service, Version | None, Actor], object]:
    def made(service: Service, version: Version | None, by: Actor) -> object:
        if version is None:
            raise NotPossibleError(_("Velg hvilken utgave det gjelder."))
        return begin(version, by=by)

    return made


MOVES: dict[str, tuple[Callable[[Service, Version | None, Actor], object], Callable[[], str]]] = {
    "nytt": (
        lambda service, _version, by: new_draft(service, by=by),
        lambda: _("Utkastet er klart. Endre det du vil."),
    ),
    "hent": (_needs(put_back), lambda: _("Utgaven er hentet fram som et nytt utkast.")),
    "forkast": (_needs(discard_draft), lambda: _("Utkastet er forkastet. Det kan hentes fram igjen under utgavene.")),
    "apne": (_needs(reopen), lambda: _("Sluttdagen er tatt bort.")),
    "trekk": (_needs(withdraw), lambda: _("Utgaven er trukket tilbake, og er et utkast igjen.")),
}
