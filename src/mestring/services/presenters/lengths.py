"""Lengths of time in words."""

from __future__ import annotations

from django.utils.translation import ngettext

from mestring.services.codes import LengthUnit
from mestring.services.description import Length


def in_words(length: Length) -> str:
    """As "8 uker", "1 år"."""
    number = length.number
    words = {
        LengthUnit.WEEKS: ngettext("%(n)s uke", "%(n)s uker", number),
        LengthUnit.MONTHS: ngettext("%(n)s måned", "%(n)s måneder", number),
        LengthUnit.YEARS: ngettext("%(n)s år", "%(n)s år", number),
    }
    return words[length.unit] % {"n": number}
