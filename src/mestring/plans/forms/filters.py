"""The forms one narrows a page with. They stand in the address, so that what one sees can be sent to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mestring.core.models import Unit
from mestring.core.selectors import unit_and_below
from mestring.plans.models import Edition, Element, Kind, Plan
from mestring.plans.overview.narrowing import Narrowing
from mestring.plans.presenters.words import GAP_LABELS
from mestring.plans.rules import Gap
from mestring.plans.un_goals import UN_GOALS

Choices = list[tuple[str, Any]]


class NarrowForm(forms.Form):
    """Unit, focus area, UN goal and gap. What is not a choice says so, and the rest holds."""

    use_required_attribute = False

    enhet = forms.ChoiceField(label=_("Enhet"), required=False)
    omrade = forms.ChoiceField(label=_("Satsingsområde"), required=False)
    fn = forms.ChoiceField(label=_("FNs bærekraftsmål"), required=False)
    mangel = forms.ChoiceField(label=_("Mangel"), required=False)

    def __init__(
        self,
        data: Mapping[str, Any],
        *,
        units: Sequence[Unit],
        areas: Sequence[Element],
        gaps: Sequence[Gap] = tuple(Gap),
        area_word: str = "",
    ) -> None:
        super().__init__(data, auto_id="velg-%s")
        self.units = {str(unit.pk): unit for unit in units}
        self._offer("enhet", _("Alle enheter"), [(key, _indented(unit, units)) for key, unit in self.units.items()])
        self._offer("omrade", _("Alle områder"), [(str(area.pk), str(area)) for area in areas])
        self._offer(
            "fn", _("Alle bærekraftsmål"), [(str(number), f"{number} {UN_GOALS[number]}") for number in UN_GOALS]
        )
        self._offer("mangel", _("Med og uten mangler"), [(gap.value, GAP_LABELS[gap]) for gap in gaps])
        if area_word:
            self.fields["omrade"].label = area_word
        if not areas:
            del self.fields["omrade"]

    def _offer(self, name: str, everything: str | Promise, choices: Choices) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", everything), *choices]
        field.widget.attrs["class"] = "ds-input"

    def narrowing(self) -> Narrowing:
        """What is asked for; what is not a choice asks for nothing."""
        self.is_valid()
        asked = self.cleaned_data
        unit = self.units.get(asked.get("enhet", ""))
        return Narrowing(
            units=unit_and_below(unit) if unit else None,
            area=int(asked["omrade"]) if asked.get("omrade") else None,
            un_goal=int(asked["fn"]) if asked.get("fn") else None,
            gap=Gap(asked["mangel"]) if asked.get("mangel") else None,
        )


class SearchForm(NarrowForm):
    """Words, and the plan and level they are looked for in."""

    q = forms.CharField(label=_("Ord du leter etter"), required=False, max_length=200, strip=True)
    plan = forms.ChoiceField(label=_("Plan"), required=False)
    niva = forms.ChoiceField(label=_("Nivå"), required=False)
    field_order = ("q", "plan", "niva", "enhet", "omrade", "fn", "mangel")

    def __init__(
        self,
        data: Mapping[str, Any],
        *,
        plans: Sequence[Plan],
        units: Sequence[Unit],
        areas: Sequence[Element],
        gaps: Sequence[Gap],
    ) -> None:
        super().__init__(data, units=units, areas=areas, gaps=gaps)
        self._offer("plan", _("Alle planer"), [(plan.slug, plan.title) for plan in plans])
        self._offer("niva", _("Alle nivåer"), [(kind.value, kind.label) for kind in Kind])
        self.fields["q"].widget = forms.TextInput(
            attrs={"class": "ds-input", "type": "search", "maxlength": 200, "autocomplete": "off"}
        )

    @property
    def words(self) -> str:
        """What is looked for."""
        self.is_valid()
        return str(self.cleaned_data.get("q", ""))


class CompareForm(forms.Form):
    """The two editions to compare: "plan" is the edition people work with, "plan:2" the second."""

    use_required_attribute = False

    a = forms.ChoiceField(label=_("Den ene"), required=False)
    b = forms.ChoiceField(label=_("Den andre"), required=False)

    def __init__(
        self, data: Mapping[str, Any] | None, *, editions: Sequence[Edition], current: Mapping[str, int]
    ) -> None:
        self.editions = {f"{one.plan.slug}:{one.number}": one for one in editions}
        keys = {one.pk: key for key, one in self.editions.items()}
        asked = {name: str(data.get(name, "")) for name in ("a", "b")} if data is not None else None
        if asked is not None:
            asked = {name: keys.get(current.get(value, 0), value) for name, value in asked.items()}
        super().__init__(asked, auto_id="velg-%s")
        choices = [
            (key, _("%(title)s (utgave %(number)s, %(state)s)") % {
                "title": one.plan.title, "number": one.number, "state": one.get_state_display().lower(),
            })
            for key, one in self.editions.items()
        ]  # fmt: skip
        for field in self.fields.values():
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("Velg plan")), *choices]
            field.widget.attrs["class"] = "ds-input"

    def clean(self) -> dict[str, Any]:
        """They must be two."""
        chosen = super().clean() or {}
        one, other = chosen.get("a"), chosen.get("b")
        if one and one == other:
            self.add_error("b", _("Velg en annen enn den første."))
        return chosen

    def chosen(self) -> tuple[Edition, Edition] | None:
        """The two, when there are two."""
        if not self.is_bound or not self.is_valid():
            return None
        one, other = (self.editions.get(self.cleaned_data.get(name, "")) for name in ("a", "b"))
        return (one, other) if one and other else None


def _indented(unit: Unit, units: Sequence[Unit]) -> str:
    """The unit's name, a dash in front for each unit it stands below."""
    known = {one.pk: one for one in units}
    depth, above = 0, unit.parent_id
    while above in known and depth < len(known):
        depth, above = depth + 1, known[above].parent_id
    return f"{'– ' * depth}{unit.name}"
