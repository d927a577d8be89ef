"""Which two to look at side by side."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

Choices = list[tuple[str, str]]


class CompareForm(forms.Form):
    """Two different ones. Empty is no mistake: then one has not chosen yet."""

    a = forms.ChoiceField(label=_("Den ene"), required=False)
    b = forms.ChoiceField(label=_("Den andre"), required=False)

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gone = _("Denne finnes ikke i katalogen nå. Velg en i listen.")
        for field in cast("list[forms.ChoiceField]", list(self.fields.values())):
            field.choices = [("", _("Velg")), *choices]
            field.error_messages["invalid_choice"] = gone
            field.widget.attrs["class"] = "ds-input"

    def clean(self) -> dict[str, Any]:
        """Refuses the same one twice."""
        said = dict(self.cleaned_data)
        if said.get("a") and said.get("a") == said.get("b"):
            self.add_error("b", _("Velg en annen enn den første, så er det noe å sammenligne."))
        return said

    @property
    def both(self) -> tuple[str, str] | None:
        """The two codes, or None when two that can be compared are not chosen."""
        if not self.is_valid() or not (self.cleaned_data["a"] and self.cleaned_data["b"]):
            return None
        return self.cleaned_data["a"], self.cleaned_data["b"]
