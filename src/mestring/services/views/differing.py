"""What differs between two versions of a service, or between a version and the template."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.guard import guarded
from mestring.services.access import READ_SERVICES
from mestring.services.catalogue_names import called_in
from mestring.services.difference import difference
from mestring.services.presenters.page_language import page_language
from mestring.services.presenters.sides import sides, usual_pair
from mestring.services.presenters.told_difference import told_difference
from mestring.services.views.of_staff import name_of, own_language, service_or_404, service_trail


@guarded(READ_SERVICES)
def difference_page(request: Any, code: str) -> HttpResponseBase:
    """From one to another, as chosen; else the draft against what holds."""
    service = service_or_404(request, code)
    found = sides(service, today=clock.today())
    by_code = {one.code: one for one in found}
    usual = usual_pair(found, today=clock.today())
    old, new = usual or (None, None)
    old = by_code.get(request.GET.get("fra", ""), old)
    new = by_code.get(request.GET.get("til", ""), new)
    name = name_of(service)
    context = {
        "service": service,
        "name": name,
        "sides": found,
        "old": old,
        "new": new,
        "trail": service_trail(service, name=name),
    }
    if old and new:
        names = called_in(service.municipality, language=page_language())
        differs = difference(old.said, new.said)
        context["told"] = told_difference(differs, ours=own_language(service), names=names)
    return render(request, "services/difference.html", context)
