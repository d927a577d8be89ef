"""An edition of a plan: the draft, the one out for hearing, the adopted one, the superseded ones."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from mestring.plans.models.change import ChangeRecord


class EditionState(models.TextChoices):
    """Where in its life an edition is; the moves between stand in plans/states.py."""

    DRAFT = "draft", _("Utkast")
    HEARING = "hearing", _("På høring")
    ADOPTED = "adopted", _("Vedtatt")
    SUPERSEDED = "superseded", _("Erstattet")


class Edition(models.Model):
    """One edition. Adopted day and the council's case go together, and only an edition once adopted has them."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    state = models.CharField(max_length=20, choices=EditionState.choices, default=EditionState.DRAFT)
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)
    adopted_on = models.DateField(null=True, blank=True)
    adopted_in = models.CharField(max_length=120, blank=True)
    source_name = models.CharField(max_length=200, blank=True)

    history = HistoricalRecords(bases=[ChangeRecord], related_name="+")

    class Meta:
        ordering = ("plan", "-number")
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="edition_number_once_in_plan"),
            models.UniqueConstraint(
                fields=("plan",), condition=Q(state=EditionState.ADOPTED), name="one_adopted_edition_of_a_plan"
            ),
            models.CheckConstraint(
                condition=Q(adopted_on=None, adopted_in="", state__in=("draft", "hearing"))
                | (Q(adopted_on__isnull=False, state__in=("adopted", "superseded")) & ~Q(adopted_in="")),
                name="adopted_day_case_and_state_go_together",
            ),
            models.CheckConstraint(
                condition=Q(first_year=None, last_year=None)
                | Q(first_year__isnull=False, last_year__isnull=False, last_year__gte=F("first_year")),
                name="period_has_both_years_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} ({self.get_state_display()})"

    @property
    def public(self) -> bool:
        """Whether everyone may read it."""
        return self.state in (EditionState.ADOPTED, EditionState.SUPERSEDED)

    @property
    def open_for_change(self) -> bool:
        """Whether its goals, strategies and measures may still be rewritten, not only followed up."""
        return self.state in (EditionState.DRAFT, EditionState.HEARING)

    @property
    def period(self) -> str:
        """The years as a user reads them, "" where none is known."""
        return f"{self.first_year}–{self.last_year}" if self.first_year else ""
