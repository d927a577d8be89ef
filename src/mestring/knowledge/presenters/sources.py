"""What the pages of sources and releases show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.knowledge.models import Release, ReleaseState
from mestring.knowledge.source import Source, SourceStatus, sources


@dataclass(frozen=True, slots=True)
class Row:
    """A source with what is in use of it, and what was in use before."""

    source: Source
    used: tuple[Release, ...]
    older: tuple[Release, ...]
    sure: str
    is_assumed: bool


def rows(releases: Iterable[Release]) -> list[Row]:
    """Every source: those with numbers in use first."""
    by_source: dict[str, list[Release]] = {}
    for release in releases:
        by_source.setdefault(release.source, []).append(release)
    found = [_row(source, by_source.get(code, [])) for code, source in sources().items()]
    return sorted(found, key=lambda row: (not row.used, row.source.title))


def how_sure(source: Source) -> str:
    """How far our description of the source is to be trusted, in a sentence."""
    if source.status is SourceStatus.OWN:
        return _("Kommunens egne tall. Små tall er skjult før de lagres.")
    if source.status is SourceStatus.SECOND_HAND:
        return _("Beskrivelsen er satt sammen av hvordan andre bruker tabellen, og prøvd på ekte tall.")
    if source.checked is None:
        return _("Ingen har kontrollert beskrivelsen av tabellen mot kilden.")
    return _("Navn og koder i tabellen er kontrollert %(day)s.") % {"day": source.checked.strftime("%d.%m.%Y")}


def years_in_words(release: Release) -> str:
    """The years a release tells of: 2007–2026, or each where some are missing."""
    years = release.receipt.get("years", [])
    if not years:
        return ""
    in_a_row = years[-1] - years[0] == len(years) - 1
    return f"{years[0]}–{years[-1]}" if in_a_row and len(years) > 1 else ", ".join(str(year) for year in years)


def _row(source: Source, releases: list[Release]) -> Row:
    used = tuple(one for one in releases if one.state == ReleaseState.CURRENT)
    older = tuple(one for one in releases if one.state != ReleaseState.CURRENT)
    return Row(source, used, older, how_sure(source), source.status is SourceStatus.ASSUMPTION)
