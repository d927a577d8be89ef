"""A text kept with a goal or with the plan, under its own heading: Forankring, Innhold, an introduction."""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords

from mestring.plans.models.change import ChangeRecord


class Passage(models.Model):
    """One text. Without an element it belongs to the edition as a whole."""

    edition = models.ForeignKey("plans.Edition", on_delete=models.CASCADE, related_name="passages")
    element = models.ForeignKey(
        "plans.Element", on_delete=models.CASCADE, related_name="passages", null=True, blank=True
    )
    position = models.PositiveIntegerField(default=0)
    heading = models.CharField(max_length=300, blank=True)
    text = models.TextField()

    history = HistoricalRecords(bases=[ChangeRecord], related_name="+")

    class Meta:
        ordering = ("edition", "element", "position", "id")

    def __str__(self) -> str:
        return self.heading
