"""What a stay is for: two of the reasons make it free."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from mestring.law.charges import Purpose
from mestring.services.forms.radios import Radios

NAMES = {
    Purpose.ORDINARY: gettext_lazy("Å trene meg opp, bli frisk, bli kartlagt eller få hjelp for en tid"),
    Purpose.RELIEF: gettext_lazy("Å avlaste den som gir meg omsorg"),
    Purpose.EMERGENCY: gettext_lazy("Jeg ble akutt syk og ligger på en plass for øyeblikkelig hjelp"),
}


def purpose_field() -> forms.ChoiceField:
    """The choice between them."""
    choose = gettext_lazy("Velg hva oppholdet er for.")
    return forms.ChoiceField(
        label=gettext_lazy("Hva er oppholdet for?"),
        choices=[(one.value, name) for one, name in NAMES.items()],
        initial=Purpose.ORDINARY.value,
        widget=Radios,
        error_messages={"required": choose, "invalid_choice": choose},
    )
