"""Which notices of an episode were given, which came late, and which are missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from mestring.law.calendar import in_norway, norwegian_day
from mestring.law.deadlines.hospital import early_notice
from mestring.law.discharge.episode import Episode
from mestring.law.discharge.events import Event, EventKind
from mestring.law.discharge.notice import Notice, NoticeCode, NoticeStatus, notice
from mestring.law.view import Law

_ANSWERS = (EventKind.CAN_RECEIVE, EventKind.CANNOT_RECEIVE)
_NO_LONGER_OWED = (EventKind.NO_LONGER_READY, EventKind.LEFT)


def notices(episode: Episode, *, now: datetime, law: Law) -> tuple[Notice, ...]:
    """Every notice that is or was owed at the moment ``now``, the early one first. Events after ``now`` do not count.

    What was never given is no longer owed once the patient has left, or is not ready after all.
    """
    here = in_norway(now)
    known = Episode(tuple(event for event in episode.events if event.at <= here), field=episode.field)
    if not known.events:
        return ()
    return (*_early(known, now=here, law=law), *_ready(known, now=here), *_answers(known, now=here))


def _early(episode: Episode, *, now: datetime, law: Law) -> Iterator[Notice]:
    given = next((event.at for event in episode.of_kind(EventKind.EARLY_NOTICE)), None)
    if given is None and episode.of_kind(EventKind.LEFT):
        return
    since = _need_known(episode)
    assessed = episode.of_kind(EventKind.ASSESSED)
    if given is None and assessed and not assessed[-1].needs_help:
        yield notice(NoticeCode.EARLY_NOTICE, NoticeStatus.NOT_NEEDED, since=since)
    elif any(event.postponed for event in assessed):
        status = NoticeStatus.GIVEN if given else NoticeStatus.AS_SOON_AS_POSSIBLE
        yield notice(NoticeCode.EARLY_NOTICE, status, since=since, given=given)
    else:
        deadline = early_notice(admitted=since, law=law)
        in_time = deadline.kept(given or now)
        given_or_due = (NoticeStatus.GIVEN, NoticeStatus.LATE) if given else (NoticeStatus.DUE, NoticeStatus.MISSING)
        status = given_or_due[0] if in_time else given_or_due[1]
        yield notice(NoticeCode.EARLY_NOTICE, status, since=since, given=given, due=deadline.at)


def _need_known(episode: Episode) -> datetime:
    """When the hours began: at admission, or when a need showed that had been assessed not to be there."""
    no_need = False
    for event in episode.of_kind(EventKind.ASSESSED):
        if event.needs_help and no_need:
            return event.at
        no_need = not event.needs_help
    return episode.events[0].at


def _ready(episode: Episode, *, now: datetime) -> Iterator[Notice]:
    for ready in episode.of_kind(EventKind.READY):
        yield from _at_once(NoticeCode.READY_NOTICE, ready, _next(episode, ready, EventKind.READY_NOTICE), now=now)


def _answers(episode: Episode, *, now: datetime) -> Iterator[Notice]:
    for announced in episode.of_kind(EventKind.READY_NOTICE):
        answer = _next(episode, announced, *_ANSWERS)
        yield from _at_once(NoticeCode.ANSWER, announced, answer, now=now)
        if answer is not None and answer.kind is EventKind.CANNOT_RECEIVE:
            status = NoticeStatus.GIVEN if answer.expected else NoticeStatus.MISSING
            yield notice(NoticeCode.EXPECTED_DAY, status, since=answer.at)


def _next(episode: Episode, after: Event, *kinds: EventKind) -> Event | None:
    """The first event of these kinds that follows, or the first that makes it no longer owed."""
    later = episode.events[episode.events.index(after) + 1 :]
    return next((event for event in later if event.kind in kinds or event.kind in _NO_LONGER_OWED), None)


def _at_once(code: NoticeCode, cause: Event, following: Event | None, *, now: datetime) -> Iterator[Notice]:
    """A notice owed at once: late when it came on a later day, missing when a later day has come without it."""
    if following is not None and following.kind in _NO_LONGER_OWED:
        return
    same_day = norwegian_day(following.at if following else now) == norwegian_day(cause.at)
    if following is None:
        yield notice(code, NoticeStatus.DUE if same_day else NoticeStatus.MISSING, since=cause.at)
    else:
        yield notice(code, NoticeStatus.GIVEN if same_day else NoticeStatus.LATE, since=cause.at, given=following.at)
