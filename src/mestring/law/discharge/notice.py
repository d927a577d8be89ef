"""How a notice between hospital and municipality stands, with the sentences from their file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path

from mestring.law.calendar import moment_in_words
from mestring.law.reading.source import Part
from mestring.law.reference import Reference

FILE = Path(__file__).parent / "notices.yaml"


class NoticeCode(StrEnum):
    """Which notice."""

    EARLY_NOTICE = "early_notice"
    READY_NOTICE = "ready_notice"
    ANSWER = "answer"
    EXPECTED_DAY = "expected_day"


class OwedBy(StrEnum):
    """Who is to give it."""

    HOSPITAL = "hospital"
    MUNICIPALITY = "municipality"


class NoticeStatus(StrEnum):
    """Whether it was given, and in time; DUE is not given yet, with time left."""

    GIVEN = "given"
    LATE = "late"
    MISSING = "missing"
    DUE = "due"
    NOT_NEEDED = "not_needed"
    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that was owed ``since`` a moment, ``given`` at one or not yet, and ``due`` where the law sets hours."""

    code: NoticeCode
    title: str
    owed_by: OwedBy
    status: NoticeStatus
    since: datetime
    given: datetime | None
    due: datetime | None
    sentence: str
    provision: Reference


def notice(
    code: NoticeCode,
    status: NoticeStatus,
    *,
    since: datetime,
    given: datetime | None = None,
    due: datetime | None = None,
) -> Notice:
    """A notice with the sentence its status has in the file."""
    part = _file().part(code.value)
    words = {"from_": since, "given": given, "due": due}
    sentence = part.text(status.value).format(**{key: moment_in_words(at) for key, at in words.items() if at})
    return Notice(
        code=code,
        title=part.text("title"),
        owed_by=OwedBy(part.text("owed_by")),
        status=status,
        since=since,
        given=given,
        due=due,
        sentence=sentence,
        provision=part.reference(),
    )


@cache
def _file() -> Part:
    return Part.of_file(FILE, named=FILE.name)
