"""The form of taking a table in: the file, where it is from, and whom it is for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.knowledge.source import sources

MOST_BYTES = 40_000_000
ENDINGS = (".json", ".csv", ".gz", ".npz", ".txt")
INPUT = {"class": "ds-input"}
EVERYBODY, OURS = "alle", "oss"


class TakeInForm(forms.Form):
    """``for_whom`` is asked only where one municipality has the installation to itself."""

    use_required_attribute = False

    fil = forms.FileField(
        label=_("Filen med tabellen"),
        help_text=_("json-stat2 eller csv, slik Statistikkbanken gir dem. Inntil 40 MB."),
        error_messages={
            "required": _("Velg filen med tabellen."),
            "missing": _("Velg filen med tabellen."),
            "invalid": _("Filen kom ikke fram. Prøv en gang til."),
        },
        widget=forms.FileInput(attrs={**INPUT, "accept": ",".join(ENDINGS)}),
        allow_empty_file=True,
    )
    kilde = forms.ChoiceField(
        label=_("Hvor er den fra?"),
        help_text=_("Som regel ser vi det selv."),
        required=False,
        widget=forms.Select(attrs=INPUT),
        error_messages={"invalid_choice": _("Kilden finnes ikke. Velg en i listen.")},
    )
    for_whom = forms.ChoiceField(
        label=_("Hvem gjelder den?"),
        help_text=_("En tabell med hele landet gjelder alle. Kommunens egen må ha med kommunen selv."),
        choices=((EVERYBODY, _("Alle kommuner i tabellen")), (OURS, _("Bare kommunen vår"))),
        widget=forms.Select(attrs=INPUT),
        error_messages={"invalid_choice": _("Velg en i listen."), "required": _("Velg en i listen.")},
    )

    def __init__(self, *args: Any, alone: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        files = [one for one in sources().values() if not one.only_by_the_door]
        choices = [("", _("Finn det ut fra tabellen")), *((one.code, one.title) for one in files)]
        self.fields["kilde"].choices = choices  # type: ignore[attr-defined]
        if not alone:
            del self.fields["for_whom"]

    def clean_fil(self) -> Any:
        file = self.cleaned_data["fil"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("Filen er større enn 40 MB. Velg færre år, eller hent den inn på kommandolinjen.")
            )
        return file

    @property
    def only_ours(self) -> bool:
        """Whether it is to be the municipality's own: always, where others share the installation."""
        return self.cleaned_data.get("for_whom", OURS) == OURS
