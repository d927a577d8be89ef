"""The numbers of home or institution, each with the municipality's own to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.knowledge.forms.typed_number import NumberField
from mestring.knowledge.forms.typed_share import YearField
from mestring.knowledge.home_or_institution.wish import Wish

HOURS_IN_A_WEEK = 168
MOST_AN_HOUR, MOST_A_YEAR = 10_000, 10_000_000
LONGEST = 30
Label = str | Promise
PLACE_FIELDS: dict[str, tuple[Label, int]] = {
    "place_hours": (gettext_lazy("Timer med ansatte i uken for hver plass"), HOURS_IN_A_WEEK),
    "place_an_hour": (gettext_lazy("Kroner for en time med ansatte"), MOST_AN_HOUR),
    "place_besides": (gettext_lazy("Andre kostnader for plassen, kroner i året"), MOST_A_YEAR),
    "place_charge": (gettext_lazy("Beboeren betaler, kroner i året"), MOST_A_YEAR),
}
HOME_FIELDS: dict[str, tuple[Label, int]] = {
    "home_hours": (gettext_lazy("Timer hjelp hjemme i uken nå"), HOURS_IN_A_WEEK),
    "home_an_hour": (gettext_lazy("Kroner for en time hjelp, med reise"), MOST_AN_HOUR),
    "home_charge": (gettext_lazy("Brukeren betaler, kroner i året"), MOST_A_YEAR),
}
KIN_FIELDS: dict[str, tuple[Label, int]] = {
    "kin_at_home": (gettext_lazy("Timer fra pårørende i uken, hjemme"), HOURS_IN_A_WEEK),
    "kin_in_place": (gettext_lazy("Timer fra pårørende i uken, på institusjon"), HOURS_IN_A_WEEK),
    "kin_an_hour": (gettext_lazy("Hva en time av deres tid regnes som, kroner"), MOST_AN_HOUR),
}
FIELDS = PLACE_FIELDS | HOME_FIELDS | KIN_FIELDS


class HomeOrInstitutionForm(forms.Form):
    """``wish`` when it is valid. What is left empty is as it was to begin with; the level is that of ``usual``."""

    use_required_attribute = False

    def __init__(
        self, data: Mapping[str, Any] | None, *, usual: Wish, first_year: int, assumed: frozenset[str]
    ) -> None:
        super().__init__(data)
        self.usual = usual
        for name, (label, most) in FIELDS.items():
            hint = _("antatt") if name in assumed else ""
            initial = getattr(usual, name)
            self.fields[name] = NumberField(label=label, most=most, initial=initial, help_text=hint)
        self.fields["until"] = YearField(
            label=_("År"), first=first_year + 1, last=first_year + LONGEST, initial=usual.until
        )

    @property
    def wish(self) -> Wish:
        """The numbers asked for."""
        said = self.cleaned_data
        numbers = {name: said[name] for name in FIELDS}
        return Wish(level=self.usual.level, until=said["until"] or self.usual.until, **numbers)

    @property
    def of_place(self) -> list[forms.BoundField]:
        """The fields of a place."""
        return [self[name] for name in PLACE_FIELDS]

    @property
    def of_home(self) -> list[forms.BoundField]:
        """The fields of help at home."""
        return [self[name] for name in HOME_FIELDS]

    @property
    def of_kin(self) -> list[forms.BoundField]:
        """The fields of next of kin."""
        return [self[name] for name in KIN_FIELDS]
