"""The list of a municipality's services: where each stands, how heavy it is to read, and what needs attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mestring.services.actions.move_version import problems_of
from mestring.services.codes import KIND_NAMES, Language, ServiceKind
from mestring.services.models import Service, Version, VersionState
from mestring.services.news import template_news
from mestring.services.presenters.measured import Measured
from mestring.services.readability import readability_of
from mestring.services.rules import HEAVY, Weight


class Standing(StrEnum):
    """Where a service may stand; it may stand in several places at once. The code is part of addresses."""

    NOW = "gjelder"
    LATER = "kommer"
    ENDING = "sluttdag"
    DRAFT = "utkast"
    NOWHERE = "ikke-publisert"


class Attention(StrEnum):
    """What somebody should look at. The code is part of addresses."""

    STOPPED = "stopper"
    WARNED = "varsler"
    NEWS = "nytt-i-malen"
    HEAVY = "tung"
    NO_CONTACT = "uten-kontakt"
    NOT_REVIEWED = "ikke-gjennomgatt"


STANDING_NAMES: dict[Standing, str | Promise] = {
    Standing.NOW: gettext_lazy("Gjelder nå"),
    Standing.LATER: gettext_lazy("Ny utgave kommer"),
    Standing.ENDING: gettext_lazy("Har sluttdag"),
    Standing.DRAFT: gettext_lazy("Utkast"),
    Standing.NOWHERE: gettext_lazy("Ikke publisert"),
}
ATTENTION_NAMES: dict[Attention, str | Promise] = {
    Attention.STOPPED: gettext_lazy("Kan ikke publiseres ennå"),
    Attention.WARNED: gettext_lazy("Noe å se på"),
    Attention.NEWS: gettext_lazy("Nytt i malen"),
    Attention.HEAVY: gettext_lazy("Tung å lese"),
    Attention.NO_CONTACT: gettext_lazy("Mangler kontakt"),
    Attention.NOT_REVIEWED: gettext_lazy("Malen er ikke gjennomgått"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One service. ``said`` are sentences of where it stands, ``notes`` of what to look at."""

    code: str
    name: str
    kind: ServiceKind
    address: str
    standing: frozenset[Standing]
    attention: frozenset[Attention]
    tags: tuple[tuple[str, str], ...]
    said: tuple[str, ...]
    notes: tuple[str, ...]
    measured: Measured


def rows(
    services: Sequence[Service],
    versions: Mapping[int, Sequence[Version]],
    *,
    known: Mapping[str, ServiceKind],
    on: date,
) -> list[Row]:
    """A row for each service that has a version, by name. ``versions`` are each service's, newest first."""
    found = [_row(one, versions[one.pk], known=known, on=on) for one in services if versions.get(one.pk)]
    return sorted(found, key=lambda row: row.name.casefold())


def _row(service: Service, versions: Sequence[Version], *, known: Mapping[str, ServiceKind], on: date) -> Row:
    now = next((one for one in versions if one.holds(on=on)), None)
    later = [one for one in versions if one.valid_from and one.valid_from > on]
    draft = next((one for one in versions if one.state == VersionState.DRAFT), None)
    told = draft or next(iter(later), None) or now or versions[0]
    said = told.description.said(Language(service.municipality.language))
    measured = Measured(readability_of(told.description.texts(service.municipality.language)))
    found = problems_of(told, known=known)
    counts = {weight: sum(one.weight is weight for one in found) for weight in Weight}
    if draft is None:
        counts[Weight.REFUSAL] = 0
    news = len(template_news(told))
    standing = _standing(now, later, draft)
    return Row(
        code=service.code,
        name=said.name or service.code,
        kind=ServiceKind(service.kind),
        address=reverse("services:service", kwargs={"code": service.code}),
        standing=standing,
        attention=_attention(service, told, counts=counts, news=news, measured=measured),
        tags=_tags(standing),
        said=tuple(_said(now, later, draft)),
        notes=tuple(_notes(service, counts=counts, news=news)),
        measured=measured,
    )


def _standing(now: Version | None, later: Sequence[Version], draft: Version | None) -> frozenset[Standing]:
    found = {
        Standing.NOW: now is not None,
        Standing.LATER: bool(later),
        Standing.ENDING: now is not None and now.valid_to is not None and not later,
        Standing.DRAFT: draft is not None,
        Standing.NOWHERE: now is None and not later,
    }
    return frozenset(one for one, there in found.items() if there)


def _attention(
    service: Service, told: Version, *, counts: Mapping[Weight, int], news: int, measured: Measured
) -> frozenset[Attention]:
    found = {
        Attention.STOPPED: counts[Weight.REFUSAL] > 0,
        Attention.WARNED: counts[Weight.WARNING] > 0,
        Attention.NEWS: news > 0,
        Attention.HEAVY: measured.lix >= HEAVY,
        Attention.NO_CONTACT: not service.has_contact,
        Attention.NOT_REVIEWED: told.description.reviewed is None and bool(told.template_fingerprint),
    }
    return frozenset(one for one, there in found.items() if there)


def _tags(standing: frozenset[Standing]) -> tuple[tuple[str, str], ...]:
    colours = {
        Standing.NOW: "success",
        Standing.LATER: "info",
        Standing.ENDING: "danger",
        Standing.DRAFT: "warning",
        Standing.NOWHERE: "neutral",
    }
    return tuple((str(STANDING_NAMES[one]), colour) for one, colour in colours.items() if one in standing)


def _said(now: Version | None, later: Sequence[Version], draft: Version | None) -> list[str]:
    said = []
    if now and now.valid_from:
        since = _("Gjelder fra %(day)s") % {"day": _day(now.valid_from)}
        until = _(" til og med %(day)s") % {"day": _day(now.valid_to)} if now.valid_to else ""
        said.append(since + until)
    said += [_("Utgave %(n)s kommer %(day)s") % {"n": one.number, "day": _day(one.valid_from)} for one in later]
    if draft:
        said.append(
            _("Utkast sist lagret %(day)s av %(who)s")
            % {"day": _day(draft.saved_at.date()), "who": draft.saved_by_name}
        )
    return said


def _notes(service: Service, *, counts: Mapping[Weight, int], news: int) -> list[str]:
    stops, warnings = counts[Weight.REFUSAL], counts[Weight.WARNING]
    said = [
        (stops, ngettext("%(n)s ting må rettes før publisering", "%(n)s ting må rettes før publisering", stops)),
        (warnings, ngettext("%(n)s ting å se på", "%(n)s ting å se på", warnings)),
        (news, ngettext("%(n)s nytt felt i malen", "%(n)s nye felt i malen", news)),
    ]
    found = [words % {"n": count} for count, words in said if count]
    return found if service.has_contact else [*found, _("Mangler kontakt")]


def _day(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""


def kind_name(kind: ServiceKind) -> str:
    """As "Velferdsteknologi"."""
    return str(KIND_NAMES[kind])
