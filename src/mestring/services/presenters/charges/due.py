"""What one has to pay: one large sentence, and the same amount in other measures."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.law.charges import Charge, ChargeKind, kroner


@dataclass(frozen=True, slots=True)
class Due:
    """The sentence in three parts, so that the amount can be made large; ``besides`` are the other measures."""

    before: str
    amount: str
    after: str
    besides: tuple[str, ...] = ()


def due_of(charge: Charge) -> Due:
    """What one pays; that it is nothing; or what it is at most, when the municipality has not set its prices."""
    if charge.amount is None:
        return _not_worked_out(charge)
    if charge.amount == 0:
        return Due(_("Du betaler ingenting."), "", "")
    if charge.kind is ChargeKind.LONG_STAY and charge.per_month is not None:
        return _with_amount(_("Du betaler %(amount)s i måneden."), kroner(charge.per_month), besides=_longer(charge))
    if charge.per_month is not None:
        return _with_amount(_("Du betaler %(amount)s i måneden."), kroner(charge.per_month))
    return _with_amount(_("Du betaler %(amount)s til sammen."), kroner(charge.amount))


def _not_worked_out(charge: Charge) -> Due:
    if charge.at_most is None:
        return Due(_("Vi kan ikke regne ut prisen, for kommunen har ikke lagt inn alle tallene."), "", "")
    return _with_amount(
        _("Du betaler høyst %(amount)s i måneden."),
        kroner(charge.at_most),
        besides=(_("Nøyaktig hva det blir, kan vi ikke si: kommunen har ikke lagt inn alle prisene."),),
    )


def _longer(charge: Charge) -> tuple[str, ...]:
    if charge.per_day is None or charge.per_year is None:
        return ()
    return (
        _("Det er %(day)s for et døgn, og %(year)s i året.")
        % {"day": kroner(charge.per_day), "year": kroner(charge.per_year)},
    )


def _with_amount(sentence: str, amount: str, *, besides: tuple[str, ...] = ()) -> Due:
    before, _placeholder, after = sentence.partition("%(amount)s")
    return Due(before, amount, after, besides)
