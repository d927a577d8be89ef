"""A strategy in the form, as the page shows it: its own words, whom it reaches, its proposal and its fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _

from mestring.knowledge.data_words import in_language
from mestring.knowledge.forms.lever_fields import LeverFields
from mestring.knowledge.presenters.workshop.words import per_cent
from mestring.projection.levers.lever import Change

PARTS = ("slider", "was", "low", "likely", "high", "first_year", "full_from", "reference", "on", "to")


@dataclass(frozen=True, slots=True)
class LeverCard:
    """One card."""

    form: forms.Form
    of: LeverFields

    @property
    def title(self) -> str:
        """The lever's."""
        return in_language(self.of.lever.title)

    @property
    def what(self) -> str:
        """What it does."""
        return in_language(self.of.lever.what)

    @property
    def code(self) -> str:
        """The lever's code, as in the names of the fields."""
        return self.of.lever.code

    @property
    def chosen(self) -> BoundField:
        """The box that chooses it."""
        return self.form[self.of.named("chosen")]

    @property
    def parts(self) -> dict[str, BoundField]:
        """Its other fields by their part; those it has."""
        return {part: self.form[self.of.named(part)] for part in PARTS if self.of.named(part) in self.form.fields}

    @property
    def troubled(self) -> bool:
        """Whether something in it must be mended."""
        return any(field.errors for field in self.parts.values())

    @property
    def whom(self) -> str:
        """Whom it reaches: levels and ages, or the staff."""
        lever = self.of.lever
        if lever.change in (Change.SICK_LEAVE, Change.HOURS_A_YEAR, Change.COMPETENCE):
            return _("Gjelder de ansatte.")
        levels = lever.levels
        said: dict[str, Any] = {"first": levels[0], "last": levels[-1], "age": lever.from_age}
        if lever.from_age:
            return _("Når dem på mestringsnivå %(first)s til %(last)s fra %(age)s år.") % said
        return _("Når dem på mestringsnivå %(first)s til %(last)s i alle aldre.") % said

    @property
    def share_of(self) -> str:
        """What the per cent is of."""
        return {
            Change.WORSENING: _("Så mange færre blir dårligere hvert år"),
            Change.IMPROVEMENT: _("Så mange flere blir bedre hvert år"),
            Change.HOURS: _("Så mange færre timer til hver bruker"),
            Change.SHIFT: _("Så stor del av brukerne får det andre tilbudet"),
            Change.COVERAGE: _("Så stor del av plassene blir borte"),
            Change.CONVERSION: _("Så stor del klarer seg uten plass"),
            Change.COMPETENCE: _("Så stor del av timene flyttes"),
            Change.SICK_LEAVE: _("Så mye lavere sykefravær enn nå"),
            Change.HOURS_A_YEAR: _("Så mange flere timer hos brukerne"),
        }[self.of.lever.change]

    @property
    def proposal(self) -> dict[str, Any]:
        """Where the sliders began, and what that leans on."""
        given = self.of.lever.proposal
        low, likely, high = (per_cent(value) for value in (given.effect.low, given.effect.likely, given.effect.high))
        return {"low": low, "likely": likely, "high": high, "source": given.source, "measured": given.measured}
