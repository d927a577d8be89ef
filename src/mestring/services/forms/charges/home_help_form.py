"""What one tells of to know what practical help at home costs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.law import Law
from mestring.law.charges import Charge, HomeHelp, Household, Member, Relation, home_help_charge
from mestring.law.charges.home_help.monthly import HOURS_IN_A_MONTH
from mestring.services.forms.charges.charge_form import NOTHING, ChargeForm
from mestring.services.forms.radios import Radios
from mestring.services.forms.typed_numbers import HoursField, KronerField

ALONE = "nei"


class HomeHelpForm(ChargeForm):
    """Practical help and training at home: the hours, and the incomes of those who live together."""

    asked_first = ("hours", "income", "partner", "partner_income")
    asked_besides = ("personal_care_hours", "home_help_benefit", "carer_allowance", "other_charges", "subscription")

    hours = HoursField(
        label=gettext_lazy("Hvor mange timer hjelp får du i måneden?"),
        help_text=gettext_lazy(
            "Bare husarbeid og opplæring, for eksempel 6,5. Hjelp til stell og sykepleie er gratis, og skal ikke være "
            "med."
        ),
        most=HOURS_IN_A_MONTH,
        error_messages={"required": gettext_lazy("Skriv hvor mange timer det er i måneden.")},
    )
    income = KronerField(
        label=gettext_lazy("Inntekten din i siste skattemelding"),
        help_text=gettext_lazy("I kroner i året. Det er skattbar nettoinntekt («alminnelig inntekt»), før særfradrag."),
        error_messages={"required": gettext_lazy("Skriv inntekten i året. Skriv 0 hvis du ikke har noen.")},
    )
    partner = forms.ChoiceField(
        label=gettext_lazy("Bor du sammen med noen?"),
        choices=(
            (ALONE, gettext_lazy("Nei, eller med andre enn ektefelle og samboer")),
            (Relation.SPOUSE.value, gettext_lazy("Ja, med ektefelle")),
            (Relation.COHABITANT.value, gettext_lazy("Ja, med samboer")),
        ),
        initial=ALONE,
        widget=Radios,
        error_messages={
            "required": gettext_lazy("Velg hvem du bor sammen med."),
            "invalid_choice": gettext_lazy("Velg hvem du bor sammen med."),
        },
    )
    partner_income = KronerField(
        label=gettext_lazy("Inntekten til ektefellen eller samboeren"),
        help_text=gettext_lazy("I kroner i året, fra siste skattemelding. La det stå tomt hvis du bor alene."),
        required=False,
    )
    personal_care_hours = HoursField(
        label=gettext_lazy("Timer i måneden med hjelp til stell"), most=HOURS_IN_A_MONTH, required=False
    )
    home_help_benefit = KronerField(
        label=gettext_lazy("Hjelpestønad fra Nav til hjelp i huset"),
        help_text=gettext_lazy("I kroner i året."),
        required=False,
    )
    carer_allowance = KronerField(
        label=gettext_lazy("Omsorgsstønad fra kommunen"), help_text=gettext_lazy("I kroner i året."), required=False
    )
    other_charges = KronerField(
        label=gettext_lazy("Det du betaler for andre tjenester under samme tak"),
        help_text=gettext_lazy("I kroner i måneden."),
        required=False,
    )
    subscription = forms.BooleanField(
        label=gettext_lazy("Kommunen tar en fast pris i måneden av meg (abonnement)"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )

    def clean(self) -> dict[str, Any]:
        """Two who live together pay by both their incomes."""
        said = super().clean()
        lives_together = said.get("partner") in {Relation.SPOUSE.value, Relation.COHABITANT.value}
        if lives_together and said.get("partner_income") is None and "partner_income" not in self.errors:
            self.add_error(
                "partner_income", _("Skriv inntekten til den du bor sammen med. Skriv 0 hvis det ikke er noen.")
            )
        if said.get("partner") == ALONE and said.get("partner_income") is not None:
            self.add_error(
                "partner", _("Du har skrevet en inntekt for en du bor sammen med. Velg hvem, eller ta bort tallet.")
            )
        return said

    @property
    def help_given(self) -> HomeHelp:
        """The help of a month, and the household that gets it."""
        return HomeHelp(
            Household(tuple(self._members())),
            hours=self.cleaned_data["hours"],
            personal_care_hours=self.cleaned_data["personal_care_hours"] or NOTHING,
            other_charges=self.kroner("other_charges"),
            subscription=self.cleaned_data["subscription"],
        )

    def charge(self, *, law: Law) -> Charge:
        """The charge for a month."""
        return home_help_charge(self.help_given, law=law)

    def _members(self) -> list[Member]:
        own = Member(
            Relation.SELF,
            self.kroner("income"),
            home_help_benefit=self.kroner("home_help_benefit"),
            carer_allowance=self.kroner("carer_allowance"),
        )
        if self.cleaned_data["partner"] == ALONE:
            return [own]
        return [own, Member(Relation(self.cleaned_data["partner"]), self.kroner("partner_income"))]
