"""One change somebody made, of one or many things at once; it can be undone as a whole."""

from __future__ import annotations

from django.db import models


class Change(models.Model):
    """Who changed something when, in one sentence. What exactly stands in the histories that point here."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.CASCADE, related_name="changes")
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=120)
    what = models.CharField(max_length=300)
    undoes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="undone_by")

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return self.what


class ChangeRecord(models.Model):
    """What every history line carries beside its fields: the change it is part of."""

    change = models.ForeignKey("plans.Change", on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        abstract = True
