"""The form of a scenario: its name, how far, which strategies, how many places, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.knowledge.data_words import in_language
from mestring.knowledge.forms.lever_card import LeverCard
from mestring.knowledge.forms.lever_fields import LeverFields
from mestring.knowledge.forms.lever_reading import read_lever
from mestring.knowledge.forms.typed_share import PercentField, WholeField, YearField
from mestring.knowledge.scenarios.chosen import Chosen, ChosenLever, Coverage, Held
from mestring.knowledge.scenarios.proposing import proposed
from mestring.knowledge.scenarios.wish import Wish
from mestring.projection import Municipality, levers

MOST_CHOSEN = 9
LONGEST_RUN_YEARS = 50
LOWER_COVERAGE = "lower_coverage"
_INPUT = {"class": "ds-input"}
KEEP, SET = "keep", "set"


class ScenarioForm(forms.Form):
    """What somebody wants of a scenario; ``wish`` when it is valid."""

    use_required_attribute = False

    name = forms.CharField(
        label=gettext_lazy("Navn på scenarioet"),
        max_length=120,
        help_text=gettext_lazy("For eksempel «Lavere dekning fra 2030»."),
        widget=forms.TextInput(attrs=_INPUT),
        error_messages={
            "required": gettext_lazy("Gi scenarioet et navn, så dere finner det igjen."),
            "max_length": gettext_lazy("Navnet er for langt. Bruk høyst 120 tegn."),
        },
    )
    note = forms.CharField(
        label=gettext_lazy("Hva dere vil finne ut"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={**_INPUT, "rows": "2"}),
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, municipality: Municipality, wish: Wish) -> None:
        super().__init__(data, initial={"name": wish.name, "note": wish.note})
        first = self.first_year = municipality.demography.first_year
        self.municipality = municipality
        self.fields["until"] = YearField(
            label=_("Til og med år"),
            first=first + 2,
            last=first + LONGEST_RUN_YEARS,
            initial=wish.until,
            help_text=_("Tallene begynner i %(first)s.") % {"first": first},
        )
        self._add_places(wish.chosen, until=wish.until)
        self._lever_fields = [LeverFields(lever, municipality) for lever in levers().values()]
        now = {one.lever: one for one in wish.chosen.levers}
        for one in self._lever_fields:
            standing = now.get(one.lever.code) or proposed(one.lever, first_year=first)
            self.fields.update(one.fields(standing, chosen=one.lever.code in now))
        self.fields["draws"] = WholeField(
            label=_("Antall trekninger"),
            least=20,
            most=1000,
            initial=wish.draws,
            help_text=_("Flere gir jevnere spenn og tar lengre tid. 200 holder til det meste."),
        )
        self.fields["seed"] = WholeField(
            label=_("Frø"),
            least=1,
            most=1_000_000,
            initial=wish.seed,
            help_text=_("Samme frø gir samme tilfeldigheter. Bytt det for å se om svaret holder."),
        )

    def _add_places(self, chosen: Chosen, *, until: int) -> None:
        self.fields["held"] = forms.ChoiceField(
            label=_("Hva skal scenarioet sammenlignes med?"),
            initial=chosen.held,
            required=False,
            choices=[
                (Held.COVERAGE.value, _("At dekningen blir som nå, så plassene blir flere når flere er over 80")),
                (Held.PLACES.value, _("At det blir like mange plasser som nå")),
            ],
            widget=forms.RadioSelect(attrs=_INPUT),
        )
        self.fields["places"] = forms.ChoiceField(
            label=_("Hvor mange plasser blir det i scenarioet?"),
            initial=SET if chosen.coverage else KEEP,
            required=False,
            choices=[
                (KEEP, _("Som det sammenlignes med")),
                (SET, _("Et mål for dekningen: plasser per 100 innbyggere over 80 år")),
            ],
            widget=forms.RadioSelect(attrs=_INPUT),
        )
        coverage = chosen.coverage
        self.fields["coverage"] = PercentField(
            label=_("Plasser per 100 over 80 år"), most=60, initial=coverage.percent if coverage else None
        )
        first = self.first_year
        self.fields["coverage_year"] = YearField(
            label=_("Året det skal være nådd"),
            first=first,
            last=first + LONGEST_RUN_YEARS,
            initial=coverage.by_year if coverage else min(first + 8, until),
        )

    @property
    def cards(self) -> Iterator[LeverCard]:
        """One for each strategy, with its fields."""
        return (LeverCard(self, one) for one in self._lever_fields)

    def clean(self) -> dict[str, Any]:
        """Everything that must fit together, each sentence at the field it is about."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        self._levers = [found for one in self._lever_fields if (found := self._read(one, said))]
        if len(self._chosen_codes(said)) > MOST_CHOSEN:
            self.add_error(None, _("Velg høyst %(most)s strategier om gangen.") % {"most": MOST_CHOSEN})
        self._check_places(said)
        return said

    @property
    def wish(self) -> Wish:
        """What is wanted, when the form is valid."""
        said = self.cleaned_data
        coverage = None
        if said.get("places") == SET:
            coverage = Coverage(percent=said["coverage"], by_year=said["coverage_year"])
        held = Held(said.get("held") or Held.COVERAGE)
        return Wish(
            name=said["name"],
            note=said["note"],
            until=said["until"],
            draws=said["draws"],
            seed=said["seed"],
            chosen=Chosen(levers=tuple(self._levers), coverage=coverage, held=held),
        )

    def _read(self, one: LeverFields, said: Mapping[str, Any]) -> ChosenLever | None:
        if not said.get(one.named("chosen")):
            return None
        found, problems = read_lever(one, said, was=str(said.get(one.named("was"), "")))
        for part, sentence in problems:
            if not self.has_error(one.named(part)):
                self.add_error(one.named(part), sentence)
        return found

    def _chosen_codes(self, said: Mapping[str, Any]) -> list[str]:
        return [one.lever.code for one in self._lever_fields if said.get(one.named("chosen"))]

    def _check_places(self, said: Mapping[str, Any]) -> None:
        if "until" in said and said["until"] is None:
            self.add_error("until", _("Skriv hvilket år framskrivningen skal gå til."))
        if said.get("places") != SET:
            return
        if not self.municipality.capacity:
            self.add_error("places", _("Det er ikke hentet inn hvor mange plasser kommunen har."))
        if said.get("coverage") is None and not self.has_error("coverage"):
            self.add_error("coverage", _("Skriv hvor mange plasser per 100 det skal bli, for eksempel 12."))
        if said.get("coverage_year") is None and not self.has_error("coverage_year"):
            self.add_error("coverage_year", _("Skriv hvilket år målet skal nås."))
        if LOWER_COVERAGE in self._chosen_codes(said):
            self.add_error(
                "places",
                _("Strategien «%(title)s» endrer de samme plassene. Velg enten den eller et mål for dekningen.")
                % {"title": in_language(levers()[LOWER_COVERAGE].title)},
            )
