"""The page as residents would see it: of the draft, and of any version there has been."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.services.access import EDIT_SERVICES, READ_SERVICES
from mestring.services.codes import Language
from mestring.services.law_book import law_of
from mestring.services.models import Service, Version
from mestring.services.presenters.phone import phone_link
from mestring.services.presenters.preview import language_links
from mestring.services.presenters.service_page import service_page
from mestring.services.selectors import Published, draft_of, published_on
from mestring.services.views.of_staff import own_language, service_or_404, service_trail, staff_address, version_or_404


@guarded(READ_SERVICES)
def preview(request: Any, code: str) -> HttpResponseBase:
    """The draft."""
    service = service_or_404(request, code)
    draft = draft_of(service)
    if draft is None:
        messages.info(request, _("Tjenesten har ikke noe utkast nå."))
        return redirect(staff_address(service))
    return _page(request, service, draft)


@guarded(READ_SERVICES)
def version(request: Any, code: str, number: int) -> HttpResponseBase:
    """One version, whatever its state."""
    service = service_or_404(request, code)
    return _page(request, service, version_or_404(service, number))


def _page(request: Any, service: Service, version: Version) -> HttpResponseBase:
    asked = request.GET.get("sprak", "")
    language = Language(asked) if asked in set(Language) else own_language(service)
    day = _day_of(version)
    with translation.override(language):
        article = _article(service, version, language=language, day=day)
    context = {
        "service": service,
        "version": version,
        "day": day,
        "article": article,
        "language": language.value,
        "languages": language_links(version.description, here=language, ours=own_language(service)),
        "holds": version.holds(on=clock.today()),
        "may_edit": may(request.actor, EDIT_SERVICES),
        "trail": service_trail(service),
    }
    return render(request, "services/preview.html", context)


def _article(service: Service, version: Version, *, language: Language, day: date) -> SafeString:
    others = {one.code: one for one in published_on(service.municipality, on=clock.today())}
    published = Published(service, version, version.description)
    page = service_page(published, others=others, language=language, law=law_of(service.municipality, on=day))
    context = {
        "page": page,
        "service": service,
        "municipality": service.municipality,
        "day": day,
        "phone_link": phone_link(service.contact_phone),
    }
    return render_to_string("services/partials/whole.html", context)


def _day_of(version: Version) -> date:
    """The day whose law it shows: today, or the nearest day it holds."""
    today = clock.today()
    if version.valid_from and version.valid_from > today:
        return version.valid_from
    return version.valid_to if version.valid_to and version.valid_to < today else today
