"""What one narrows the gap list with: words, unit, area, and which gap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.core.models import Unit
from mestring.core.selectors import unit_and_below
from mestring.plans.forms.filters import NarrowForm
from mestring.plans.models import Element
from mestring.plans.overview.narrowing import Narrowing
from mestring.plans.presenters.words import GAP_LABELS
from mestring.plans.rules import Gap

EVERYTHING = "alt"


class GapFilter(NarrowForm):
    """The plans' own narrowing, with words, and with elements that lack nothing where one asks for them."""

    q = forms.CharField(label=_("Ord i teksten"), required=False, max_length=200)
    field_order = ("mangel", "enhet", "omrade", "q")

    def __init__(
        self, data: Mapping[str, Any], *, units: Sequence[Unit], areas: Sequence[Element], area_word: str
    ) -> None:
        super().__init__(data, units=units, areas=areas, area_word=area_word)
        del self.fields["fn"]
        choices = [(gap.value, GAP_LABELS[gap]) for gap in Gap]
        self._offer("mangel", _("Alle mangler"), [*choices, (EVERYTHING, _("Vis også det som er komplett"))])
        self.fields["q"].widget = forms.TextInput(attrs={"class": "ds-input", "type": "search", "autocomplete": "off"})

    def narrowing(self) -> Narrowing:
        """What is asked for beside the words."""
        self.is_valid()
        asked = self.cleaned_data
        unit = self.units.get(asked.get("enhet", ""))
        gap = asked.get("mangel", "")
        return Narrowing(
            units=unit_and_below(unit) if unit else None,
            area=int(asked["omrade"]) if asked.get("omrade") else None,
            gap=Gap(gap) if gap and gap != EVERYTHING else None,
        )

    @property
    def words(self) -> str:
        """The words looked for, as they are compared."""
        self.is_valid()
        return str(self.cleaned_data.get("q", "")).casefold()

    @property
    def complete_too(self) -> bool:
        """Whether what lacks nothing is wanted as well."""
        self.is_valid()
        return bool(self.cleaned_data.get("mangel") == EVERYTHING)
