"""Whom one calls or writes to about a service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.core.models import Unit
from mestring.services.models import Service


class ContactForm(forms.Form):
    """All of it may be empty. What it may look like is for the action to say."""

    use_required_attribute = False

    unit = forms.ChoiceField(label=_("Enhet"), required=False)
    phone = forms.CharField(
        label=_("Telefon"),
        required=False,
        help_text=_("For eksempel 12 34 56 78."),
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )
    email = forms.CharField(
        label=_("E-post"),
        required=False,
        help_text=_("En adresse flere leser. For eksempel post@kommunen.no."),
        widget=forms.TextInput(attrs={"inputmode": "email", "autocomplete": "off"}),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, service: Service, units: Sequence[Unit]) -> None:
        now = {
            "unit": str(service.contact_unit_id or ""),
            "phone": service.contact_phone,
            "email": service.contact_email,
        }
        super().__init__(data, initial=now)
        self.units = {str(unit.pk): unit for unit in units}
        if service.contact_unit:
            self.units.setdefault(str(service.contact_unit_id), service.contact_unit)
        field = cast("forms.ChoiceField", self.fields["unit"])
        field.choices = [("", _("Ingen enhet")), *((key, unit.name) for key, unit in self.units.items())]
        field.error_messages["invalid_choice"] = _("Enheten finnes ikke. Velg en i listen.")
        for one in self.fields.values():
            one.widget.attrs["class"] = "ds-input"

    @property
    def chosen_unit(self) -> Unit | None:
        """The unit, when the form is valid."""
        return self.units.get(self.cleaned_data["unit"])
