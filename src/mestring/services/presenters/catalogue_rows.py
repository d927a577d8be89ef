"""The list of a municipality's services: where each stands, how heavy it is to read, and what needs attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from mestring.services.codes import Language, ServiceKind
from mestring.services.draft_problems import problems_of
from mestring.services.models import Service, Version, VersionState
from mestring.services.news import template_news
from mestring.services.presenters.measured import Measured
from mestring.services.presenters.standing import STANDING_NAMES, Attention, Standing, attention_of, standing_of
from mestring.services.readability import readability_of
from mestring.services.rules import Weight

GROUP_NAMES: dict[ServiceKind, str | Promise] = {
    ServiceKind.SERVICE: gettext_lazy("Tjenester"),
    ServiceKind.TECHNOLOGY: gettext_lazy("Velferdsteknologi"),
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
    told: Mapping[int, Version],
    known: Mapping[str, ServiceKind],
    on: date,
) -> list[Row]:
    """A row for each service that has a version, by name.

    ``versions`` are each service's, newest first, and need not have read what they say; ``told``, by id, are those of
    ``told_of`` that have.
    """
    found = [
        _row(one, versions[one.pk], told[told_of(versions[one.pk], on=on).pk], known=known, on=on)
        for one in services
        if versions.get(one.pk)
    ]
    return sorted(found, key=lambda row: row.name.casefold())


def told_of(versions: Sequence[Version], *, on: date) -> Version:
    """The version a row tells of: the draft, else what comes, else what holds, else the newest."""
    draft = (one for one in versions if one.state == VersionState.DRAFT)
    later = (one for one in versions if one.valid_from and one.valid_from > on)
    now = (one for one in versions if one.holds(on=on))
    return next(chain(draft, later, now, versions))


def _row(
    service: Service, versions: Sequence[Version], told: Version, *, known: Mapping[str, ServiceKind], on: date
) -> Row:
    now = next((one for one in versions if one.holds(on=on)), None)
    later = [one for one in versions if one.valid_from and one.valid_from > on]
    draft = next((one for one in versions if one.state == VersionState.DRAFT), None)
    ours, description = Language(service.municipality.language), told.description
    measured = Measured(readability_of(description.texts(ours)))
    found = problems_of(told, known=known)
    counts = {weight: sum(one.weight is weight for one in found) for weight in Weight}
    if draft is None:
        # What is published stands; its refusals are for the next draft to meet.
        counts[Weight.REFUSAL] = 0
    news = len(template_news(told))
    standing = standing_of(now, later, draft)
    return Row(
        code=service.code,
        name=description.said(ours).name or service.code,
        kind=ServiceKind(service.kind),
        address=reverse("services:service", kwargs={"code": service.code}),
        standing=standing,
        attention=attention_of(service, told, counts=counts, news=news, measured=measured),
        tags=_tags(standing),
        said=(*_said(now, later, draft), *_reviewed(description.reviewed)),
        notes=tuple(_notes(service, counts=counts, news=news)),
        measured=measured,
    )


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
            % {"day": _day(timezone.localtime(draft.saved_at).date()), "who": draft.saved_by_name}
        )
    return said


def _reviewed(day: str | None) -> list[str]:
    return [_("En fagperson gikk gjennom malen %(day)s") % {"day": _day(date.fromisoformat(day))}] if day else []


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
