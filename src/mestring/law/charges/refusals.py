"""What a charge is not worked out from. Every message is a sentence (bokmål) that says what to do."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from mestring.law.errors import LawError

MOST_KRONER = 1_000_000_000


class ChargeError(LawError, ValueError):
    """What was given cannot be used. The sentence says which part, and what to write instead."""


def refuse_unless_kroner(what: str, amount: Decimal) -> None:
    """An amount of kroner is a Decimal in whole øre, from 0 up to more than anybody has."""
    _refuse_unless_number(what, amount)
    if amount < 0:
        raise ChargeError(f"{what} kan ikke være mindre enn 0 kr. Skriv 0 hvis det ikke er noe.")
    if amount > MOST_KRONER:
        raise ChargeError(f"{what} er større enn vi kan regne med. Kontroller tallet.")
    if amount != amount.quantize(Decimal("0.01")):
        raise ChargeError(f"{what} har flere enn to desimaler. Skriv kroner og øre.")


def refuse_unless_hours(what: str, hours: Decimal, *, most: int) -> None:
    """Hours are a Decimal from 0 up to ``most``."""
    _refuse_unless_number(what, hours)
    if not 0 <= hours <= most:
        raise ChargeError(f"{what} må være fra 0 til {most} timer i måneden.")


def refuse_unless_count(what: str, count: int, *, most: int) -> None:
    """A count is a whole number from 0 up to ``most``."""
    if isinstance(count, bool) or not isinstance(count, int):
        raise ChargeError(f"{what} må være et helt tall.")
    if not 0 <= count <= most:
        raise ChargeError(f"{what} må være fra 0 til {most}.")


def refuse_unless_in_order(what: str, first: date, last: date) -> None:
    """The last day may not come before the first, and both are days, not moments."""
    for day in (first, last):
        if isinstance(day, datetime) or not isinstance(day, date):
            raise ChargeError(f"{what}: «{day}» er ikke en dag. Oppgi en dato.")
    if last < first:
        raise ChargeError(f"{what}: siste dag ({last:%d.%m.%Y}) er før første dag ({first:%d.%m.%Y}). Bytt om på dem.")


def _refuse_unless_number(what: str, value: Decimal) -> None:
    if not isinstance(value, Decimal):
        raise ChargeError(f"{what} må være et desimaltall (Decimal), ikke {type(value).__name__}.")
    if not value.is_finite():
        raise ChargeError(f"{what} er ikke et tall. Skriv hvor mye det er.")
