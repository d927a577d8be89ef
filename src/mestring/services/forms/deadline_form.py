"""Which deadline to count, and the day it runs from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.law.deadlines.rule import rule
from mestring.services.forms.day_form import DayForm
from mestring.services.presenters.law.counting import GROUPS


class DeadlineForm(DayForm):
    """A deadline, and a day. It is sent in the address: a day and the kind of a deadline tell of no person."""

    frist = forms.ChoiceField(
        label=_("Hvilken frist?"),
        error_messages={
            "required": _("Velg en frist i listen."),
            "invalid_choice": _("Denne fristen finnes ikke. Velg en i listen."),
        },
        widget=forms.Select(attrs={"class": "ds-input"}),
    )

    field_order = ("frist", "dag", "maned", "ar")

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date, **kwargs: Any) -> None:
        super().__init__(data, today=today, **kwargs)
        field = cast("forms.ChoiceField", self.fields["frist"])
        field.choices = [(title, [(code, rule(code).title) for code in codes]) for title, codes in GROUPS.items()]
