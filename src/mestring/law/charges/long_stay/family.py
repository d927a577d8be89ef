"""What is taken off the income for a spouse or a child at home, before a long stay is paid of it (§ 5)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from mestring.law.charges.long_stay.parameters import OF_PENSION
from mestring.law.charges.money import kroner, percent, up_to_ore
from mestring.law.charges.provisions import regulation
from mestring.law.charges.refusals import refuse_unless_kroner
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working

NOTHING = Decimal(0)
IN_WORDS = {
    "survivor_pension": "Pensjonen familien ville fått som etterlatte",
    "own_income": "Familiens egen inntekt",
    "public_pensions": "De offentlige pensjonene",
    "private_pensions": "De private pensjonene",
    "further": "Det ekstra fradraget",
}


@dataclass(frozen=True, slots=True)
class FamilyAtHome:
    """A spouse or a minor child at home, or a grown child one supports. Kroner a year, before tax.

    ``survivor_pension`` is what the family would have had from the national insurance if the resident were dead; the
    office works it out, since the rules for it are not here. ``own_income`` is the family's wages and pension from the
    national insurance. ``public_pensions`` (after co-ordination) and ``private_pensions`` are the resident's.
    ``further`` is what the municipality takes off besides because it is fair. What special laws guarantee residents is
    not counted here.
    """

    survivor_pension: Decimal
    own_income: Decimal = NOTHING
    public_pensions: Decimal = NOTHING
    private_pensions: Decimal = NOTHING
    further: Decimal = NOTHING

    def __post_init__(self) -> None:
        for one in fields(self):
            refuse_unless_kroner(IN_WORDS[one.name], getattr(self, one.name))


def write_deductions(family: FamilyAtHome, *, into: Working) -> None:
    """Write each deduction down, and what is left. Together they never take off more than the income."""
    _write_survivor_pension(family, into=into)
    _write_half_of(family.public_pensions, "offentlige", into=into)
    _write_half_of(family.private_pensions, "private", into=into)
    if family.further:
        _take_off(family.further, "Kommunen trekker fra mer, fordi det er rimelig slik dere har det.", into=into)
    left = kroner(into.so_far(Section.INCOME))
    into.write(Section.INCOME, f"Da er det {left} igjen som du betaler av.", provision=regulation(5))
    into.note(
        NoteKind.INTERPRETATION,
        "Forskriften sier «brutto offentlige pensjoner etter samordning», men ikke hvilke det er. Saksbehandleren "
        "avgjør hvilke pensjoner som føres opp.",
    )


def _write_survivor_pension(family: FamilyAtHome, *, into: Working) -> None:
    sentence = "Vi trekker fra den pensjonen familien din ville fått fra folketrygden hvis du falt fra."
    formula = kroner(family.survivor_pension)
    if family.own_income:
        sentence += " Den blir mindre når de selv har lønn eller pensjon."
        formula += f" − {kroner(family.own_income)}, men ikke under 0 kr"
    _take_off(max(NOTHING, family.survivor_pension - family.own_income), sentence, formula=formula, into=into)


def _write_half_of(pensions: Decimal, what: str, *, into: Working) -> None:
    if not pensions:
        return
    share = into.number(OF_PENSION)
    _take_off(
        up_to_ore(share * pensions),
        f"Vi trekker fra {percent(share)} av de {what} pensjonene dine før skatt, fordi du har familie hjemme.",
        formula=f"{percent(share)} × {kroner(pensions)}",
        into=into,
        by=(OF_PENSION,),
    )


def _take_off(amount: Decimal, sentence: str, *, into: Working, formula: str = "", by: tuple[str, ...] = ()) -> None:
    taken = min(amount, into.so_far(Section.INCOME))
    if taken < amount:
        sentence += f" Fradraget er {kroner(amount)}, men vi kan ikke trekke fra mer enn det som er igjen."
    into.write(Section.INCOME, sentence, amount=-taken, formula=formula, provision=regulation(5), by=by)
