"""Kroner, hours and counts as people type them. What cannot be read gets a sentence that says what to write."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.law.charges.money import typed
from mestring.law.charges.refusals import MOST_KRONER, ChargeError

# What people put around an amount, as on a bill: "kr 320 000,-".
_BEFORE = re.compile(r"^kr\.?\s*", re.IGNORECASE)
_AFTER = re.compile(r"(?:,\s*[-–—]|\s*kr\.?|\s*kroner)$", re.IGNORECASE)
_POINT_FOR_THOUSANDS = re.compile(r"^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$")
_NUMBER = re.compile(r"^\d{1,6}(?:[.,]\d{1,2})?$")
_LONGEST = 40
_TYPED = {"class": "ds-input typed-number", "autocomplete": "off"}


class KronerField(forms.CharField):
    """Kroner, as "320000", "320 000" or "320 000,50"; None where nothing is typed and nothing must be."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", _LONGEST)
        super().__init__(widget=forms.TextInput(attrs=_TYPED | {"inputmode": "decimal"}), **kwargs)
        self.error_messages.setdefault("required", gettext_lazy("Skriv beløpet."))

    def clean(self, value: Any) -> Any:
        """The amount as a Decimal."""
        text = super().clean(value)
        return _kroner(text) if text else None


class HoursField(forms.CharField):
    """Hours, as "6" or "6,5"; None where nothing is typed and nothing must be."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs=_TYPED | {"inputmode": "decimal"}), max_length=_LONGEST, **kwargs)
        self.most = most

    def clean(self, value: Any) -> Any:
        """The hours as a Decimal."""
        text = super().clean(value)
        if not text:
            return None
        if not _NUMBER.match(text):
            raise forms.ValidationError(_("Skriv timene som et tall, for eksempel 6 eller 6,5."))
        hours = Decimal(text.replace(",", "."))
        if hours > self.most:
            raise forms.ValidationError(_("En måned har ikke mer enn %(most)s timer.") % {"most": self.most})
        return hours


class CountField(forms.CharField):
    """A whole number; None where nothing is typed and nothing must be."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs=_TYPED | {"inputmode": "numeric"}), max_length=_LONGEST, **kwargs)
        self.most = most

    def clean(self, value: Any) -> Any:
        """The number as an int."""
        text = super().clean(value)
        if not text:
            return None
        if not text.isdecimal():
            raise forms.ValidationError(_("Skriv et helt tall, for eksempel 12."))
        if int(text) > self.most:
            raise forms.ValidationError(_("Skriv et tall som ikke er større enn %(most)s.") % {"most": self.most})
        return int(text)


def _kroner(text: str) -> Decimal:
    plain = _AFTER.sub("", _BEFORE.sub("", text)).strip()
    if _POINT_FOR_THOUSANDS.match(plain):
        raise forms.ValidationError(_("Skriv beløpet uten punktum, for eksempel 320 000."))
    try:
        amount = typed(plain)
    except ChargeError:
        raise forms.ValidationError(
            _("Skriv beløpet med tall, for eksempel 320000, 320 000 eller 320 000,50.")
        ) from None
    if amount < 0:
        raise forms.ValidationError(_("Beløpet kan ikke være mindre enn 0. Skriv 0 hvis det ikke er noe."))
    if amount > MOST_KRONER:
        raise forms.ValidationError(_("Beløpet er større enn vi kan regne med. Se om du har skrevet for mange tall."))
    return amount
