"""Fields for what is typed: a line, paragraphs, points, lengths of time, and the law. Each reads to plain data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from mestring.core.writable import writable
from mestring.law.acts import acts
from mestring.services.codes import LengthUnit
from mestring.services.description import Length
from mestring.services.presenters.lengths import in_words

LONGEST = 20_000
LENGTH = re.compile(r"(?P<number>\d{1,3})\s*(?P<unit>[^\W\d_]+)\.?")
UNITS = {
    LengthUnit.WEEKS: ("uke", "uker", "veke", "veker", "week", "weeks"),
    LengthUnit.MONTHS: ("måned", "måneder", "månad", "månader", "mnd", "month", "months"),
    LengthUnit.YEARS: ("år", "year", "years"),
}
BY_WORD = {word: unit for unit, words in UNITS.items() for word in words}


class TypedField(forms.CharField):
    """A text field whose value is plain data of a description; ``initial`` and ``clean`` are both of that shape."""

    def __init__(self, *, rows: int = 0, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs={"autocomplete": "off"})
        widget.attrs["class"] = "ds-input"
        super().__init__(required=False, widget=widget, **options)

    def to_python(self, value: Any) -> Any:
        """The text without signs that cannot be kept. No limit stands in the browser, which would cut it off."""
        said = writable(value or "").strip()
        if len(said) > LONGEST:
            raise forms.ValidationError(
                _("Skriv kortere: Her er det plass til %(longest)d tegn, og du har skrevet %(length)d.")
                % {"longest": LONGEST, "length": len(said)}
            )
        return said


class PointsField(TypedField):
    """One point on each line; empty lines and the bullets people paste are left out."""

    BULLET = re.compile(r"^\s*[-–•*·]\s+")

    def prepare_value(self, value: Any) -> Any:
        """The points under each other."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The points, each without white space around it."""
        lines = (self.BULLET.sub("", line).strip() for line in super().to_python(value).split("\n"))
        return [line for line in lines if line]


class LengthField(TypedField):
    """A length of time in words, as "8 uker"; nothing where it goes on."""

    def prepare_value(self, value: Any) -> Any:
        """The length in the language of the page."""
        if isinstance(value, Mapping):
            unit, number = next(iter(value.items()))
            return in_words(Length(number, LengthUnit(unit)))
        return value or ""

    def to_python(self, value: Any) -> Any:
        """As {"weeks": 8}. ValidationError says how to write it."""
        said = " ".join(super().to_python(value).casefold().split())
        if not said:
            return None
        match = LENGTH.fullmatch(said)
        unit = BY_WORD.get(match["unit"]) if match else None
        if match is None or unit is None or not int(match["number"]):
            raise forms.ValidationError(_("Skriv en tid, for eksempel 8 uker, 6 måneder eller 1 år."))
        return {unit.value: int(match["number"])}


class GroundsField(TypedField):
    """A provision on each line: the act's short name or title, then the place, as "hol § 3-2 første ledd nr. 5"."""

    def prepare_value(self, value: Any) -> Any:
        """Each as it is written."""
        if isinstance(value, list):
            return "\n".join(f"{ground['act']} {ground['provision']}" for ground in value)
        return value

    def to_python(self, value: Any) -> Any:
        """The grounds. ValidationError names the line that cannot be read."""
        lines = [" ".join(line.split()) for line in super().to_python(value).split("\n")]
        return [self._ground(line) for line in lines if line]

    def _ground(self, line: str) -> dict[str, str]:
        for known in self.initial if isinstance(self.initial, list) else ():
            if line == f"{known['act']} {known['provision']}":
                return dict(known)
        for act in acts().values():
            for name in (act.short, act.title):
                if line.casefold().startswith(f"{name.casefold()} "):
                    return {"act": act.short, "provision": line[len(name) :].strip()}
        say = _("«%(line)s» kan ikke leses. Begynn med loven og skriv stedet etter, for eksempel «hol § 3-2». ") % {
            "line": line
        }
        raise forms.ValidationError(say + _("Lovene er %(acts)s.") % {"acts": ", ".join(acts())})
