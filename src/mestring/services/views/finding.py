"""Finding a service: in one's own words, by what it is about, for whom, and by how much help."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.core.guard import open_to_all
from mestring.services.forms.find_form import FindForm
from mestring.services.presenters.find_page import found, topics
from mestring.services.presenters.page_language import page_language
from mestring.services.selectors import published_on
from mestring.services.views.municipality import municipality_or_404

OPEN = "Hva kommunen tilbyr, er åpent for alle."


@open_to_all(OPEN)
def public_find(request: Any, municipality: str) -> HttpResponseBase:
    """The front of the catalogue, and what was found when something was asked for."""
    where = municipality_or_404(municipality)
    published = published_on(where, on=clock.today())
    form = FindForm(request.GET)
    asked = form.asked
    context = {
        "municipality": where,
        "form": form,
        "asked": asked,
        "found": found(published, asked, language=page_language()),
        "topics": topics(published),
        "examples": (_("jeg faller ofte"), _("mor glemmer medisinen"), _("jeg er sliten av å passe på mannen min")),
    }
    return render(request, "services/find.html", context)
