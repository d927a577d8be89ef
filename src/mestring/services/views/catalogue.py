"""The list of the municipality's services, for those who work with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.http import HttpResponseBase
from django.shortcuts import render

from mestring.core import clock
from mestring.core.access import may
from mestring.core.guard import guarded
from mestring.core.models import Municipality
from mestring.services.access import EDIT_SERVICES, READ_SERVICES
from mestring.services.codes import ServiceKind
from mestring.services.draft_problems import known_kinds
from mestring.services.forms.catalogue_filter import CatalogueFilter
from mestring.services.models import Version
from mestring.services.presenters.catalogue_rows import GROUP_NAMES, Row, rows, told_of
from mestring.services.presenters.standing import ATTENTION_NAMES, STANDING_NAMES, Attention, Standing
from mestring.services.selectors import services_for, versions_for
from mestring.services.template_files import templates


@guarded(READ_SERVICES)
def service_list(request: Any) -> HttpResponseBase:
    """Every service with where it stands; narrowed by what the address asks for."""
    services, day = list(services_for(request.actor)), clock.today()
    versions = _versions(request.actor)
    told = versions_for(request.actor).in_bulk([told_of(some, on=day).pk for some in versions.values()])
    found = rows(services, versions, told=told, known=_known(request), on=day)
    narrow = CatalogueFilter(request.GET)
    shown = [row for row in found if narrow.matches(row)]
    groups = [(kind, GROUP_NAMES[kind], [row for row in shown if row.kind is kind]) for kind in ServiceKind]
    context = {
        "total": len(found),
        "found": len(shown),
        "groups": [group for group in groups if group[2]],
        "tiles": _tiles(found, narrow.asked),
        "filter": narrow,
        "asked": narrow.asked,
        "lacking": len(set(templates()) - {service.code for service in services}),
        "may_edit": may(request.actor, EDIT_SERVICES),
    }
    return render(request, "services/list.html", context)


def _versions(actor: Any) -> dict[int, list[Version]]:
    """Each service's versions, without what they say: there may be many, and only one of each is told of."""
    by_service: dict[int, list[Version]] = defaultdict(list)
    for version in versions_for(actor).defer("content", "template", "own"):
        by_service[version.service_id].append(version)
    return by_service


def _known(request: Any) -> dict[str, ServiceKind]:
    municipality = Municipality.objects.filter(pk=request.actor.municipality_id).first()
    return known_kinds(municipality) if municipality else {}


def _tiles(found: Sequence[Row], asked: dict[str, str]) -> list[dict[str, Any]]:
    """How many stand where, and how many need what; each leads to those."""
    standing = [("tilstand", one, STANDING_NAMES[one], sum(one in row.standing for row in found)) for one in Standing]
    attention = [("sepa", one, ATTENTION_NAMES[one], sum(one in row.attention for row in found)) for one in Attention]
    always = {Standing.NOW, Standing.DRAFT, Attention.STOPPED}
    return [
        {"address": f"?{field}={one.value}#lista", "label": label, "number": number, "current": asked.get(field) == one}
        for field, one, label, number in (*standing, *attention)
        if number or one in always
    ]
