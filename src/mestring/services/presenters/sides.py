"""What can be laid beside something else: the versions of a service, and the template as it is shipped now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from mestring.services.models import Service, Version, VersionState
from mestring.services.presenters.version_rows import days_in_words, state_words
from mestring.services.template_files import shipped

TEMPLATE = "mal"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two to compare: its code in the address, what it is called, and what it says."""

    code: str
    name: str
    said: Mapping[str, Any]
    version: Version | None = None


def sides(service: Service, *, today: date) -> list[Side]:
    """The versions, newest first, then the template where there is one."""
    found = [Side(str(one.number), _named(one, today=today), one.said, one) for one in service.versions.all()]
    template = shipped(service.code)
    return [*found, Side(TEMPLATE, _("Malen slik den er nå"), template)] if template else found


def usual_pair(found: Sequence[Side], *, today: date) -> tuple[Side, Side] | None:
    """The draft, or the newest published, with what was before it: what holds, else the template. None without two."""
    versions = [one for one in found if one.version]
    new = _first(versions, lambda one: one.state == VersionState.DRAFT) or _first(versions, lambda one: one.public)
    if new is None:
        new = found[0] if found else None
    rest = [one for one in found if one is not new]
    if new is None or not rest:
        return None
    old = _first(
        [one for one in rest if one.version],
        lambda one: one.public and (one.holds(on=today) or one.number < _number(new)),
    )
    return (old or rest[-1], new)


def _first(found: Sequence[Side], wanted: Any) -> Side | None:
    return next((one for one in found if wanted(one.version)), None)


def _number(side: Side) -> int:
    return side.version.number if side.version else 0


def _named(version: Version, *, today: date) -> str:
    words = {"number": version.number, "state": state_words(version, today=today).lower()}
    days = days_in_words(version)
    if days:
        return _("Utgave %(number)s, %(state)s: %(days)s") % {**words, "days": days[0].lower() + days[1:]}
    return _("Utgave %(number)s, %(state)s") % words
