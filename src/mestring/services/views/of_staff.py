"""The service and the draft an address names, for those who may see them; and the way down to them."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from mestring.core import clock
from mestring.services.codes import Language
from mestring.services.models import Service, Version
from mestring.services.presenters.trail import Trail
from mestring.services.selectors import draft_of, services_for, upcoming, version_on


def service_or_404(request: Any, code: str) -> Service:
    """The service, if it is the actor's to see."""
    return get_object_or_404(services_for(request.actor), code=code)


def version_or_404(service: Service, number: int) -> Version:
    """One version of it."""
    return get_object_or_404(service.versions.all(), number=number)


def language_or_404(code: str) -> Language:
    """The language an address names."""
    if code not in set(Language):
        raise Http404
    return Language(code)


def own_language(service: Service) -> Language:
    """The language the municipality writes itself."""
    return Language(service.municipality.language)


def telling_version(service: Service) -> Version | None:
    """The version that tells best what the service is: the one that holds, else what comes, the draft, the newest."""
    day = clock.today()
    return version_on(service, on=day) or upcoming(service, on=day) or draft_of(service) or service.versions.first()


def name_of(service: Service) -> str:
    """What staff know it by: its name in the municipality's own language, else its code."""
    version = telling_version(service)
    return (version.description.said(own_language(service)).name if version else "") or service.code


def staff_trail() -> Trail:
    """To the list of services."""
    return [(_("Tjenester"), reverse("services:list"))]


def service_trail(service: Service, *, name: str = "") -> Trail:
    """To the page of a service."""
    return [*staff_trail(), (name or name_of(service), staff_address(service))]


def staff_address(service: Service) -> str:
    """The page of a service, for those who work with it."""
    return reverse("services:service", kwargs={"code": service.code})
