"""What everything in a municipality's catalogue is called, by code: for lists to choose from, and facts in words."""

from __future__ import annotations

from mestring.core.models import Municipality
from mestring.services.codes import Language, ServiceKind
from mestring.services.models import Version
from mestring.services.template_files import templates


def names_in(municipality: Municipality, *, language: Language) -> dict[str, tuple[str, ServiceKind]]:
    """The name and kind of every template, and of every service the municipality has made itself."""
    named = {code: (one.said(language).name, one.kind) for code, one in templates().items()}
    own = Version.objects.filter(service__municipality=municipality).exclude(service__code__in=named)
    for version in own.order_by("service_id", "number"):
        description = version.description
        named[description.code] = (description.said(language).name or description.code, description.kind)
    return named


def called_in(municipality: Municipality, *, language: Language) -> dict[str, str]:
    """Only the names."""
    return {code: name for code, (name, _kind) in names_in(municipality, language=language).items()}
