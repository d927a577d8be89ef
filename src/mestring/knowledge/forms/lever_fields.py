"""The fields of one strategy: whether it is chosen, how much it gives, from when, on what, and who answers for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from mestring.knowledge.data_words import in_language
from mestring.knowledge.forms.typed_share import PercentField, YearField, written
from mestring.knowledge.presenters.workshop.words import competence_name
from mestring.knowledge.scenarios.chosen import ChosenLever
from mestring.projection import Municipality
from mestring.projection.levers.lever import Change, Lever

ON_SERVICES = {Change.HOURS, Change.SHIFT, Change.COVERAGE, Change.CONVERSION}
TO_SERVICES = {Change.SHIFT, Change.COVERAGE, Change.CONVERSION}
LEAST_SLIDER = 50
LAST_YEAR = 2100
_INPUT = {"class": "ds-input"}


class Slider(forms.NumberInput):
    """A slider of whole per cent."""

    input_type = "range"


class Boxes(forms.CheckboxSelectMultiple):
    """Boxes to tick; what leads to an error points to the first of them."""

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The id of one box."""
        return super().id_for_label(id_, index or "0")


@dataclass(frozen=True, slots=True)
class LeverFields:
    """The fields of one lever in a form, named by its code."""

    lever: Lever
    municipality: Municipality

    def named(self, part: str) -> str:
        """The name of one of them in the form."""
        return f"{self.lever.code}-{part}"

    def fields(self, now: ChosenLever, *, chosen: bool) -> dict[str, forms.Field]:
        """All of them, standing as they are ``now``."""
        first, title = self.municipality.demography.first_year, in_language(self.lever.title)
        likely = 100 * now.likely
        slider = {"max": str(max(LEAST_SLIDER, round(likely))), "min": "0", "step": "1", "class": "slider"}
        years = {"first": first, "last": LAST_YEAR}
        found: dict[str, forms.Field] = {
            "chosen": forms.BooleanField(
                label=title, required=False, initial=chosen, widget=forms.CheckboxInput(attrs=_INPUT)
            ),
            "slider": PercentField(label=_("%(title)s: glider") % {"title": title}, initial=round(likely)),
            "was": forms.CharField(required=False, widget=forms.HiddenInput(), initial=written(likely)),
            "low": PercentField(label=_("%(title)s: lavest") % {"title": title}, initial=100 * now.low),
            "likely": PercentField(label=_("%(title)s: mest sannsynlig") % {"title": title}, initial=likely),
            "high": PercentField(label=_("%(title)s: høyest") % {"title": title}, initial=100 * now.high),
            "first_year": YearField(label=_("%(title)s: fra år") % {"title": title}, initial=now.first_year, **years),
            "full_from": YearField(
                label=_("%(title)s: virker fullt fra") % {"title": title}, initial=now.full_from, **years
            ),
            "reference": forms.CharField(
                label=_("%(title)s: hvem står inne for tallet") % {"title": title},
                required=False,
                max_length=400,
                initial=now.reference,
                widget=forms.Textarea(attrs={**_INPUT, "rows": "2"}),
            ),
        }
        found["slider"].widget = Slider(attrs=slider)
        on, to = self.choices()
        if on:
            label = _("%(title)s: virker på") % {"title": title}
            found["on"] = forms.MultipleChoiceField(
                label=label, required=False, choices=on, initial=list(now.on), widget=Boxes(attrs=_INPUT)
            )
        if to:
            label = _("%(title)s: det som tar over") % {"title": title}
            found["to"] = forms.ChoiceField(
                label=label, required=False, choices=to, initial=now.to, widget=forms.Select(attrs=_INPUT)
            )
        return {self.named(part): field for part, field in found.items()}

    def choices(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """What it may work on, and what may take over; none where the lever asks for none."""
        services = [(one.code, in_language(one.title)) for one in self.municipality.services]
        groups = [(code, competence_name(code)) for code in self.municipality.competences]
        if self.lever.change == Change.COMPETENCE:
            return groups, groups
        return (
            services if self.lever.change in ON_SERVICES else [],
            services if self.lever.change in TO_SERVICES else [],
        )

    def effect(self, said: Mapping[str, Any], *, was: str) -> float | None:
        """Per cent: what is typed; where it stands as it was, what the slider says."""
        slider, typed = said.get(self.named("slider")), said.get(self.named("likely"))
        untouched = typed is not None and written(typed) == was
        return slider if slider is not None and (untouched or typed is None) and not _same(slider, typed) else typed


def _same(slider: float, typed: float | None) -> bool:
    # The slider has whole per cent, so 7,5 that nobody has moved stands at 8.
    return typed is not None and slider == round(typed)
