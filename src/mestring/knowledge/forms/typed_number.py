"""Hours and kroner as people type them. What cannot be read gets a sentence that says what to write."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext as _

_ROOM = re.compile(r"[\s\u00a0\u202f]")
_NUMBER = re.compile(r"^\d{1,12}(?:[.,]\d{1,2})?$")
_AFTER = re.compile(r"(?:kr|kroner|timer)\.?$", re.IGNORECASE)


class NumberField(forms.CharField):
    """A number from 0 to ``most``, as "820", "330 000" or "2,5"; a Decimal, ``initial`` where nothing is typed."""

    def __init__(self, *, most: int, **options: Any) -> None:
        attributes = {"class": "ds-input", "inputmode": "decimal", "autocomplete": "off"}
        super().__init__(required=False, max_length=30, widget=forms.TextInput(attrs=attributes), **options)
        self.most = most

    def prepare_value(self, value: Any) -> Any:
        """As it is written in Norwegian, without decimals it does not need."""
        return written(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        """The number."""
        text = _AFTER.sub("", _ROOM.sub("", super().clean(value)))
        if not text:
            return self.initial
        if not _NUMBER.match(text):
            raise forms.ValidationError(_("Skriv et tall, for eksempel 820, 330 000 eller 2,5."))
        number = Decimal(text.replace(",", "."))
        if number > self.most:
            raise forms.ValidationError(
                _("Skriv et tall som ikke er større enn %(most)s.") % {"most": written(Decimal(self.most))}
            )
        return number


def written(value: Decimal) -> str:
    """Grouped by thousands, with a decimal comma, and without decimals it does not need."""
    whole = value == value.to_integral_value()
    return number_format(value, decimal_pos=0 if whole else 2, use_l10n=True, force_grouping=True)
