"""Fields for what is ticked and chosen, as plain data of a description."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Choices = Sequence[tuple[str, Any]]
GONE = gettext_lazy("«%(value)s» finnes ikke i listen. Velg en som står der.")


class Ticks(forms.CheckboxSelectMultiple):
    """Boxes to tick; the label of the whole, and what leads to an error, points to the first of them."""

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """The id of one box."""
        return super().id_for_label(id_, index or "0")


class TicksField(forms.MultipleChoiceField):
    """Codes to tick. The order they had is kept, and new ones come last: in some fields the first means most.

    A code that is kept and no longer among the choices is shown too, so that it can be taken away.
    """

    def __init__(self, *, choices: Choices, initial: Sequence[Any], numbers: bool = False, **options: Any) -> None:
        known = {code for code, _name in choices}
        gone = [
            (str(code), _("%(code)s (finnes ikke i katalogen)") % {"code": code})
            for code in initial
            if str(code) not in known
        ]
        self.names = {code: str(name) for code, name in (*choices, *gone)}
        super().__init__(
            required=False,
            choices=[*choices, *gone],
            initial=list(initial),
            widget=Ticks(attrs={"class": "ds-input"}),
            error_messages={"invalid_choice": GONE},
            **options,
        )
        self.numbers = numbers

    def prepare_value(self, value: Any) -> Any:
        """As boxes compare them."""
        return [str(one) for one in value] if isinstance(value, (list, tuple)) else value

    def clean(self, value: Any) -> list[Any]:
        """The codes that are ticked, each once."""
        ticked = list(dict.fromkeys(super().clean(value)))
        before = [str(code) for code in self.initial]
        ordered = [code for code in before if code in ticked] + [code for code in ticked if code not in before]
        return sorted(int(code) for code in ordered) if self.numbers else ordered

    def chosen(self, codes: Iterable[Any]) -> list[str]:
        """The names of these."""
        return [self.names.get(str(code), str(code)) for code in codes]


class OneField(forms.ChoiceField):
    """One code among some."""

    def __init__(self, *, choices: Choices, **options: Any) -> None:
        super().__init__(
            required=False,
            choices=choices,
            widget=forms.Select(attrs={"class": "ds-input"}),
            error_messages={"invalid_choice": GONE},
            **options,
        )


class YesField(forms.BooleanField):
    """Yes when it is ticked."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, widget=forms.CheckboxInput(attrs={"class": "ds-input"}), **options)


def from_names(names: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    """Codes with their names, as choices."""
    return [(str(code), capfirst(str(name))) for code, name in names.items()]
