"""What every move of a published version has in common: the lock, the last day, and whom it is told to."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.formats import date_format

from mestring.core import outbox
from mestring.core.access import Actor, require
from mestring.services.access import PUBLISH_SERVICES
from mestring.services.actions.changing import OpenChange, hold_version, note
from mestring.services.models import Service, Version, VersionState
from mestring.services.models.version import PUBLIC

ONE_DAY = timedelta(days=1)
PUBLISHED = ("state", "content", "valid_from", "valid_to", "published_at", "published_by", "published_by_name")


def held_for_publisher(version: Version, *, by: Actor) -> Version:
    """Within a transaction: the version as it is now, and nobody else writes to its service. Refuses who may not."""
    require(by, PUBLISH_SERVICES, municipality_id=version.service.municipality_id)
    return hold_version(version)


def public_versions(service: Service) -> list[Version]:
    """Those that hold on some day, past or to come."""
    return list(service.versions.filter(state__in=PUBLIC))


def set_last_day(version: Version, *, last_day: date | None, change: OpenChange) -> None:
    """It holds to and including that day, or with None until something is done."""
    version.state = VersionState.PUBLISHED if last_day is None else VersionState.ENDED
    version.valid_to = last_day
    change.update(version, fields=["state", "valid_to"])


def tell(event: str, version: Version, *, what: str, by: Actor, **more: object) -> None:
    """The audit, and those outside."""
    service = version.service
    days = {
        "valid_from": version.valid_from.isoformat() if version.valid_from else None,
        "valid_to": version.valid_to.isoformat() if version.valid_to else None,
    }
    note(PUBLISH_SERVICES, by=by, on=version, municipality_id=service.municipality_id, what=what, **days)
    outbox.put(
        event,
        municipality_id=service.municipality_id,
        payload={"service": service.code, "version": version.number, **days, **more},
    )


def show_in(held: Version, version: Version) -> None:
    """Give the caller's own version what the one that was saved says of its publishing."""
    for name in PUBLISHED:
        setattr(version, name, getattr(held, name))


def in_words(day: date) -> str:
    """The day, as in a sentence."""
    return date_format(day, "j. F Y")
