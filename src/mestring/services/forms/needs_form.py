"""What is known of somebody's needs, to try a recommendation on. It never asks who it is, and nothing of it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mestring.ladder import Needs, NeedsError, variables
from mestring.ladder.facts import shipped as facts
from mestring.ladder.needs import Answer, Burden, Course, Health, Home, Household, Housing, NextOfKin, Presence, Risks

LONGEST = 500
SCORE = "score-"
NOT_SAID = gettext_lazy("Ikke svart")
GONE = gettext_lazy("Dette svaret finnes ikke. Velg et i listen.")
# The fact whose words each field borrows; how the values are coded is the fact's too.
ASKED = {
    "presence": "presence",
    "course": "course",
    "falls": "risk.falls",
    "nutrition": "risk.nutrition",
    "loneliness": "risk.loneliness",
    "violence": "risk.violence",
    "mental": "health.mental",
    "substance_use": "health.substance_use",
    "palliative": "health.palliative",
    "wants_help": "wants_help",
    "home": "housing.kind",
    "household": "housing.household",
    "unsuited": "housing.unsuited",
    "kin": "next_of_kin.has",
    "burden": "next_of_kin.burden",
    "relief": "next_of_kin.wants_relief",
}
RISKS = ("falls", "nutrition", "loneliness", "violence")
CAUSES = ("mental", "substance_use", "palliative")
GROUPS = (
    (gettext_lazy("Hjelpen som trengs"), ("presence", "course", "wants_help")),
    (gettext_lazy("Det som ligger bak"), CAUSES),
    (gettext_lazy("Farer"), RISKS),
    (gettext_lazy("Bolig"), ("home", "household", "unsuited")),
    (gettext_lazy("Pårørende"), ("kin", "burden", "relief")),
)


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Fields that are folded together, under what they are about."""

    title: str
    fields: tuple[forms.BoundField, ...]

    @property
    def answered(self) -> int:
        """How many have an answer."""
        return sum(1 for field in self.fields if field.value())

    @property
    def wrong(self) -> bool:
        """Whether something in it must be put right."""
        return any(field.errors for field in self.fields)


class NeedsForm(forms.Form):
    """Every question may be left open: what nobody has answered is unknown, and neither a need nor the lack of one."""

    use_required_attribute = False

    important_to_me = forms.CharField(
        label=gettext_lazy("Hva er viktig for deg?"),
        help_text=gettext_lazy("Personens egne ord. Skriv ikke navn, adresse eller fødselsnummer."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3, "autocomplete": "off"}),
        error_messages={"max_length": gettext_lazy("Skriv litt kortere. Høyst 500 tegn.")},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        language = get_language() or "nb"
        known = variables.shipped()
        scale = [(str(score), f"{score} – {words.said_in(language)}") for score, words in known.scale.items()]
        for one in known.all:
            self.fields[f"{SCORE}{one.code}"] = _choice(one.name.said_in(language), scale)
        for name, key in ASKED.items():
            fact = facts().fact(key)
            values = [(code, words.said_in(language)) for code, words in fact.values.items()]
            self.fields[name] = _choice(fact.name.said_in(language), values)

    @property
    def groups(self) -> tuple[QuestionGroup, ...]:
        """Every question but the first, gathered as one thinks of them."""
        language, known = get_language() or "nb", variables.shipped()
        areas = [
            QuestionGroup(name.said_in(language), self._bound(f"{SCORE}{code}" for code in known.codes_in(area)))
            for area, name in known.areas.items()
        ]
        return (*areas, *(QuestionGroup(str(title), self._bound(names)) for title, names in GROUPS))

    def clean(self) -> dict[str, Any]:
        """Refuses nothing at all, something of a next of kin there is none of, and what says who it is."""
        said = dict(self.cleaned_data)
        if not any(said.values()) and not self.errors:
            self.add_error(None, _("Svar på minst ett spørsmål, så er det noe å anbefale ut fra."))
        if (said.get("burden") or said.get("relief")) and said.get("kin") != Answer.YES:
            self.add_error("kin", _("Du har svart om en pårørende. Svar ja her, eller ta bort de andre svarene."))
        if not self.errors:
            try:
                self.needs = self._needs(said)
            except NeedsError:
                self.add_error("important_to_me", _("Ta bort fødselsnummeret. Her skal det ikke stå hvem det gjelder."))
        return said

    def _needs(self, said: Mapping[str, str]) -> Needs:
        return Needs(
            scores={one.code: int(said[f"{SCORE}{one.code}"]) for one in _answered(said)},
            course=Course(said["course"] or Course.UNKNOWN),
            presence=Presence(said["presence"] or Presence.UNKNOWN),
            important_to_me=said["important_to_me"],
            housing=Housing(
                kind=Home(said["home"] or Home.UNKNOWN),
                suits=_turned(said["unsuited"]),
                household=Household(said["household"] or Household.UNKNOWN),
            ),
            next_of_kin=NextOfKin(
                has=_answer(said["kin"]),
                burden=Burden(said["burden"] or Burden.UNKNOWN),
                wants_relief=_answer(said["relief"]),
            ),
            risks=Risks(**{name: _answer(said[name]) for name in RISKS}),
            health=Health(**{name: _answer(said[name]) for name in CAUSES}),
            wants_help=_answer(said["wants_help"]),
        )

    def _bound(self, names: Iterable[str]) -> tuple[forms.BoundField, ...]:
        return tuple(self[name] for name in names)


def _choice(label: str, values: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=[("", NOT_SAID), *values],
        required=False,
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={"invalid_choice": GONE},
    )


def _answered(said: Mapping[str, str]) -> list[variables.Variable]:
    return [one for one in variables.shipped().all if said[f"{SCORE}{one.code}"]]


def _answer(said: str) -> Answer:
    return Answer(said) if said else Answer.UNKNOWN


def _turned(unsuited: str) -> Answer:
    """Whether the home suits, from whether it does not."""
    return {"yes": Answer.NO, "no": Answer.YES}.get(unsuited, Answer.UNKNOWN)
