"""Per cent and years as people type them. What cannot be read gets a sentence that says what to write."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _

_NUMBER = re.compile(r"^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$")
_LONGEST = 12


class PercentField(forms.CharField):
    """Per cent from 0 to ``most``, as "5", "5,5" or "5 %"; a float, or None where nothing is typed."""

    def __init__(self, *, most: float = 100, **options: Any) -> None:
        attributes = {"class": "ds-input", "inputmode": "decimal", "autocomplete": "off"}
        super().__init__(required=False, max_length=_LONGEST, widget=forms.TextInput(attrs=attributes), **options)
        self.most = most

    def prepare_value(self, value: Any) -> Any:
        """As it is written in Norwegian."""
        return written(value) if isinstance(value, int | float) else value

    def clean(self, value: Any) -> Any:
        """The number."""
        text = super().clean(value)
        if not text:
            return None
        found = _NUMBER.match(text.strip())
        if not found:
            raise forms.ValidationError(_("Skriv prosenten som et tall, for eksempel 5 eller 7,5."))
        number = float(found[1].replace(",", "."))
        if number > self.most:
            raise forms.ValidationError(
                _("Skriv et tall som ikke er større enn %(most)s.") % {"most": written(self.most)}
            )
        return number


class YearField(forms.CharField):
    """A year from ``first`` to ``last``; an int, or None where nothing is typed."""

    def __init__(self, *, first: int, last: int, **options: Any) -> None:
        attributes = {"class": "ds-input", "inputmode": "numeric", "autocomplete": "off"}
        super().__init__(required=False, max_length=_LONGEST, widget=forms.TextInput(attrs=attributes), **options)
        self.first, self.last = first, last

    def clean(self, value: Any) -> Any:
        """The year."""
        text = super().clean(value)
        if not text:
            return None
        if not text.isdecimal() or not self.first <= int(text) <= self.last:
            raise forms.ValidationError(
                _("Skriv et år fra %(first)s til %(last)s.") % {"first": self.first, "last": self.last}
            )
        return int(text)


class WholeField(forms.CharField):
    """A whole number from ``least`` to ``most``; an int."""

    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        attributes = {"class": "ds-input", "inputmode": "numeric", "autocomplete": "off"}
        super().__init__(required=False, max_length=_LONGEST, widget=forms.TextInput(attrs=attributes), **options)
        self.least, self.most = least, most

    def clean(self, value: Any) -> Any:
        """The number; the one it began with where nothing is typed."""
        text = super().clean(value)
        if not text:
            return self.initial
        if not text.isdecimal() or not self.least <= int(text) <= self.most:
            raise forms.ValidationError(
                _("Skriv et helt tall fra %(least)s til %(most)s.") % {"least": self.least, "most": self.most}
            )
        return int(text)


def written(value: float) -> str:
    """Without decimals it does not need, and with a decimal comma."""
    return f"{round(value, 2):g}".replace(".", ",")
