"""A day in three fields, as people write it: day, month and year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
PARTS = ("dag", "maned", "ar")


def _part(label: Any, *, digits: int) -> forms.CharField:
    said = {"class": "ds-input day-part", "inputmode": "numeric", "autocomplete": "off", "size": digits}
    return forms.CharField(label=label, required=False, max_length=12, widget=forms.TextInput(attrs=said))


class DayForm(forms.Form):
    """The three fields begin with ``today``; all left empty mean today. A part that is wrong is told of by itself."""

    use_required_attribute = False

    dag = _part(gettext_lazy("Dag"), digits=2)
    maned = _part(gettext_lazy("Måned"), digits=2)
    ar = _part(gettext_lazy("År"), digits=4)

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date, **kwargs: Any) -> None:
        begin = {"dag": str(today.day), "maned": str(today.month), "ar": str(today.year)}
        super().__init__(data, initial=begin | kwargs.pop("initial", {}), **kwargs)
        self.today = today
        self.day = today

    @classmethod
    def asked(cls, query: Mapping[str, Any], **kwargs: Any) -> DayForm:
        """The form for an address that may or may not name a day."""
        return cls(query if any(part in query for part in PARTS) else None, **kwargs)

    @property
    def day_parts(self) -> tuple[forms.BoundField, ...]:
        """The three fields, in the order one writes a day."""
        return tuple(self[part] for part in PARTS)

    def clean(self) -> dict[str, Any]:
        """Put the parts together in ``day``."""
        said = dict(self.cleaned_data)
        typed = [said.get(part, "").strip() for part in PARTS]
        if not any(typed) or any(part in self.errors for part in PARTS):
            return said
        day = self._number("dag", typed[0], 1, 31, _("Skriv dagen som et tall fra 1 til 31."))
        month = self._number("maned", typed[1], 1, 12, _("Skriv måneden som et tall fra 1 til 12."))
        year = self._number(
            "ar", typed[2], EARLIEST_YEAR, LATEST_YEAR, _("Skriv året med fire tall, for eksempel 2026.")
        )
        if day and month and year:
            try:
                self.day = date(year, month, day)
            except ValueError:
                self.add_error("dag", _("Så mange dager har ikke måneden. Skriv en dag som finnes."))
        return said

    def _number(self, part: str, typed: str, least: int, most: int, sentence: str) -> int | None:
        if typed.isdecimal() and least <= int(typed) <= most:
            return int(typed)
        self.add_error(part, sentence)
        return None
