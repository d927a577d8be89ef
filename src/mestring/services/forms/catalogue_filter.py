"""What one narrows the list of services with. It stands in the address, so that what one sees can be sent on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.services.codes import KIND_NAMES, ServiceKind
from mestring.services.presenters.catalogue_rows import Row
from mestring.services.presenters.standing import ATTENTION_NAMES, STANDING_NAMES, Attention, Standing


class CatalogueFilter(forms.Form):
    """All of it may be left open. What is not a choice says so, and the rest holds."""

    use_required_attribute = False

    q = forms.CharField(
        label=_("Ord i navnet"),
        required=False,
        max_length=100,
        error_messages={"max_length": _("Skriv litt kortere. Noen få ord er nok.")},
    )
    tilstand = forms.ChoiceField(label=_("Tilstand"), required=False)
    slag = forms.ChoiceField(label=_("Mennesker eller teknologi"), required=False)
    sepa = forms.ChoiceField(label=_("Det som bør ses på"), required=False)

    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__(data, auto_id="velg-%s")
        choices = {
            "tilstand": (_("Alle"), [(one.value, STANDING_NAMES[one]) for one in Standing]),
            "slag": (_("Begge deler"), [(one.value, KIND_NAMES[one]) for one in ServiceKind]),
            "sepa": (_("Med og uten"), [(one.value, ATTENTION_NAMES[one]) for one in Attention]),
        }
        for name, (everything, some) in choices.items():
            field = cast("forms.ChoiceField", self.fields[name])
            field.choices = [("", everything), *some]
            field.error_messages["invalid_choice"] = _("Dette valget finnes ikke. Velg et i listen.")
        for one in self.fields.values():
            one.widget.attrs["class"] = "ds-input"
        self.fields["q"].widget.attrs |= {"type": "search", "autocomplete": "off"}

    @property
    def asked(self) -> dict[str, str]:
        """What was asked for and could be understood, by field."""
        self.is_valid()
        return {name: said for name, said in self.cleaned_data.items() if said}

    def matches(self, row: Row) -> bool:
        """Whether a row is among what is asked for."""
        asked = self.asked
        return (
            asked.get("q", "").casefold() in row.name.casefold()
            and asked.get("tilstand", "") in {"", *row.standing}
            and asked.get("slag", "") in ("", row.kind)
            and asked.get("sepa", "") in {"", *row.attention}
        )
