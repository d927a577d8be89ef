"""A plan of a municipality, whatever its edition."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from mestring.plans.models.change import ChangeRecord


class PlanKind(models.TextChoices):
    """What kind of plan it is in the municipality's plan system."""

    MUNICIPAL_SUBPLAN = "municipal_subplan", _("Kommunedelplan")
    THEME_PLAN = "theme_plan", _("Temaplan")
    STRATEGY = "strategy", _("Strategi")
    ACTION_PLAN = "action_plan", _("Handlingsdel")


class Plan(models.Model):
    """A plan, with its own names for its levels where they differ from the usual ("" is the usual name)."""

    municipality = models.ForeignKey("core.Municipality", on_delete=models.PROTECT, related_name="plans")
    title = models.CharField(max_length=300)
    slug = models.SlugField(max_length=80)
    kind = models.CharField(max_length=30, choices=PlanKind.choices, default=PlanKind.THEME_PLAN)
    focus_area_name = models.CharField(max_length=40, blank=True)
    goal_name = models.CharField(max_length=40, blank=True)
    strategy_name = models.CharField(max_length=40, blank=True)
    measure_name = models.CharField(max_length=40, blank=True)

    history = HistoricalRecords(bases=[ChangeRecord], related_name="+")

    class Meta:
        ordering = ("title",)
        constraints = (models.UniqueConstraint(fields=("municipality", "slug"), name="plan_slug_once_in_municipality"),)

    def __str__(self) -> str:
        return self.title
