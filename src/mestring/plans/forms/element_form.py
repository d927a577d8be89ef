"""The form of one element: the wording while the edition is open, who, when and how much as long as it lives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.plans.levers import HAS_LEVER, lever_choices
from mestring.plans.models import Element, Kind
from mestring.plans.told.telling import LABELS
from mestring.plans.typed.money import typed_kroner
from mestring.plans.typed.typed_days import format_day
from mestring.plans.typed.typed_fields import FieldReader, TypedWrongError, kroner, link, text
from mestring.plans.typed.wishes import (
    BUDGET,
    CLASSIFYING,
    FOLLOW_UP,
    Budgeted,
    Wish,
    decode_seen,
    encode_seen,
    said_by,
)
from mestring.plans.un_goals import UN_GOALS

HINTS = {
    "responsible_unit_id": gettext_lazy("Skriv noen bokstaver av navnet."),
    "deadline": gettext_lazy("For eksempel 31.12.2027 eller juni 2027."),
    "indicator": gettext_lazy("Noe som kan telles, måles eller krysses av."),
    "soft_note": gettext_lazy("Når er tiltaket ferdig, eller hva skal være gjort hvert år?"),
    "kept_in_plan_id": gettext_lazy("Skriv noen bokstaver av tittelen på planen."),
    "kept_in_link": gettext_lazy("Når planen ikke ligger her: lim inn adressen."),
}
LONG = {"title": 3, "text": 6, "indicator": 3, "figures": 2, "sub_goal": 2}
WORDING_OF = {
    Kind.FOCUS_AREA: ("number", "title", "text"),
    Kind.GOAL: ("number", "title", "text", "figures"),
    Kind.STRATEGY: ("number", "title", "text", "figures"),
    Kind.MEASURE: ("number", "title", "text", "sub_goal", "group", "figures", "kept_in"),
}
PEOPLE = ("responsible_unit_id", "responsible_role", "starts_on", "deadline", "contributors", "indicator")
FOLLOWED_BY = {
    Kind.FOCUS_AREA: (),
    Kind.GOAL: PEOPLE,
    Kind.STRATEGY: PEOPLE,
    Kind.MEASURE: (*PEOPLE, "soft_note", "kept_in_plan_id", "kept_in_link"),
}


@dataclass(frozen=True)
class Allowed:
    """What of an element somebody may change now."""

    wording: bool
    classifying: bool
    follow_up: bool

    @property
    def anything(self) -> bool:
        """Whether there is anything at all."""
        return self.wording or self.classifying or self.follow_up


class ElementForm(forms.Form):
    """Built for one element and what may be changed of it. ``wish`` is what differs from what was seen."""

    use_required_attribute = False

    def __init__(
        self,
        data: QueryDict | None,
        *,
        element: Element,
        allowed: Allowed,
        reader: FieldReader,
        years: Sequence[int],
    ) -> None:
        super().__init__(data)
        self.element, self.reader = element, reader
        kind = Kind(element.kind)
        self.years = tuple(years) if allowed.follow_up and kind in (Kind.MEASURE, Kind.STRATEGY) else ()
        self.wording_names = WORDING_OF[kind] if allowed.wording else ()
        self.follow_names = FOLLOWED_BY[kind] if allowed.follow_up else ()
        for name in (*self.wording_names, *self.follow_names):
            self._add(name, required=name == "title")
        if allowed.classifying:
            self.fields["un_goals"] = forms.MultipleChoiceField(
                label=str(LABELS[Element]["un_goals"]),
                required=False,
                choices=[(str(number), f"{number} {name}") for number, name in UN_GOALS.items()],
                widget=forms.CheckboxSelectMultiple(attrs={"class": "ds-input"}),
                initial=[str(number) for number in element.un_goal_numbers],
            )
            self._add("national_guideline")
            if kind in HAS_LEVER:
                self._add_lever()
        for year in self.years:
            self._add_year(year)
        self.seen = self._seen(data)

    def _add(self, name: str, *, required: bool = False) -> None:
        widget: forms.Widget = forms.TextInput(attrs={"class": "ds-input", "autocomplete": "off"})
        if name in LONG:
            widget = forms.Textarea(attrs={"class": "ds-input", "rows": LONG[name]})
        lists = {"responsible_unit_id": "enheter", "kept_in_plan_id": "planer"}
        if name in lists:
            widget.attrs["list"] = lists[name]
        self.fields[name] = forms.CharField(
            label=str(LABELS[Element][name]),
            required=required,
            widget=widget,
            help_text=HINTS.get(name, ""),
            initial=typed(self.element, name),
            error_messages={"required": _("Skriv hva det heter.")},
        )

    def _add_lever(self) -> None:
        self.fields["lever"] = forms.ChoiceField(
            label=str(LABELS[Element]["lever"]),
            required=False,
            choices=lever_choices(self.element.lever),
            widget=forms.Select(attrs={"class": "ds-input"}),
            help_text=_("Da viser siden hva det gir av mennesker, plasser og kroner."),
            initial=self.element.lever,
        )

    def _add_year(self, year: int) -> None:
        line = next((one for one in self.element.budget_lines.all() if one.year == year), None)
        amount = forms.TextInput(attrs={"class": "ds-input", "inputmode": "decimal", "autocomplete": "off"})
        self.fields[f"{BUDGET}{year}"] = forms.CharField(
            label=str(year), required=False, widget=amount, initial=typed_kroner(line.amount) if line else ""
        )
        self.fields[f"funded.{year}"] = forms.BooleanField(
            label=_("I økonomiplanen for %(year)s") % {"year": year},
            required=False,
            widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
            initial=bool(line and line.funded),
        )

    def _seen(self, data: QueryDict | None) -> dict[str, Any]:
        names = frozenset({*self.wording_names, *self.follow_names, *(CLASSIFYING & self.fields.keys())})
        now = {f"{BUDGET}{year}": None for year in self.years} | said_by(self.element, names)
        self.now = now
        return decode_seen(data.get("sett", "")) if data is not None else now

    @property
    def seen_hidden(self) -> str:
        """What was seen, as the page carries it."""
        return encode_seen(self.seen)

    def keep_what_was_seen(self, *, but: Sequence[str]) -> None:
        """Before the form is shown again: these fields have been seen as they are now, the rest as they were."""
        self.seen = {**self.seen, **{name: self.now[name] for name in but if name in self.now}}

    def clean(self) -> dict[str, Any]:
        """Read every field; a sentence at each that cannot be read."""
        cleaned = super().clean() or {}
        values: dict[str, Any] = {}
        for name in (*self.wording_names, *self.follow_names, "national_guideline"):
            if name in cleaned:
                try:
                    values[name] = self._read(name, cleaned[name])
                except TypedWrongError as error:
                    self.add_error(name, str(error))
        if "lever" in cleaned:
            values["lever"] = cleaned["lever"]
        if "un_goals" in cleaned:
            numbers = sorted(int(number) for number in cleaned["un_goals"])
            values["un_goals"] = f",{','.join(map(str, numbers))}," if numbers else ""
        for year in self.years:
            try:
                amount = kroner(cleaned.get(f"{BUDGET}{year}", ""))
            except TypedWrongError as error:
                self.add_error(f"{BUDGET}{year}", str(error))
                continue
            values[f"{BUDGET}{year}"] = (
                None if amount is None else Budgeted(amount, bool(cleaned.get(f"funded.{year}")))
            )
        self.values = {
            name: value
            for name, value in values.items()
            if _plain(name, value) != _plain(name, self.seen.get(name, self.now[name]))
        }
        return cleaned

    def _read(self, name: str, said: str) -> Any:
        readers: dict[str, Callable[[], Any]] = {
            "responsible_unit_id": lambda: self.reader.unit(said, now=self.element.responsible_unit),
            "kept_in_plan_id": lambda: self.reader.plan(said, now=self.element.kept_in_plan),
            "starts_on": lambda: self.reader.day(said),
            "deadline": lambda: self.reader.day(said),
            "kept_in_link": lambda: link(said),
            "title": lambda: " ".join(text(said, field="title").split()),
        }
        return readers[name]() if name in readers else text(said, field=name)

    @property
    def wish(self) -> Wish:
        """What is to be saved."""
        return Wish(self.element.pk, self.values, self.seen)

    def wording_fields(self) -> list[forms.BoundField]:
        """The fields that are locked when the edition is adopted."""
        return [self[name] for name in self.wording_names]

    def follow_fields(self) -> list[forms.BoundField]:
        """Who, when, and how one will know."""
        return [self[name] for name in self.follow_names if name in FOLLOW_UP]

    def budget_fields(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Amount and funding, year by year."""
        return [(self[f"{BUDGET}{year}"], self[f"funded.{year}"]) for year in self.years]


def _plain(name: str, value: Any) -> Any:
    """Text as it is after a form has had it: what a browser adds or takes away is no change."""
    if not isinstance(value, str):
        return value
    return " ".join(value.split()) if name == "title" else value.replace("\r\n", "\n").strip()


def typed(element: Element, name: str) -> str:
    """What stands in a field, as it would be typed."""
    if name == "responsible_unit_id":
        return element.responsible_unit.name if element.responsible_unit else ""
    if name == "kept_in_plan_id":
        return element.kept_in_plan.title if element.kept_in_plan else ""
    value = getattr(element, name)
    if name in ("starts_on", "deadline"):
        return format_day(value) if value else ""
    return str(value)
