"""The deadlines one may choose among: what each is, what it runs from, and how long it is on a day."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.law import Law, NotInForceError
from mestring.law.deadlines.rule import rule
from mestring.services.presenters.law.counting import GROUPS


@dataclass(frozen=True, slots=True)
class Choosable:
    """``period`` is "" where nothing is in force that day. The words are the law's own, in bokmål."""

    code: str
    title: str
    counted_from: str
    period: str


def choosable(law: Law) -> tuple[tuple[str, tuple[Choosable, ...]], ...]:
    """All of them, by who must keep them."""
    return tuple((str(title), tuple(_one(code, law) for code in codes)) for title, codes in GROUPS.items())


def _one(code: str, law: Law) -> Choosable:
    found = rule(code)
    try:
        period = str(law.period(found.period))
    except NotInForceError:
        period = ""
    return Choosable(code, found.title, found.counted_from, period)
