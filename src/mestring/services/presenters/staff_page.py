"""The page of a service for those who work with it: what holds, what comes, what is being written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mestring.core.access import Actor, may
from mestring.services.access import EDIT_SERVICES
from mestring.services.codes import KIND_NAMES, LANGUAGE_NAMES, Language, ServiceKind
from mestring.services.draft_problems import problems_of
from mestring.services.models import Service, Version, VersionState
from mestring.services.news import template_news
from mestring.services.presenters.chapter_links import languages_of
from mestring.services.presenters.facts import facts
from mestring.services.presenters.measured import Measured
from mestring.services.presenters.problem_list import ProblemList, problem_list
from mestring.services.presenters.steps import Step, steps
from mestring.services.presenters.timeline import Timeline, timeline
from mestring.services.presenters.version_rows import (
    VersionRow,
    days_in_words,
    state_colour,
    state_words,
    version_rows,
)
from mestring.services.readability import readability_of
from mestring.services.states import VERSION


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version at the top of the page. ``moves`` are those of the state table that this person may make."""

    version: Version
    state: str
    colour: str
    when: str
    measured: tuple[tuple[str, Measured], ...]
    moves: frozenset[str]


@dataclass(frozen=True, slots=True)
class StaffPage:
    """What the page shows. ``told`` is the version the rest of the page is about."""

    name: str
    summary: str
    kind: str
    now: ShownVersion | None
    later: tuple[ShownVersion, ...]
    draft: ShownVersion | None
    problems: ProblemList | None
    news: int
    reviewed: str | None
    from_template: bool
    steps: tuple[Step, ...]
    facts: list[tuple[str, tuple[str, ...]]]
    rows: list[VersionRow]
    line: Timeline | None
    may_edit: bool


def staff_page(service: Service, *, by: Actor, today: date, names: Mapping[str, str]) -> StaffPage:
    """The page of a service that has at least one version."""
    versions = list(service.versions.all())
    ours = Language(service.municipality.language)
    may_edit = may(by, EDIT_SERVICES, municipality_id=service.municipality_id)
    now = next((one for one in versions if one.holds(on=today)), None)
    begun = sorted((one for one in versions if one.valid_from), key=lambda one: one.valid_from or today)
    later = [one for one in begun if one.valid_from and one.valid_from > today]
    draft = next((one for one in versions if one.state == VersionState.DRAFT), None)
    told = draft or next(iter(later), now) or versions[0]
    known = now or told
    said = known.description.said(ours)
    line = timeline(versions, today=today)

    def shown(version: Version) -> ShownVersion:
        return _shown(version, last=version is begun[-1] if begun else False, by=by, today=today)

    return StaffPage(
        name=said.name or service.code,
        summary=said.summary,
        kind=str(KIND_NAMES[ServiceKind(service.kind)]),
        now=shown(now) if now else None,
        later=tuple(shown(one) for one in later),
        draft=shown(draft) if draft else None,
        problems=problem_list(problems_of(draft), code=service.code, ours=ours) if draft else None,
        news=len(template_news(told)),
        reviewed=told.description.reviewed,
        from_template=bool(told.template_fingerprint),
        steps=steps(known.description),
        facts=facts(known.said, names=names),
        rows=version_rows(versions, line=line, today=today, may_edit=may_edit),
        line=line,
        may_edit=may_edit,
    )


def _shown(version: Version, *, last: bool, by: Actor, today: date) -> ShownVersion:
    """``last`` is whether no other begins after it: only then can its last day be taken away."""
    where, ours = version.service.municipality_id, Language(version.service.municipality.language)
    moves = {move.name for move in VERSION.moves_from(version.state) if may(by, move.permission, municipality_id=where)}
    if version.valid_from is None or version.valid_from <= today:
        moves.discard("withdraw")
    if not last:
        moves.discard("reopen")
    measures = (
        (str(LANGUAGE_NAMES[one]), Measured(readability_of(version.description.texts(one))))
        for one in languages_of(ours)
    )
    return ShownVersion(
        version=version,
        state=state_words(version, today=today),
        colour=state_colour(version, today=today),
        when=days_in_words(version),
        measured=tuple(measures),
        moves=frozenset(moves),
    )
