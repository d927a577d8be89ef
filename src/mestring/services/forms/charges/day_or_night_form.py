"""What one tells of to know what stays by day or by night cost."""

from __future__ import annotations

from django.utils.translation import gettext_lazy

from mestring.law import Law
from mestring.law.charges import Charge, DayOrNightStay, Purpose, day_or_night_charge
from mestring.law.charges.short_stay.stays import DAYS_IN_A_YEAR
from mestring.services.forms.charges.charge_form import ChargeForm
from mestring.services.forms.charges.purposes import purpose_field
from mestring.services.forms.typed_numbers import CountField


class DayOrNightForm(ChargeForm):
    """Stays by day or by night alone: how many, and what for."""

    asked_first = ("times", "purpose")

    times = CountField(
        label=gettext_lazy("Hvor mange dager eller netter er du der?"),
        help_text=gettext_lazy("For eksempel i en måned."),
        most=DAYS_IN_A_YEAR,
        error_messages={"required": gettext_lazy("Skriv hvor mange dager eller netter det er.")},
    )
    purpose = purpose_field()

    @property
    def stay(self) -> DayOrNightStay:
        """The facts of the stays."""
        return DayOrNightStay(self.cleaned_data["times"], purpose=Purpose(self.cleaned_data["purpose"]))

    def charge(self, *, law: Law) -> Charge:
        """The charge for all of them."""
        return day_or_night_charge(self.stay, law=law)
