"""The versions of a service as rows: which days, in which state, and what may be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mestring.services.models import Version, VersionState
from mestring.services.presenters.timeline import Bar, Timeline


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version. ``when`` is its days in words, ``can_put_back`` whether a new draft may say what it said."""

    number: int
    state: str
    colour: str
    when: str
    who: str
    bar: Bar | None
    can_put_back: bool
    draft: bool


def version_rows(
    versions: Sequence[Version], *, line: Timeline | None, today: date, may_edit: bool
) -> list[VersionRow]:
    """Every version, newest first. One is put back only where there is no draft and a new one would say otherwise."""
    has_draft = any(one.state == VersionState.DRAFT for one in versions)
    newest = max((one for one in versions if one.valid_from), key=lambda one: one.valid_from or today, default=None)
    return [
        VersionRow(
            number=one.number,
            state=state_words(one, today=today),
            colour=state_colour(one, today=today),
            when=days_in_words(one),
            who=one.published_by_name or one.saved_by_name,
            bar=line.bars.get(one.number) if line else None,
            can_put_back=may_edit and not has_draft and one is not newest,
            draft=one.state == VersionState.DRAFT,
        )
        for one in versions
    ]


def state_words(version: Version, *, today: date) -> str:
    """What it is on the day: "Gjelder nå", "Kommer", "Har vært", "Utkast", "Forkastet"."""
    if not version.public:
        return str(version.get_state_display())
    if version.holds(on=today):
        return _("Gjelder nå")
    return _("Kommer") if version.valid_from and version.valid_from > today else _("Har vært")


def state_colour(version: Version, *, today: date) -> str:
    """The colour of its tag; the words in it say the same."""
    if version.state == VersionState.DRAFT:
        return "warning"
    if not version.public:
        return "neutral"
    if version.holds(on=today):
        return "success"
    return "info" if version.valid_from and version.valid_from > today else "neutral"


def days_in_words(version: Version) -> str:
    """As "Fra 1. januar 2026 til og med 31. desember 2026"; "" where it has no days."""
    if version.valid_from is None:
        return ""
    first = date_format(version.valid_from, "DATE_FORMAT")
    if version.valid_to is None:
        return _("Fra %(first)s") % {"first": first}
    last = date_format(version.valid_to, "DATE_FORMAT")
    return _("Fra %(first)s til og med %(last)s") % {"first": first, "last": last}
