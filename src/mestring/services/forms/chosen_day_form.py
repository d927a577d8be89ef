"""The day a version is to begin, or to end: it must be typed, and the page has told what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from mestring.services.forms.day_form import PARTS, DayForm


class ChosenDayForm(DayForm):
    """``suggested`` stands in the fields to begin with; they are empty without it.

    The page carries ``fortalt``, the day it told of, and ``revisjon``, which of the draft's savings it showed.
    """

    fortalt = forms.CharField(required=False, widget=forms.HiddenInput)
    revisjon = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, today: date, suggested: date | None = None, **kwargs: Any
    ) -> None:
        said = (suggested.day, suggested.month, suggested.year) if suggested else ("", "", "")
        super().__init__(data, today=today, initial=dict(zip(PARTS, said, strict=True)), **kwargs)

    def clean(self) -> dict[str, Any]:
        """Refuses a day that is not typed."""
        said = super().clean()
        if not self.errors and not any(said.get(part, "").strip() for part in PARTS):
            self.refuse(_("Skriv dag, måned og år, for eksempel 1 12 2026."))
        return said

    @property
    def told(self) -> date | None:
        """The day the page told the consequences of."""
        try:
            return date.fromisoformat(str(self.data.get("fortalt", "")))
        except ValueError:
            return None

    def refuse(self, sentence: str) -> None:
        """Say why the day cannot be."""
        self.add_error("dag", sentence)
