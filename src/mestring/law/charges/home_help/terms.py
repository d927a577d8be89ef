"""What holds for help at home at an income: the price of an hour and the most for a month (§ 10, and the scale)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mestring.law.bracket import Bracket
from mestring.law.charges.home_help.household import Household, write_household_income
from mestring.law.charges.money import kroner, number
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working

G = "national_insurance_act/base_amount"
CAP, CAP_BELOW = "charges_regulation/home_help/cap", "charges_regulation/home_help/cap_below"
HOURLY_PRICE, SCALE = "municipal/home_help/hourly_price", "municipal/home_help/scale"


@dataclass(frozen=True, slots=True)
class Terms:
    """Kroner an hour and kroner a month, each None when nobody has set it, and the names of what they are from."""

    price: Decimal | None
    price_from: str
    cap: Decimal | None
    cap_from: str


def terms_for(household: Household, *, working: Working) -> Terms:
    """Write the income down, compare it with the limit for low income, and find the price and the cap that hold."""
    in_tax_return = write_household_income(household, into=working)
    income = working.so_far(Section.INCOME)
    g = working.number(G, on=date(working.law.day.year, 1, 1))
    limit = working.number(CAP_BELOW) * g
    _write_comparison(income, g, limit, into=working)
    if (income < limit) != (in_tax_return < limit):
        working.note(
            NoteKind.INTERPRETATION,
            "Stønaden som legges til eller trekkes fra, avgjør om inntekten er under grensen. Forskriften sier ikke "
            "klart at den skal være med da. Vi har tatt den med.",
        )
    scale = working.scale_if_set(SCALE)
    bracket = _bracket(income, g, scale)
    price, price_from = _price(bracket, working)
    cap, cap_from = _cap_under(bracket, working) if income < limit else _cap_over(bracket, scale, working)
    return Terms(price, price_from, cap, cap_from)


def _write_comparison(income: Decimal, g: Decimal, limit: Decimal, *, into: Working) -> None:
    times = into.number(CAP_BELOW)
    into.write(
        Section.INCOME,
        f"Grensen for lav inntekt er {number(times)} ganger folketrygdens grunnbeløp 1. januar. Inntekten er "
        f"{'under' if income < limit else 'ikke under'} grensen.",
        formula=f"{number(times)} × {kroner(g)} = {kroner(limit)}",
        by=(CAP_BELOW, G),
    )


def _bracket(income: Decimal, g: Decimal, scale: tuple[Bracket, ...]) -> Bracket | None:
    return next(
        (one for one in scale if one.from_g * g <= income and (one.to_g is None or income < one.to_g * g)), None
    )


def _price(bracket: Bracket | None, working: Working) -> tuple[Decimal | None, str]:
    if bracket and bracket.hourly_price is not None:
        return bracket.hourly_price, SCALE
    return working.number_if_set(HOURLY_PRICE), HOURLY_PRICE


def _cap_under(bracket: Bracket | None, working: Working) -> tuple[Decimal, str]:
    """The regulation's cap, or the council's when that is lower."""
    cap = working.number(CAP)
    if bracket and bracket.monthly_cap is not None and bracket.monthly_cap < cap:
        return bracket.monthly_cap, SCALE
    return cap, CAP


def _cap_over(bracket: Bracket | None, scale: tuple[Bracket, ...], working: Working) -> tuple[Decimal | None, str]:
    cap = bracket.monthly_cap if bracket else None
    law, limit = working.law, working.number(CAP_BELOW)
    if cap is None:
        working.note(NoteKind.MISSING, _no_cap(bracket, scale, limit=limit))
    elif law.has(CAP) and cap < law.amount(CAP):
        working.note(
            NoteKind.CHECK,
            f"Kommunens tak er lavere for inntekt fra {number(limit)} G og opp enn for inntekt under. "
            "Kontroller satsene.",
        )
    return cap, SCALE


def _no_cap(bracket: Bracket | None, scale: tuple[Bracket, ...], *, limit: Decimal) -> str:
    """Which incomes have no cap. A scale that begins too high leaves some who pay more than those who earn more."""
    if bracket is None and scale:
        first = number(scale[0].from_g)
        return (
            f"Kommunens skala begynner på {first} G, så det er ikke noe tak for inntekt fra {number(limit)} G opp til "
            f"{first} G. Kontroller skalaen."
        )
    start = limit if bracket is None else max(limit, bracket.from_g)
    return f"Kommunen har ikke lagt inn noe tak for inntekt fra {number(start)} G og opp."
