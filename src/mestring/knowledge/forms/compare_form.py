"""Which municipalities and which indicators to see side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.knowledge.models import Area

MOST_PLACES, MOST_INDICATORS = 6, 6
PLACE = "kommune"
_LAST_CODE = re.compile(r"\((\d{4})\)\s*$")


class CompareForm(forms.Form):
    """Up to six of each. Places are written by name or number, so that the page needs no list of 357 to scroll in."""

    use_required_attribute = False

    indikator = forms.MultipleChoiceField(
        label=gettext_lazy("Hva vil du sammenligne?"),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "ds-input"}),
        error_messages={
            "required": gettext_lazy("Velg minst én indikator."),
            "invalid_choice": gettext_lazy("En av indikatorene finnes ikke lenger. Velg på nytt."),
        },
    )

    def __init__(
        self, data: Mapping[str, Any] | None, *, areas: Sequence[Area], indicators: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(data)
        self.by_code = {area.code: area for area in areas}
        for number in range(1, MOST_PLACES + 1):
            self.fields[f"{PLACE}{number}"] = forms.CharField(
                label=_("Kommune %(number)s") % {"number": number},
                required=False,
                max_length=120,
                widget=forms.TextInput(attrs={"class": "ds-input", "list": "kommuner", "autocomplete": "off"}),
            )
        field = self.fields["indikator"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = list(indicators)

    @property
    def places(self) -> list[forms.BoundField]:
        """The fields for places, in order."""
        return [self[f"{PLACE}{number}"] for number in range(1, MOST_PLACES + 1)]

    def clean_indikator(self) -> list[str]:
        """No more than there is room for."""
        chosen: list[str] = self.cleaned_data["indikator"]
        if len(chosen) > MOST_INDICATORS:
            raise forms.ValidationError(
                _("Velg høyst %(most)s indikatorer om gangen. Du har valgt %(number)s."),
                params={"most": MOST_INDICATORS, "number": len(chosen)},
            )
        return chosen

    def clean(self) -> dict[str, Any]:
        """Each place as an area; somebody must be named."""
        found: list[Area] = []
        for number in range(1, MOST_PLACES + 1):
            written = str(self.cleaned_data.get(f"{PLACE}{number}") or "").strip()
            if written:
                area = self._area(written)
                if area is None:
                    said = _("Fant ikke «%(name)s» blant kommunene det er tall for. Skriv navn eller nummer.")
                    self.add_error(f"{PLACE}{number}", said % {"name": written})
                elif area not in found:
                    found.append(area)
        if not found and not self.errors:
            self.add_error(f"{PLACE}1", _("Skriv minst én kommune."))
        return self.cleaned_data | {"areas": found}

    def _area(self, written: str) -> Area | None:
        coded = _LAST_CODE.search(written)
        code = coded.group(1) if coded else written
        if code in self.by_code:
            return self.by_code[code]
        named = [area for area in self.by_code.values() if area.name.casefold() == written.casefold()]
        return named[0] if len(named) == 1 else None


def place_as_written(area: Area) -> str:
    """How a place stands in its field: with its number, since two can have the same name."""
    return f"{area.name} ({area.code})"
