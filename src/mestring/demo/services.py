"""The invented municipality's catalogue: the templates adopted and published, some of them in its own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import transaction

from mestring.core import clock
from mestring.core.access import Actor, system
from mestring.core.models import Municipality
from mestring.demo.service_content import Contact, Own, ServiceContent, read_service_content
from mestring.services.actions.adopt import adopt_templates
from mestring.services.actions.begin_draft import new_draft
from mestring.services.actions.edit_draft import edit_draft
from mestring.services.actions.publish import publish
from mestring.services.actions.set_contact import set_contact
from mestring.services.models import Service, Version


def load_services(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """Adopt and publish the templates that are not there yet, by the actions anybody uses."""
    by = system("demo", municipality_id=municipality.pk)
    content = read_service_content()
    with transaction.atomic():
        drafts = adopt_templates(municipality, by=by)
        if not drafts:
            return
        say(f"Legger inn {len(drafts)} tjenester.")
        _publish(drafts, content, by=by)
        _say_later({draft.service.code: draft.service for draft in drafts}, content, by=by)


def _publish(drafts: list[Version], content: ServiceContent, *, by: Actor) -> None:
    units = {unit.code: unit for unit in drafts[0].service.municipality.units.all()}
    for draft in drafts:
        code = draft.service.code
        contact: Contact = content.contact(code)
        set_contact(draft.service, unit=units[contact.unit], phone=contact.phone, email=contact.email, by=by)
        _edit(draft, content.own, by=by)
        publish(draft, valid_from=content.published_from, by=by)


def _say_later(services: dict[str, Service], content: ServiceContent, *, by: Actor) -> None:
    # A version to come must be to come also when the demo is tried years from now.
    starts = max(content.later.starts, clock.today() + timedelta(days=1))
    for code in content.later.own:
        if code in services:
            draft = new_draft(services[code], by=by)
            _edit(draft, content.later.own, by=by)
            publish(draft, valid_from=starts, by=by)
    for code in content.drafts:
        if code in services:
            _edit(new_draft(services[code], by=by), content.drafts, by=by)


def _edit(draft: Version, own: Own, *, by: Actor) -> None:
    if draft.service.code in own:
        edit_draft(draft, own[draft.service.code], by=by)
