"""An event on its way out of the installation."""

from __future__ import annotations

from django.db import models

from mestring.core.models.municipality import Municipality


class OutboxEvent(models.Model):
    """Something that happened, for others to know: "plans.edition.adopted" with its facts as JSON."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT)
    kind = models.CharField(max_length=80)
    payload = models.JSONField()
    at = models.DateTimeField()
    delivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("delivered_at", "id"), name="outbox_undelivered"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
