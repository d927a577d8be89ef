"""What is new in the template since the draft began from it; take what one wants of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mestring.core.guard import guarded
from mestring.services.access import EDIT_SERVICES
from mestring.services.actions.edit_draft import take_template_news
from mestring.services.catalogue_names import called_in
from mestring.services.news import template_news
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.told_news import told_news
from mestring.services.refusals import NotPossibleError
from mestring.services.selectors import draft_of
from mestring.services.views.of_staff import name_of, service_or_404, service_trail, staff_address, telling_version

ALL, CHOSEN, NONE = "alt", "valgte", "ingenting"


@guarded(EDIT_SERVICES)
def news_page(request: Any, code: str) -> HttpResponseBase:
    """Field by field, as it was, as it is and in one's own words."""
    service = service_or_404(request, code)
    draft = draft_of(service)
    version = draft or telling_version(service)
    news = template_news(version) if version else ()
    error = ""
    if request.method == "POST" and draft is not None:
        chosen = set(request.POST.getlist("ta"))
        asked = request.POST.get("hva", "")
        fields = {ALL: {one.field for one in news}, NONE: set()}.get(asked, chosen)
        if asked == CHOSEN and not chosen:
            error = _("Kryss av for det dere vil ta inn, eller velg å beholde det dere har.")
        else:
            try:
                change = take_template_news(draft, fields=fields, by=request.actor)
            except NotPossibleError as refused:
                messages.error(request, str(refused))
            else:
                messages.success(request, f"{change.what}." if change else _("Det er ikke noe nytt i malen."))
            return redirect(staff_address(service))
    names = called_in(service.municipality, language=page_language())
    name = name_of(service)
    context = {
        "service": service,
        "draft": draft,
        "name": name,
        "news": told_news(news, names=names),
        "error": error,
        "trail": service_trail(service, name=name),
    }
    return render(request, "services/news.html", context, status=422 if error else 200)
