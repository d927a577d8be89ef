"""A document that has been read and is under review: nothing of it is in a plan before somebody says so."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ReadingState(models.TextChoices):
    """Being read, not readable, under review, saved into an edition, or put away."""

    BEING_READ = "being_read", _("Leses")
    UNREADABLE = "unreadable", _("Kunne ikke leses")
    OPEN = "open", _("Under gjennomgang")
    SAVED = "saved", _("Lagret i planen")
    DISCARDED = "discarded", _("Forkastet")


class Reading(models.Model):
    """The outline as reviewed so far (JSON), beside the source's own text, a list of {page, line, text}.

    ``steps`` is what the reviewer has done, newest last; the first holds the outline as it was read, so that all but
    the last can be done again. A saved outline tells under ``became`` which lineage each node became, and under
    ``change`` in which change. ``problem`` is the reader's sentence where the document could not be read.
    """

    municipality = models.ForeignKey("core.Municipality", on_delete=models.PROTECT, related_name="readings")
    plan = models.ForeignKey("plans.Plan", on_delete=models.CASCADE, null=True, blank=True, related_name="readings")
    edition = models.ForeignKey("plans.Edition", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=20, choices=ReadingState.choices, default=ReadingState.OPEN)
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    source_kind = models.CharField(max_length=20)
    pages = models.PositiveIntegerField(default=0)
    seconds = models.FloatField(default=0)
    problem = models.CharField(max_length=400, blank=True)
    outline = models.JSONField(default=dict)
    source = models.JSONField(default=list)
    steps = models.JSONField(default=list)
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(state=ReadingState.SAVED) | Q(plan__isnull=False), name="saved_reading_has_a_plan"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def as_read(self) -> dict[str, Any]:
        """The outline as the reader gave it, before anybody did anything to it."""
        outline: dict[str, Any] = self.steps[0]["before"] if self.steps else self.outline
        return outline
