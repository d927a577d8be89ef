"""What one tells of to know what a long stay costs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.law import Law
from mestring.law.charges import Charge, FamilyAtHome, Income, LongStay, long_stay_charge
from mestring.services.forms.charges.charge_form import ChargeForm
from mestring.services.forms.radios import Radios
from mestring.services.forms.typed_numbers import KronerField

ALONE, FAMILY = "nei", "ja"


class LongStayForm(ChargeForm):
    """A long stay in an institution: the income, who is at home, and what only some know of."""

    asked_first = ("income", "family")
    asked_besides = ("double_room", "survivor_pension", "own_income", "public_pensions", "private_pensions", "cost")

    income = KronerField(
        label=gettext_lazy("Inntekten din i året, etter skatt"),
        help_text=gettext_lazy(
            "I kroner. Ta med pensjon, trygd, lønn, leieinntekt og renter av penger i banken. Trekk fra rentene på "
            "lån. Vet du bare hva du får i måneden, ganger du med 12."
        ),
        error_messages={"required": gettext_lazy("Skriv inntekten i året. Skriv 0 hvis du ikke har noen.")},
    )
    family = forms.ChoiceField(
        label=gettext_lazy("Har du ektefelle eller barn du forsørger hjemme?"),
        choices=((ALONE, gettext_lazy("Nei")), (FAMILY, gettext_lazy("Ja"))),
        initial=ALONE,
        widget=Radios,
        error_messages={
            "required": gettext_lazy("Velg ja eller nei."),
            "invalid_choice": gettext_lazy("Velg ja eller nei."),
        },
    )
    double_room = forms.BooleanField(
        label=gettext_lazy("Jeg deler rom med en annen uten å ønske det"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )
    survivor_pension = KronerField(
        label=gettext_lazy("Pensjonen familien hjemme ville fått om du var død"),
        help_text=gettext_lazy("I kroner i året. Nav regner den ut, og kommunen henter tallet."),
        required=False,
    )
    own_income = KronerField(
        label=gettext_lazy("Lønn og pensjon som familien hjemme selv har"),
        help_text=gettext_lazy("I kroner i året, før skatt."),
        required=False,
    )
    public_pensions = KronerField(
        label=gettext_lazy("Dine offentlige pensjoner"),
        help_text=gettext_lazy("I kroner i året, før skatt."),
        required=False,
    )
    private_pensions = KronerField(
        label=gettext_lazy("Dine private pensjoner"),
        help_text=gettext_lazy("I kroner i året, før skatt."),
        required=False,
    )
    cost = KronerField(
        label=gettext_lazy("Hva plassen koster kommunen"),
        help_text=gettext_lazy("I kroner i året, hvis du vet det. Du betaler aldri mer enn det."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """What stands of the family is only used when there is one at home, so it is not left standing unseen."""
        said = super().clean()
        told = [name for name in self.asked_besides[1:5] if said.get(name) is not None]
        if said.get("family") == ALONE and told:
            self.add_error(
                "family",
                _("Du har skrevet tall om familien hjemme. Svar ja, eller ta bort tallene."),
            )
        if said.get("family") == FAMILY and told and "survivor_pension" not in told:
            self.add_error(
                "survivor_pension",
                _("Skriv denne pensjonen også. Vet du den ikke, tar du bort de andre tallene om familien."),
            )
        return said

    @property
    def stay(self) -> LongStay:
        """The facts of the stay. The family counts when its pension is known."""
        return LongStay(
            Income(after_tax=self.kroner("income")),
            family=self._family() if self.cleaned_data.get("survivor_pension") is not None else None,
            double_room=self.cleaned_data["double_room"],
            real_cost=self.cleaned_data["cost"],
        )

    @property
    def family_left_out(self) -> bool:
        """Whether there is a family at home that the sum does not count, since its numbers are not known."""
        return self.cleaned_data["family"] == FAMILY and self.cleaned_data.get("survivor_pension") is None

    def charge(self, *, law: Law) -> Charge:
        """The charge for a whole year, and for a month and a day of it."""
        return long_stay_charge(self.stay, law=law)

    def _family(self) -> FamilyAtHome:
        return FamilyAtHome(
            survivor_pension=self.kroner("survivor_pension"),
            own_income=self.kroner("own_income"),
            public_pensions=self.kroner("public_pensions"),
            private_pensions=self.kroner("private_pensions"),
        )
