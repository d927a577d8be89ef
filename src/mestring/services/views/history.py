"""What has been done to a service: who, when, and what was changed."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core.guard import guarded
from mestring.services.access import READ_SERVICES
from mestring.services.catalogue_names import called_in
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.told_changes import told_changes
from mestring.services.selectors import history_of
from mestring.services.views.of_staff import name_of, own_language, service_or_404, service_trail

CHANGES_A_PAGE = 25


@guarded(READ_SERVICES)
def history(request: Any, code: str) -> HttpResponseBase:
    """Every change, newest first."""
    service = service_or_404(request, code)
    page = Paginator(history_of(service), CHANGES_A_PAGE).get_page(request.GET.get("side"))
    names = called_in(service.municipality, language=page_language())
    name = name_of(service)
    context = {
        "service": service,
        "name": name,
        "page": page,
        "changes": told_changes(list(page.object_list), ours=own_language(service), names=names),
        "trail": service_trail(service, name=name),
    }
    return render(request, "services/history.html", context)
