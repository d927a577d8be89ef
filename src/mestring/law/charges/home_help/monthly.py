"""What practical help at home costs in a month: by the hour, up to a cap, and never above self-cost (§§ 8, 9, 10).

    charge = min(hours * price, hours * self-cost, cap)

The hours are rounded to the nearest half hour. Under 2 G the cap is the regulation's; above, it is the municipality's.
The numbers stand in the law book. Help with personal care is never paid for.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_DOWN, Decimal

from mestring.law.charges.home_help.household import Household
from mestring.law.charges.home_help.self_cost import self_cost_of_an_hour
from mestring.law.charges.home_help.terms import Terms, terms_for
from mestring.law.charges.kinds import ChargeKind
from mestring.law.charges.money import down_to_ore, kroner, number
from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import refuse_unless_hours, refuse_unless_kroner
from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working
from mestring.law.view import Law

ROUNDING = "charges_regulation/home_help/rounding"
HOURS_IN_A_MONTH = 744
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class HomeHelp:
    """``hours`` in the month of practical help and training, and besides them ``personal_care_hours``, which are free.

    ``other_charges`` is what is already charged the same month for other services under the same cap. ``subscription``:
    the municipality takes its monthly cap as a fixed price instead of a price for each hour.
    """

    household: Household
    hours: Decimal
    personal_care_hours: Decimal = NOTHING
    other_charges: Decimal = NOTHING
    subscription: bool = False

    def __post_init__(self) -> None:
        refuse_unless_hours("Timene med hjelp", self.hours, most=HOURS_IN_A_MONTH)
        refuse_unless_hours("Timene med personlig stell", self.personal_care_hours, most=HOURS_IN_A_MONTH)
        refuse_unless_kroner("Det du betaler for andre tjenester", self.other_charges)


def home_help_charge(given: HomeHelp, *, law: Law) -> Charge:
    """The charge for one month by the law of the day, with G of 1 January that year, in kroner.

    ``per_month`` is None when the municipality has not set a price; ``at_most`` then says the most it can be, if that
    is known.
    """
    working = Working(law)
    terms = terms_for(given.household, working=working)
    hours = _write_hours(given, working)
    working.note(
        NoteKind.CHOICE,
        "Kommunen kan ta mindre. Du skal alltid ha igjen nok til det du selv og de du forsørger, trenger. Kommunen kan "
        "ikke ta av formuen din (egenandelsforskriften § 9).",
    )
    write_price = _write_subscription if given.subscription else _write_hourly
    if hours and not write_price(hours, terms, working):
        left = None if terms.cap is None else max(NOTHING, terms.cap - given.other_charges)
        return working.charge(ChargeKind.HOME_HELP, at_most=left)
    _stay_within_self_cost(hours, working)
    if terms.cap is not None:
        _stay_within_cap(terms.cap, terms.cap_from, given.other_charges, working)
    per_month = working.so_far(Section.CHARGE)
    working.write(Section.RESULT, "I måneden betaler du", amount=per_month, provision=regulation(8))
    return working.charge(ChargeKind.HOME_HELP, per_month=per_month)


def _write_hours(given: HomeHelp, working: Working) -> Decimal:
    """Down when it is as far to the half hour below as to the one above: what is charged for is a maximum."""
    if given.personal_care_hours:
        working.write(
            Section.TIME,
            f"Hjelp til personlig stell er gratis. Vi regner ikke med de {number(given.personal_care_hours)} timene.",
            provision=regulation(8),
        )
    nearest = working.number(ROUNDING)
    hours = (given.hours / nearest).quantize(Decimal(1), rounding=ROUND_HALF_DOWN) * nearest
    sentence = f"Du får {number(given.hours)} timer hjelp i måneden."
    if hours != given.hours:
        part = "halve time" if nearest * 2 == 1 else f"{number(nearest)} timer"
        sentence += f" Vi runder av til nærmeste {part}: {number(hours)} timer."
    working.write(Section.TIME, sentence, by=(ROUNDING,))
    return hours


def _write_hourly(hours: Decimal, terms: Terms, working: Working) -> bool:
    if terms.price is None:
        working.note(NoteKind.MISSING, "Kommunen har ikke lagt inn timepris, så prisen kan ikke regnes ut.")
        return False
    working.write(
        Section.CHARGE,
        f"Hver time koster {kroner(terms.price)}.",
        amount=down_to_ore(hours * terms.price),
        formula=f"{number(hours)} × {kroner(terms.price)}",
        by=(terms.price_from,),
    )
    return True


def _write_subscription(hours: Decimal, terms: Terms, working: Working) -> bool:
    if terms.cap is None:
        working.note(NoteKind.MISSING, "Kommunen har ikke lagt inn pris for abonnement, så prisen kan ikke regnes ut.")
        return False
    working.write(
        Section.CHARGE,
        f"Kommunen tar en fast pris i måneden (abonnement), enten du får {number(hours)} timer eller mer.",
        amount=terms.cap,
        by=(terms.cap_from,),
    )
    return True


def _stay_within_self_cost(hours: Decimal, working: Working) -> None:
    self_cost = self_cost_of_an_hour(working)
    if self_cost is None:
        return
    charge, most = working.so_far(Section.CHARGE), down_to_ore(hours * self_cost.amount)
    over = charge > most
    working.write(
        Section.CHARGE,
        f"Hjelpen koster kommunen {kroner(self_cost.amount)} for en time. Du skal ikke betale mer enn det. "
        f"{f'Derfor setter vi prisen ned til {kroner(most)}.' if over else 'Prisen er ikke høyere enn det.'}",
        amount=most - charge if over else None,
        formula=f"{self_cost.formula}. {number(hours)} × {kroner(self_cost.amount)} = {kroner(most)}",
        provision=regulation(9),
        by=self_cost.parameters,
    )


def _stay_within_cap(cap: Decimal, cap_from: str, other_charges: Decimal, working: Working) -> None:
    charge, most = working.so_far(Section.CHARGE), max(NOTHING, cap - other_charges)
    rule = f"Med din inntekt betaler du høyst {kroner(cap)} i måneden."
    if other_charges:
        rule += f" Du betaler {kroner(other_charges)} for andre tjenester, så det er {kroner(most)} igjen til taket."
    over = charge > most
    working.write(
        Section.CHARGE,
        f"{rule} {f'Derfor setter vi prisen ned til {kroner(most)}.' if over else 'Prisen er ikke høyere enn det.'}",
        amount=most - charge if over else None,
        formula=f"{kroner(most)} − {kroner(charge)}" if over else "",
        by=(cap_from,),
    )
