"""What is so, what is not, and what is not known: logic with three values, where unknown is None."""

from __future__ import annotations

from datetime import date
from enum import Enum

Truth = bool | None


class Lasting(Enum):
    """An end that is no day. It is a fact like a date, and not the same as not knowing the end."""

    UNTIL_FURTHER_NOTICE = "until_further_notice"


End = date | Lasting


def known(fact: object) -> Truth:
    """So when the fact is known, whatever it is; otherwise unknown."""
    return None if fact is None else True


def no(fact: Truth) -> Truth:
    """The opposite; the opposite of unknown is unknown."""
    return None if fact is None else not fact


def every(*facts: Truth) -> Truth:
    """So when all are so, not when one is not, whatever the rest turn out to be."""
    if any(fact is False for fact in facts):
        return False
    return None if any(fact is None for fact in facts) else True


def some(*facts: Truth) -> Truth:
    """So when one is so, whatever the rest turn out to be."""
    return no(every(*(no(fact) for fact in facts)))


def when(condition: Truth, then: Truth) -> Truth:
    """So when ``then`` is so or the condition is not: what is asked only where the condition holds."""
    return some(no(condition), then)


def among(fact: object, *these: object) -> Truth:
    """Whether the fact is one of these."""
    return None if fact is None else fact in these


def at_latest(day: End | None, limit: End | None) -> Truth:
    """Whether the day is the limit or earlier. Until further notice is later than every day."""
    if limit is Lasting.UNTIL_FURTHER_NOTICE:
        return known(day)
    if day is Lasting.UNTIL_FURTHER_NOTICE:
        return None if limit is None else False
    if not isinstance(day, date) or not isinstance(limit, date):
        return None
    return day <= limit
