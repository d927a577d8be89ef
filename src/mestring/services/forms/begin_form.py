"""A service the municipality makes itself: what it is called, what it is, and its name in addresses."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from mestring.core.actions import IN_ADDRESSES
from mestring.core.writable import writable
from mestring.services.actions.adopt import LONGEST_CODE
from mestring.services.codes import KIND_NAMES, ServiceKind

LONGEST_NAME = 200
TOO_LONG = _("Skriv kortere, høyst 200 tegn.")


class BeginForm(forms.Form):
    """The code may be left open; it is then made of the name."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("Hva heter den?"),
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"class": "ds-input", "autocomplete": "off"}),
        error_messages={"max_length": TOO_LONG, "required": _("Skriv hva tjenesten heter.")},
    )
    kind = forms.ChoiceField(
        label=_("Hva er det?"),
        required=False,
        initial=ServiceKind.SERVICE.value,
        choices=[(kind.value, KIND_NAMES[kind]) for kind in ServiceKind],
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={"invalid_choice": _("Velg et i listen.")},
    )
    code = forms.CharField(
        label=_("Kort navn i adressen"),
        required=False,
        max_length=LONGEST_NAME,
        error_messages={"max_length": TOO_LONG},
        help_text=_("Små bokstaver a–z, tall og bindestrek. Tomt felt: vi lager det av navnet. Det endres ikke siden."),
        widget=forms.TextInput(attrs={"class": "ds-input", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_name(self) -> str:
        """Without signs that cannot be kept."""
        return " ".join(writable(self.cleaned_data["name"]).split())

    def clean_kind(self) -> ServiceKind:
        """Which it is; people's help where nothing was sent."""
        return ServiceKind(self.cleaned_data["kind"] or ServiceKind.SERVICE)

    def clean(self) -> dict[str, Any]:
        """Makes the code where none is typed."""
        said = super().clean() or {}
        if not said.get("code") and said.get("name"):
            said["code"] = slugify(said["name"].casefold().translate(IN_ADDRESSES))[:LONGEST_CODE].strip("-")
        return said
