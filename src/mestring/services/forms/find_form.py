"""What one looks for in the catalogue: one's own words, what it is about, for whom, how much help, and what kind."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from mestring.services.codes import KIND_NAMES, NEED_NAMES, WHO_NAMES, Need, ServiceKind, Who
from mestring.services.content import LEVELS
from mestring.services.levels import level_name

LONGEST = 200


class FindForm(forms.Form):
    """All of it may be left open. A choice that does not exist is told of, and the rest is looked for all the same."""

    q = forms.CharField(
        label=_("Hva trenger du hjelp med?"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "enterkeyhint": "search"}),
        error_messages={"max_length": _("Skriv litt kortere, så finner vi lettere fram. Noen få ord er nok.")},
    )
    behov = forms.ChoiceField(label=_("Hva gjelder det?"), required=False)
    hvem = forms.ChoiceField(label=_("Hvem gjelder det?"), required=False)
    niva = forms.ChoiceField(label=_("Hvor mye hjelp trengs?"), required=False)
    slag = forms.ChoiceField(label=_("Mennesker eller teknologi?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gone = _("Dette valget finnes ikke. Velg et i listen.")
        for name, choices in self._choices().items():
            field = cast("forms.ChoiceField", self.fields[name])
            field.choices = choices
            field.error_messages["invalid_choice"] = gone
            field.widget.attrs["class"] = "ds-input"
        self.fields["q"].widget.attrs["class"] = "ds-input"

    @staticmethod
    def _choices() -> dict[str, list[tuple[str, Any]]]:
        everything = ("", _("Alt"))
        return {
            "behov": [everything, *((one.value, capfirst(str(NEED_NAMES[one]))) for one in Need)],
            "hvem": [("", _("Alle")), *((one.value, WHO_NAMES[one]) for one in Who if one is not Who.EVERYONE)],
            "niva": [everything, *((str(one), level_name(one)) for one in LEVELS)],
            "slag": [("", _("Begge deler")), *((one.value, KIND_NAMES[one]) for one in ServiceKind)],
        }

    @property
    def asked(self) -> dict[str, str]:
        """What was asked for and could be understood, by field; what could not is left out."""
        self.is_valid()
        return {name: said for name, said in self.cleaned_data.items() if said}

    @property
    def narrows(self) -> bool:
        """Whether anything but words was chosen."""
        return bool(self.asked.keys() - {"q"})
