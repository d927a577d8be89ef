"""Reads of the catalogue: what anyone may read on a day, and what those who work with it see besides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from mestring.core.access import Actor, may
from mestring.core.models import Municipality
from mestring.services.access import READ_SERVICES
from mestring.services.codes import Need, ServiceKind, Who
from mestring.services.description import Description
from mestring.services.frozen import read_frozen
from mestring.services.models import Change, Service, Version, VersionState
from mestring.services.models.version import PUBLIC


@dataclass(frozen=True, slots=True)
class Published:
    """What a municipality says of a service on a day, and whom one calls."""

    service: Service
    version: Version
    description: Description

    @property
    def code(self) -> str:
        """The code in its address."""
        return self.service.code


def published_on(municipality: Municipality, *, on: date) -> list[Published]:
    """Every service and technology the municipality offers that day, in the order of their codes. One query."""
    return [_published(version) for version in holding(municipality, on=on)]


def published_version(municipality: Municipality, code: str, *, on: date) -> Published | None:
    """What it says of one of them that day; None where it offers no such thing."""
    version = holding(municipality, on=on).filter(service__code=code).first()
    return _published(version) if version else None


def holding(municipality: Municipality, *, on: date) -> QuerySet[Version]:
    """The versions that hold on a day; ``frozen`` is what each says, as the text it lies as."""
    holds = Q(valid_to=None) | Q(valid_to__gte=on)
    return (
        Version.objects.filter(holds, service__municipality=municipality, state__in=PUBLIC, valid_from__lte=on)
        .select_related("service__contact_unit", "service__municipality")
        .annotate(frozen=Cast("content", TextField()))
        .defer("template", "own", "content")  # what it was made from, and what it says a second time
        .order_by("service__code")
    )


def of_kind(published: Iterable[Published], kind: ServiceKind) -> list[Published]:
    """The services, or the technologies."""
    return [one for one in published if one.description.kind is kind]


def at_level(published: Iterable[Published], level: int) -> list[Published]:
    """Those for a mastery level, 1 the highest mastery."""
    return [one for one in published if level in one.description.levels]


def for_whom(published: Iterable[Published], who: Who) -> list[Published]:
    """Those for somebody, what is for everyone too."""
    return [one for one in published if who in one.description.who or Who.EVERYONE in one.description.who]


def about(published: Iterable[Published], need: Need) -> list[Published]:
    """Those about a need, the ones that are most about it first."""
    found = [one for one in published if need in one.description.needs]
    return sorted(found, key=lambda one: (one.description.needs.index(need), one.code))


def services_for(actor: Actor) -> QuerySet[Service]:
    """The catalogue of the actor's municipality, drafts too, for those who may read it; else none."""
    if actor.municipality_id is None or not may(actor, READ_SERVICES):
        return Service.objects.none()
    return Service.objects.filter(municipality_id=actor.municipality_id).select_related("municipality", "contact_unit")


def versions_for(actor: Actor) -> QuerySet[Version]:
    """Every version in that catalogue, newest first."""
    found = Version.objects.filter(service__in=services_for(actor)).select_related("service__municipality")
    return found.order_by("service__code", "-number")


def draft_of(service: Service) -> Version | None:
    """The draft somebody works on, if any."""
    return service.versions.filter(state=VersionState.DRAFT).first()


def version_on(service: Service, *, on: date) -> Version | None:
    """What the municipality says of the service on a day."""
    return next((one for one in service.versions.filter(state__in=PUBLIC) if one.holds(on=on)), None)


def upcoming(service: Service, *, on: date) -> Version | None:
    """The next version to hold after a day."""
    return service.versions.filter(state__in=PUBLIC, valid_from__gt=on).order_by("valid_from").first()


def history_of(service: Service) -> QuerySet[Change]:
    """What has been done to it, newest first."""
    return service.changes.all()


def _published(version: Version) -> Published:
    return Published(version.service, version, read_frozen(version.frozen))  # type: ignore[attr-defined] # asked for in holding
