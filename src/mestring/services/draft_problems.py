"""What stands in the way of publishing a version, and what somebody should look at first."""

from __future__ import annotations

from collections.abc import Mapping

from mestring.core.models import Municipality
from mestring.services.codes import Language, ServiceKind
from mestring.services.models import Service, Version
from mestring.services.rules import Facts, Problem, problems
from mestring.services.template_files import templates


def problems_of(version: Version, *, known: Mapping[str, ServiceKind] | None = None) -> tuple[Problem, ...]:
    """What stands in the way of publishing it, and what to look at. ``known`` saves asking again for each of many."""
    service = version.service
    return problems(
        Facts(
            version.description,
            language=Language(service.municipality.language),
            known=known_kinds(service.municipality) if known is None else known,
            own=frozenset(version.own),
        )
    )


def known_kinds(municipality: Municipality) -> dict[str, ServiceKind]:
    """The kind of every service and technology there is, by code: the templates, and the municipality's own."""
    known = {code: template.kind for code, template in templates().items()}
    ours = Service.objects.filter(municipality=municipality).values_list("code", "kind")
    return known | {code: ServiceKind(kind) for code, kind in ours}
