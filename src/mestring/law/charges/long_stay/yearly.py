"""What a long stay in an institution costs in a year: a part of the income that leaves enough for own use (§§ 3 and 5).

With ``I`` the income after tax, interest and deductions, ``G`` the base amount and ``F`` the free amount:

    charge = 75 % of max(0, min(I, G) - F) + 85 % of max(0, I - G)
    I - charge >= 25 % of G + 75 % of F
    charge <= what the stay costs

The shares stand in the law book. They are the most that may be taken, so each part is rounded down to whole øre, and
what is to be left is rounded up.
"""

from __future__ import annotations

from calendar import isleap
from decimal import Decimal

from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.long_stay.family import write_deductions
from mestring.law.charges.long_stay.income import write_income
from mestring.law.charges.long_stay.limits import keep_enough_for_own_use, stay_within_cost
from mestring.law.charges.long_stay.parameters import ABOVE_G, BELOW_G, FREE, FREE_DOUBLE_ROOM, G
from mestring.law.charges.long_stay.stay import LongStay
from mestring.law.charges.money import down_to_ore, kroner, percent
from mestring.law.charges.provisions import regulation
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working
from mestring.law.view import Law

NOTHING = Decimal(0)
MONTHS = 12


def long_stay_charge(stay: LongStay, *, law: Law) -> Charge:
    """The charge for a whole year by the law of the day, and for each month and day of it, in kroner.

    NotInForceError when the law book has no G or no rates for the day.
    """
    working = Working(law)
    write_income(stay.income, into=working)
    if stay.family:
        write_deductions(stay.family, into=working)
    income = working.so_far(Section.INCOME)
    free_name = FREE_DOUBLE_ROOM if stay.double_room else FREE
    _write_part_below_g(income, free_name=free_name, into=working)
    _write_part_above_g(income, into=working)
    keep_enough_for_own_use(income, free_name=free_name, into=working)
    stay_within_cost(stay.real_cost, into=working)
    return _result(working)


def _write_part_below_g(income: Decimal, *, free_name: str, into: Working) -> None:
    g, free, share = into.number(G), into.number(free_name), into.number(BELOW_G)
    into.note(
        NoteKind.INTERPRETATION,
        "Forskriften sier ikke hvilken dags grunnbeløp som gjelder. Vi bruker grunnbeløpet den dagen det regnes for.",
    )
    counts = min(income, g)
    sentence = (
        f"Av inntekten opp til folketrygdens grunnbeløp ({kroner(g)}) betaler du {percent(share)}. Først trekker vi "
        f"fra et fribeløp på {kroner(free)}, som du ikke betaler av."
    )
    if free_name == FREE_DOUBLE_ROOM:
        sentence += " Det er høyere for deg, fordi du ligger på dobbeltrom uten å ønske det."
    if counts < free:
        sentence += " Inntekten din er lavere enn fribeløpet."
    into.write(
        Section.CHARGE,
        sentence,
        amount=down_to_ore(share * max(NOTHING, counts - free)),
        formula=f"{percent(share)} × ({kroner(counts)} − {kroner(free)})" if counts >= free else "",
        by=(BELOW_G, G, free_name),
    )


def _write_part_above_g(income: Decimal, *, into: Working) -> None:
    g = into.number(G)
    if income <= g:
        return
    share = into.number(ABOVE_G)
    into.write(
        Section.CHARGE,
        f"Av inntekten over grunnbeløpet betaler du {percent(share)}.",
        amount=down_to_ore(share * (income - g)),
        formula=f"{percent(share)} × ({kroner(income)} − {kroner(g)})",
        by=(ABOVE_G, G),
    )


def _result(working: Working) -> Charge:
    year = working.law.day.year
    days = 366 if isleap(year) else 365
    per_year = working.so_far(Section.CHARGE)
    working.note(
        NoteKind.INTERPRETATION,
        "Forskriften sier ikke hvordan vi skal runde av. Det du betaler, runder vi ned til hele øre. Det du skal ha "
        "igjen, runder vi opp.",
    )
    per_month, per_day = down_to_ore(per_year / MONTHS), down_to_ore(per_year / days)
    for sentence, amount, formula in (
        ("Et helt år koster", per_year, ""),
        ("En måned koster", per_month, f"{kroner(per_year)} / {MONTHS}, rundet ned til hele øre"),
        ("Et døgn koster", per_day, f"{kroner(per_year)} / {days} døgn i {year}, rundet ned til hele øre"),
    ):
        working.write(Section.RESULT, sentence, amount=amount, formula=formula, provision=regulation(3))
    return working.charge(ChargeKind.LONG_STAY, per_year=per_year, per_month=per_month, per_day=per_day)
