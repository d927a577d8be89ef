"""What publishing a draft from a day leads to, in sentences."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mestring.services.models import Version
from mestring.services.models.version import PUBLIC

ONE_DAY = timedelta(days=1)


def what_happens(draft: Version, *, day: date, today: date) -> list[str]:
    """Which version ends when, and what residents see. [] for a day it cannot begin, since another begins later."""
    others = list(draft.service.versions.filter(state__in=PUBLIC))
    if any(other.valid_from and other.valid_from >= day for other in others):
        return []
    told = [
        _("Utgave %(number)s slutter %(day)s.") % {"number": other.number, "day": in_words(day - ONE_DAY)}
        for other in others
        if other.valid_to is None or other.valid_to >= day
    ]
    told.append(_("Utgave %(number)s gjelder fra %(day)s.") % {"number": draft.number, "day": in_words(day)})
    last = max((other.valid_to for other in others if other.valid_to), default=None)
    if not told[:-1] and last and last + ONE_DAY < day:
        gap = {"first": in_words(max(last + ONE_DAY, today)), "last": in_words(day - ONE_DAY)}
        told.append(_("Fra %(first)s til og med %(last)s gjelder ingen utgave.") % gap)
    return [*told, _residents(day, today)]


def first_day_for(draft: Version, *, today: date) -> date:
    """The first day it could begin, today or later: the day after the last other version begins."""
    begun = draft.service.versions.filter(state__in=PUBLIC).values_list("valid_from", flat=True)
    return max([today, *(day + ONE_DAY for day in begun if day)])


def in_words(day: date) -> str:
    """As "1. desember 2026"."""
    return date_format(day, "DATE_FORMAT")


def _residents(day: date, today: date) -> str:
    if day > today:
        return _("Innbyggerne ser endringen fra den dagen. Til da kan dere trekke den tilbake.")
    return _("Innbyggerne ser det med en gang, og det kan ikke trekkes tilbake.")
