"""What a short stay costs: a rate for each day, and after many days in the year as for a long stay (§§ 1, 4 and 6)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.long_stay.stay import LongStay
from mestring.law.charges.long_stay.yearly import long_stay_charge
from mestring.law.charges.money import kroner
from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import ChargeError, refuse_unless_count
from mestring.law.charges.short_stay.days import LIMIT
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working
from mestring.law.view import Law

DAY_RATE = "charges_regulation/short_stay/day_rate"
DAY_OR_NIGHT_RATE = "charges_regulation/short_stay/day_or_night_rate"
DAYS_IN_A_YEAR = 366
NOTHING = Decimal(0)


class Purpose(StrEnum):
    """What the stay is for. Two of them are always free."""

    ORDINARY = "ordinary"
    RELIEF = "relief"
    EMERGENCY = "emergency"


FREE = {
    Purpose.RELIEF: "Oppholdet er gratis, fordi det først og fremst er for å avlaste pårørende.",
    Purpose.EMERGENCY: "Oppholdet er gratis, fordi det er en plass for øyeblikkelig hjelp.",
}


@dataclass(frozen=True, slots=True)
class ShortStay:
    """``days`` day-and-nights, after ``days_before`` in an institution in the same calendar year.

    With ``as_long_stay`` the municipality takes the charge of a long stay for the days after the limit; without it, the
    day rate goes on.
    """

    days: int
    days_before: int = 0
    purpose: Purpose = Purpose.ORDINARY
    as_long_stay: LongStay | None = None

    def __post_init__(self) -> None:
        refuse_unless_count("Antall døgn", self.days, most=DAYS_IN_A_YEAR)
        refuse_unless_count("Antall døgn tidligere i år", self.days_before, most=DAYS_IN_A_YEAR)
        if self.days + self.days_before > DAYS_IN_A_YEAR:
            raise ChargeError(
                f"{self.days_before} og {self.days} døgn er flere enn det er i et år. Regn ut hvert kalenderår for seg."
            )


@dataclass(frozen=True, slots=True)
class DayOrNightStay:
    """Stays by day or by night, ``times`` of them."""

    times: int
    purpose: Purpose = Purpose.ORDINARY

    def __post_init__(self) -> None:
        refuse_unless_count("Antall opphold", self.times, most=DAYS_IN_A_YEAR)


def short_stay_charge(stay: ShortStay, *, law: Law) -> Charge:
    """The charge for the whole stay by the law of the day, in kroner."""
    working = Working(law)
    if stay.purpose in FREE:
        return _free(stay.purpose, ChargeKind.SHORT_STAY, working)
    limit = int(working.number(LIMIT))
    up_to_limit = min(stay.days, max(0, limit - stay.days_before))
    after_limit = stay.days - up_to_limit
    if stay.days_before:
        working.write(
            Section.TIME,
            f"Du har vært {_days(stay.days_before)} på institusjon tidligere i år. Nå er du der i {_days(stay.days)}.",
            formula=f"{stay.days_before} + {stay.days} = {stay.days_before + stay.days} døgn i år",
            by=(LIMIT,),
        )
    if up_to_limit or not after_limit:
        _write_days(up_to_limit, into=working)
    if after_limit:
        _write_after_limit(after_limit, limit=limit, as_long_stay=stay.as_long_stay, into=working)
    return _whole_stay(ChargeKind.SHORT_STAY, working)


def day_or_night_charge(stay: DayOrNightStay, *, law: Law) -> Charge:
    """The charge for stays by day or by night, in kroner. They do not count towards the days of § 6."""
    working = Working(law)
    if stay.purpose in FREE:
        return _free(stay.purpose, ChargeKind.DAY_OR_NIGHT_STAY, working)
    rate = working.number(DAY_OR_NIGHT_RATE)
    working.write(
        Section.CHARGE,
        f"Hver dag eller natt koster {kroner(rate)}.",
        amount=stay.times * rate,
        formula=f"{stay.times} × {kroner(rate)}",
        by=(DAY_OR_NIGHT_RATE,),
    )
    return _whole_stay(ChargeKind.DAY_OR_NIGHT_STAY, working)


def _write_days(days: int, *, into: Working) -> None:
    rate = into.number(DAY_RATE)
    into.write(
        Section.CHARGE,
        f"{_days(days)} koster {kroner(rate)} hvert.",
        amount=days * rate,
        formula=f"{days} × {kroner(rate)}",
        by=(DAY_RATE,),
    )


def _write_after_limit(days: int, *, limit: int, as_long_stay: LongStay | None, into: Working) -> None:
    into.note(
        NoteKind.INTERPRETATION,
        f"Kommunen kan ta betalt som for langtidsopphold når du har vært minst {limit} døgn på institusjon i "
        f"kalenderåret. Vi regner det fra døgn nummer {limit + 1}. Forskriften sier ikke om døgn på sykehus eller til "
        "avlastning teller med.",
    )
    if as_long_stay is None:
        into.note(
            NoteKind.CHOICE,
            f"Etter {limit} døgn kan kommunen ta betalt etter inntekt, som for langtidsopphold. Det gjelder "
            f"{_days(days)} her. Vi har latt døgnprisen gjelde videre.",
        )
        _write_days(days, into=into)
        return
    yearly = long_stay_charge(as_long_stay, law=into.law)
    into.take_over(yearly)
    per_day = yearly.per_day or NOTHING
    into.write(
        Section.CHARGE,
        f"{_days(days)} kommer etter døgn nummer {limit}. For dem betaler du som for langtidsopphold.",
        amount=days * per_day,
        formula=f"{days} × {kroner(per_day)}",
        by=(LIMIT,),
    )


def _free(purpose: Purpose, kind: ChargeKind, working: Working) -> Charge:
    working.write(Section.CHARGE, FREE[purpose], amount=NOTHING, provision=regulation(1))
    return _whole_stay(kind, working, section=1)


def _whole_stay(kind: ChargeKind, working: Working, *, section: int = 4) -> Charge:
    in_all = working.so_far(Section.CHARGE)
    working.write(Section.RESULT, "Til sammen betaler du", amount=in_all, provision=regulation(section))
    return working.charge(kind, in_all=in_all)


def _days(count: int) -> str:
    return f"{count} døgn"
