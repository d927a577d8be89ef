"""A patient ready to leave hospital: the notices between hospital and municipality, and what the municipality pays."""

from mestring.law.discharge.days import Stretch, stretches
from mestring.law.discharge.episode import Episode, Field
from mestring.law.discharge.events import Event, EventKind
from mestring.law.discharge.notice import Notice, NoticeCode, NoticeStatus, OwedBy
from mestring.law.discharge.notices import notices
from mestring.law.discharge.payment import Payment, YearOfDays, payment
from mestring.law.discharge.states import State

__all__ = [
    "Episode",
    "Event",
    "EventKind",
    "Field",
    "Notice",
    "NoticeCode",
    "NoticeStatus",
    "OwedBy",
    "Payment",
    "State",
    "Stretch",
    "YearOfDays",
    "notices",
    "payment",
    "stretches",
]
