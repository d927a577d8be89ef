"""Services as they stand in a catalogue, without a database."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.descriptions import template

from mestring.core.models import Municipality
from mestring.services.content import as_content
from mestring.services.models import Service, Version, VersionState
from mestring.services.selectors import Published

HERE = Municipality(pk=1, number="9999", name="Prøvevik kommune", slug="provevik")


def published(code: str = "prove", **said: Any) -> Published:
    """A service that is published in Prøvevik, the template with these facts in place of its own."""
    description = template(code, **said)
    service = Service(municipality=HERE, code=description.code, kind=description.kind)
    version = Version(
        service=service,
        number=1,
        state=VersionState.PUBLISHED,
        valid_from=date(2026, 1, 1),
        content=as_content(description),
    )
    return Published(service, version, description)


def catalogue(*services: Published) -> dict[str, Published]:
    """Several of them by code."""
    return {one.code: one for one in services}
