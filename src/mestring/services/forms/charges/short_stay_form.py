"""What one tells of to know what a short stay costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.law import Law
from mestring.law.charges import Charge, Income, LongStay, Purpose, ShortStay, short_stay_charge
from mestring.law.charges.short_stay.days import LIMIT
from mestring.law.charges.short_stay.stays import DAYS_IN_A_YEAR
from mestring.services.forms.charges.charge_form import ChargeForm
from mestring.services.forms.charges.purposes import purpose_field
from mestring.services.forms.typed_numbers import CountField, KronerField


class ShortStayForm(ChargeForm):
    """A short stay in an institution: how many days, how many before it this year, and what it is for."""

    asked_first = ("days", "days_before", "purpose")
    asked_besides = ("income",)

    days = CountField(
        label=gettext_lazy("Hvor mange døgn skal du være der?"),
        help_text=gettext_lazy("Regn med både den dagen du kommer og den dagen du drar."),
        most=DAYS_IN_A_YEAR,
        error_messages={"required": gettext_lazy("Skriv hvor mange døgn oppholdet varer.")},
    )
    days_before = CountField(
        label=gettext_lazy("Hvor mange døgn har du vært på institusjon før dette i år?"),
        help_text=gettext_lazy("La det stå tomt hvis dette er det første oppholdet i år."),
        most=DAYS_IN_A_YEAR,
        required=False,
    )
    purpose = purpose_field()
    income = KronerField(label=gettext_lazy("Inntekten din i året, etter skatt"), required=False)

    def __init__(self, data: Mapping[str, Any] | None = None, *, law: Law) -> None:
        super().__init__(data, law=law)
        self.fields["income"].help_text = _(
            "I kroner. Bare hvis du får mer enn %(limit)s døgn på institusjon i år. Da kan kommunen ta betalt etter "
            "inntekt for resten."
        ) % {"limit": int(law.amount(LIMIT))}

    def clean(self) -> dict[str, Any]:
        """The days of one calendar year are counted together."""
        said = super().clean()
        if (said.get("days") or 0) + (said.get("days_before") or 0) > DAYS_IN_A_YEAR:
            self.add_error("days_before", _("Til sammen er det flere døgn enn i et år. Regn ut hvert år for seg."))
        return said

    @property
    def stay(self) -> ShortStay:
        """The facts of the stay."""
        income = self.cleaned_data.get("income")
        return ShortStay(
            days=self.cleaned_data["days"],
            days_before=self.cleaned_data["days_before"] or 0,
            purpose=Purpose(self.cleaned_data["purpose"]),
            as_long_stay=None if income is None else LongStay(Income(after_tax=income)),
        )

    def charge(self, *, law: Law) -> Charge:
        """The charge for the whole stay."""
        return short_stay_charge(self.stay, law=law)
