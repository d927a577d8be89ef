"""Which bar shows a sum best: of an income, what one pays and keeps; of a price, what one pays and is spared."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from mestring.law.charges import Charge, ChargeKind, Section, kroner
from mestring.law.charges.money import down_to_ore
from mestring.services.presenters.charges.money_bar import MoneyBar, money_bar

MONTHS = 12
NOTHING = Decimal(0)


def picture_of(charge: Charge) -> MoneyBar | None:
    """The bar of a sum; None where there is nothing to see."""
    if charge.kind is ChargeKind.LONG_STAY:
        return _income(charge)
    if charge.kind is ChargeKind.HOME_HELP:
        return _price(charge)
    return _days(charge)


def _income(charge: Charge) -> MoneyBar | None:
    came_in = _added(charge, Section.INCOME)
    paid = charge.per_year or NOTHING
    return money_bar(
        _("Inntekten din i året: %(amount)s") % {"amount": kroner(came_in)},
        [
            (_("Du betaler"), paid, _in_a_month(charge.per_month or NOTHING), "pay"),
            (_("Du har igjen"), came_in - paid, _in_a_month(down_to_ore((came_in - paid) / MONTHS)), "keep"),
        ],
    )


def _price(charge: Charge) -> MoneyBar | None:
    full, paid = _added(charge, Section.CHARGE), charge.per_month or NOTHING
    return money_bar(
        _("Timene til full pris: %(amount)s") % {"amount": kroner(full)},
        [(_("Du betaler"), paid, "", "pay"), (_("Du slipper å betale"), full - paid, "", "keep")],
    )


def _days(charge: Charge) -> MoneyBar | None:
    parts = [step.amount for step in charge.steps if step.section is Section.CHARGE and step.amount]
    names = (_("Døgnene med fast pris"), _("Døgnene du betaler etter inntekt"))
    return money_bar(
        _("Til sammen: %(amount)s") % {"amount": kroner(charge.amount or NOTHING)},
        [(name, part, "", look) for name, part, look in zip(names, parts, ("pay", "more"), strict=False)],
    )


def _added(charge: Charge, section: Section) -> Decimal:
    """What comes in before anything is taken off."""
    amounts = (step.amount for step in charge.steps if step.section is section and step.amount is not None)
    return sum((amount for amount in amounts if amount > 0), start=NOTHING)


def _in_a_month(amount: Decimal) -> str:
    return _("%(amount)s i måneden") % {"amount": kroner(amount)}
