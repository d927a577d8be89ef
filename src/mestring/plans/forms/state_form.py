"""What must be told when a decision is registered, and the settings of a plan."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.plans.levels import level_name
from mestring.plans.models import Kind, Plan, PlanKind
from mestring.plans.typed.typed_days import parse_typed_day


class AdoptForm(forms.Form):
    """The day, the case, and a yes to adopting with what is missing."""

    use_required_attribute = False

    day = forms.CharField(
        label=gettext_lazy("Vedtaksdato"),
        help_text=gettext_lazy("Skriv dag, måned og år, for eksempel 18.06.2026."),
        error_messages={"required": gettext_lazy("Skriv dagen planen ble vedtatt.")},
        widget=forms.TextInput(attrs={"class": "ds-input", "autocomplete": "off"}),
    )
    case = forms.CharField(
        label=gettext_lazy("Sak"),
        max_length=120,
        help_text=gettext_lazy("Hvem som vedtok den og i hvilken sak, for eksempel Kommunestyret, sak 64/26."),
        error_messages={"required": gettext_lazy("Skriv hvilken sak vedtaket ble gjort i.")},
        widget=forms.TextInput(attrs={"class": "ds-input", "autocomplete": "off"}),
    )
    sure = forms.BooleanField(
        label=gettext_lazy("Jeg har sett hva som mangler, og registrerer vedtaket likevel"),
        error_messages={
            "required": gettext_lazy("Kryss av for at du har sett hva som mangler, eller fyll det ut først.")
        },
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )

    def __init__(self, data: Any = None, *, today: date, anything_missing: bool) -> None:
        super().__init__(data)
        self.today = today
        if not anything_missing:
            del self.fields["sure"]

    def clean_day(self) -> date:
        """A day that has been."""
        day = parse_typed_day(self.cleaned_data["day"], today=self.today)
        if day is None:
            raise forms.ValidationError(_("Skriv en dato, for eksempel 18.06.2026."))
        if day > self.today:
            raise forms.ValidationError(
                _("Et vedtak kan ikke registreres før det er gjort. Skriv dagen det ble vedtatt.")
            )
        return day


class PlanForm(forms.ModelForm):
    """What a plan is called, its kind, and its own names for the levels."""

    use_required_attribute = False

    class Meta:
        model = Plan
        fields = ("title", "kind", "focus_area_name", "goal_name", "strategy_name", "measure_name")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        usual = Plan()
        labels = {"title": _("Tittel"), "kind": _("Plantype")}
        for kind in Kind:
            name = f"{kind.value}_name"
            labels[name] = _("Det planen kaller %(level)s") % {"level": level_name(usual, kind).lower()}
            self.fields[name].widget.attrs["placeholder"] = level_name(usual, kind)
            self.fields[name].help_text = _("Tomt felt gir det vanlige ordet: %(level)s.") % {
                "level": level_name(usual, kind)
            }
        for name, field in self.fields.items():
            field.label = labels[name]
            field.widget.attrs["class"] = "ds-input"
        self.fields["title"].error_messages["required"] = _("Skriv hva planen heter.")
        self.fields["kind"].widget.choices = PlanKind.choices
