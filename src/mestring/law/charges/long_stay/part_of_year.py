"""What a long stay costs in a part of the year: from the first day one pays, month by month, to the last (§ 6)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mestring.law.calendar import day_in_words
from mestring.law.calendar.in_words import MONTHS
from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.long_stay.parameters import STARTS_AFTER
from mestring.law.charges.money import down_to_ore, kroner
from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import ChargeError, refuse_unless_in_order
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working
from mestring.law.deadlines.charges import long_stay_charge as first_day_of_charge
from mestring.law.view import Law

ONE_DAY = timedelta(days=1)
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Residence:
    """When somebody lives in the institution. ``moved_out`` is the last day, None while it goes on.

    ``directly_from`` is the day an earlier stay began, in another institution or in private care, when the person came
    straight from it. ``past_the_limit`` is for one who already pays by income after many days of short stays this year:
    then there is no free time.
    """

    moved_in: date
    moved_out: date | None = None
    directly_from: date | None = None
    past_the_limit: bool = False

    def __post_init__(self) -> None:
        refuse_unless_in_order("Oppholdet", self.moved_in, self.moved_out or date.max)
        if self.directly_from is not None:
            refuse_unless_in_order("Tidligere opphold", self.directly_from, self.moved_in)


def first_day_to_pay(residence: Residence, *, law: Law) -> date:
    """The first day that is paid for: the day after the free time has ended, but never before the person moved in."""
    return _first_day(residence, Working(law))


def charge_between(yearly: Charge, first: date, last: date, *, residence: Residence, law: Law) -> Charge:
    """The charge from ``first`` to ``last``, both counted, within the year of ``yearly``; months in full cost the same.

    A part of a month costs the month's charge times its days by the days of the month, rounded down to whole øre. When
    the charge changes during the year, as with a new G, each part of the year is asked for with its own ``yearly``.
    """
    if yearly.per_month is None or yearly.per_year is None:
        raise ChargeError("Regn ut langtidsoppholdet for hele året først.")
    refuse_unless_in_order("Tidsrommet", first, last)
    if {first.year, last.year} != {yearly.day.year}:
        raise ChargeError(f"Tidsrommet må ligge i {yearly.day.year}. Regn ut hvert år for seg.")
    working = Working(law)
    working.take_over(yearly)
    start = max(first, _first_day(residence, working))
    end = min(last, residence.moved_out or last)
    for month_first, month_last in _months(start, end):
        _write_month(yearly.per_month, month_first, month_last, into=working)
    in_all = working.so_far(Section.CHARGE)
    working.write(
        Section.RESULT,
        f"Til sammen fra {day_in_words(first)} til og med {day_in_words(last)} betaler du",
        amount=in_all,
        provision=regulation(6),
    )
    return working.charge(ChargeKind.LONG_STAY, in_all=in_all)


def _first_day(residence: Residence, working: Working) -> date:
    if residence.past_the_limit:
        working.write(
            Section.TIME,
            "Du betaler fra første dag, fordi du alt betaler etter inntekt for korttidsopphold i år.",
            provision=regulation(6),
        )
        return residence.moved_in
    working.number(STARTS_AFTER)
    deadline = first_day_of_charge(
        moved_in=residence.moved_in, earlier_stay_from=residence.directly_from, law=working.law
    )
    sentence = f"Du flyttet inn {day_in_words(residence.moved_in)}."
    if residence.directly_from:
        sentence += f" Du kom rett fra et annet sted, der du hadde vært fra {day_in_words(residence.directly_from)}."
    free = working.law.period(STARTS_AFTER)
    sentence += f" Den første tiden ({free}) er gratis. Du betaler fra {day_in_words(deadline.end)}."
    working.write(Section.TIME, sentence, by=(STARTS_AFTER,))
    if deadline.other_reading:
        working.note(NoteKind.INTERPRETATION, deadline.other_reading.sentence)
    return deadline.end


def _months(first: date, last: date) -> list[tuple[date, date]]:
    """The span cut at the ends of months; empty when it ends before it begins."""
    parts = []
    while first <= last:
        end = min(last, first.replace(day=monthrange(first.year, first.month)[1]))
        parts.append((first, end))
        first = end + ONE_DAY
    return parts


def _write_month(per_month: Decimal, first: date, last: date, *, into: Working) -> None:
    days = (last - first).days + 1
    of_the_month = monthrange(first.year, first.month)[1]
    name = MONTHS[first.month - 1].capitalize()
    if days == of_the_month:
        into.write(Section.CHARGE, f"{name}: hele måneden.", amount=per_month, provision=regulation(6))
        return
    into.write(
        Section.CHARGE,
        f"{name}: {days} av {of_the_month} dager, fra og med {first.day}. til og med {last.day}.",
        amount=down_to_ore(per_month * days / of_the_month),
        formula=f"{kroner(per_month)} × {days} / {of_the_month}, rundet ned til hele øre",
        provision=regulation(6),
    )
