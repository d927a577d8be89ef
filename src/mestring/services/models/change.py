"""What one person did at one time to one service, in one sentence; histories and audit point to it."""

from __future__ import annotations

from django.db import models


class Change(models.Model):
    """Who changed something when. What exactly stands in the histories that point here."""

    service = models.ForeignKey("services.Service", on_delete=models.CASCADE, related_name="changes")
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=120)
    what = models.CharField(max_length=300)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return self.what


class ChangeRecord(models.Model):
    """What every history line carries beside its fields: the change it is part of."""

    change = models.ForeignKey("services.Change", on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        abstract = True
