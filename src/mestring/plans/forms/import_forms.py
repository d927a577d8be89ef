"""The forms of reading a plan in: the file, one node of it, and what it is saved as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mestring.planreader.opening import MOST_BYTES
from mestring.plans.actions.save_reading import EditionFacts, PlanFacts
from mestring.plans.models import Kind, Plan, PlanKind
from mestring.plans.reading_in.own_words import is_usual
from mestring.plans.typed.typed_fields import LONGEST_TEXT, LONGEST_TITLE

ENDINGS = (".docx", ".pdf", ".html", ".htm", ".md", ".markdown", ".txt")
INPUT = {"class": "ds-input"}
YEAR = {"class": "ds-input", "inputmode": "numeric", "size": "6"}
REQUIRED_TITLE = {"required": _("Skriv en tittel.")}


class UploadForm(forms.Form):
    """A document, and which plan it is an edition of."""

    use_required_attribute = False

    fil = forms.FileField(
        label=_("Plandokumentet"),
        help_text=_("Word (docx), PDF med tekst, nettside (html), Markdown eller ren tekst. Inntil 50 MB."),
        error_messages={
            "required": _("Velg filen med planen."),
            "empty": _("Filen er tom. Velg filen der planen står."),
            "missing": _("Velg filen med planen."),
            "invalid": _("Filen kom ikke fram. Prøv en gang til."),
        },
        widget=forms.FileInput(attrs={**INPUT, "accept": ",".join(ENDINGS)}),
        allow_empty_file=True,
    )
    plan = forms.ChoiceField(
        label=_("Hvilken plan er det?"),
        help_text=_("Velg en plan som finnes, når dokumentet er en nyere utgave av den. Du kan ombestemme deg senere."),
        required=False,
        widget=forms.Select(attrs=INPUT),
        error_messages={"invalid_choice": _("Planen finnes ikke. Velg en i listen.")},
    )

    def __init__(self, *args: Any, plans: Iterable[Plan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plan"].choices = plan_choices(plans)  # type: ignore[attr-defined]

    def clean_fil(self) -> Any:
        file = self.cleaned_data["fil"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("Filen er større enn 50 MB. Lagre planen uten bilder, eller del den opp."))
        return file


class NodeForm(forms.Form):
    """What was read of one point."""

    use_required_attribute = False

    kind = forms.ChoiceField(label=_("Nivå"), widget=forms.Select(attrs=INPUT))
    number = forms.CharField(
        label=_("Nummer"), required=False, max_length=40, widget=forms.TextInput(attrs={**INPUT, "size": "8"})
    )
    title = forms.CharField(
        label=_("Tittel"),
        max_length=LONGEST_TITLE,
        error_messages=REQUIRED_TITLE,
        widget=forms.Textarea(attrs={**INPUT, "rows": 2}),
    )
    text = forms.CharField(
        label=_("Tekst"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={**INPUT, "rows": 4}),
    )
    sub_goal = forms.CharField(
        label=_("Delmål"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={**INPUT, "rows": 2}),
    )
    owner = forms.CharField(label=_("Ansvarlig"), required=False, max_length=300, widget=forms.TextInput(attrs=INPUT))
    deadline = forms.CharField(
        label=_("Frist"),
        required=False,
        max_length=200,
        help_text=_("Som i dokumentet, for eksempel 31.12.2027 eller 1. halvår 2027."),
        widget=forms.TextInput(attrs=INPUT),
    )

    def __init__(self, *args: Any, names: Mapping[str, str], **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "punkt-%s")
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = list(names.items())  # type: ignore[attr-defined]
        if not self.initial.get("sub_goal"):
            del self.fields["sub_goal"]


class SaveForm(forms.Form):
    """What the edition is called and its years; for a new plan also the plan itself."""

    use_required_attribute = False

    edition_title = forms.CharField(
        label=_("Utgavens tittel"),
        max_length=300,
        error_messages=REQUIRED_TITLE,
        widget=forms.TextInput(attrs=INPUT),
    )
    first_year = forms.IntegerField(
        label=_("Fra år"),
        required=False,
        min_value=1990,
        max_value=2100,
        widget=forms.TextInput(attrs=YEAR),
        error_messages={"invalid": _("Skriv året med fire sifre.")},
    )
    last_year = forms.IntegerField(
        label=_("Til år"),
        required=False,
        min_value=1990,
        max_value=2100,
        widget=forms.TextInput(attrs=YEAR),
        error_messages={"invalid": _("Skriv året med fire sifre.")},
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first_year"), cleaned.get("last_year")
        if "first_year" in self.errors or "last_year" in self.errors:
            return cleaned
        if (first is None) != (last is None):
            missing = "first_year" if first is None else "last_year"
            self.add_error(missing, _("Skriv begge årene, eller la begge stå tomme."))
        elif first is not None and last < first:
            self.add_error("last_year", _("Siste år kan ikke være før første år."))
        return cleaned

    def facts(self) -> EditionFacts:
        """What the edition is to be called, and its years."""
        said = self.cleaned_data
        return EditionFacts(said["edition_title"], said["first_year"], said["last_year"])


class NewPlanForm(SaveForm):
    """The same, and the plan's own name, kind and words for its levels."""

    title = forms.CharField(
        label=_("Planens navn"),
        help_text=_("Uten årstall, for navnet følger planen fra utgave til utgave."),
        max_length=300,
        error_messages=REQUIRED_TITLE,
        widget=forms.TextInput(attrs=INPUT),
    )
    kind = forms.ChoiceField(label=_("Hva slags plan"), choices=PlanKind.choices, widget=forms.Select(attrs=INPUT))
    focus_area_name = forms.CharField(
        label=_("Øverste nivå"), required=False, max_length=40, widget=forms.TextInput(attrs=INPUT)
    )
    goal_name = forms.CharField(label=_("Mål"), required=False, max_length=40, widget=forms.TextInput(attrs=INPUT))
    strategy_name = forms.CharField(
        label=_("Strategi"), required=False, max_length=40, widget=forms.TextInput(attrs=INPUT)
    )
    measure_name = forms.CharField(
        label=_("Tiltak"), required=False, max_length=40, widget=forms.TextInput(attrs=INPUT)
    )
    field_order = ("title", "kind", "edition_title", "first_year", "last_year")

    def new_plan(self) -> PlanFacts:
        """The plan to be made. A level called what it usually is has no name of its own."""
        said = self.cleaned_data
        own = {
            name: "" if is_usual(kind, said[name]) else said[name]
            for kind, name in ((kind, f"{kind.value}_name") for kind in Kind)
        }
        return PlanFacts(title=said["title"], kind=said["kind"], **own)


def plan_choices(plans: Iterable[Plan]) -> list[tuple[str, Any]]:
    """A new plan first, then those there are."""
    return [("", _("Ny plan")), *((plan.slug, plan.title) for plan in plans)]
