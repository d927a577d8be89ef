"""A role that somebody holds, for a unit or the whole municipality, from a day, to a day."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from mestring.core.access import ROLE_LABELS, Role


class Assignment(models.Model):
    """Who holds which role where and when. Without a unit it reaches the whole municipality."""

    user = models.ForeignKey("accounts.User", on_delete=models.CASCADE, related_name="assignments")
    municipality = models.ForeignKey("core.Municipality", on_delete=models.PROTECT)
    role = models.CharField(max_length=30, choices=[(role.value, ROLE_LABELS[role]) for role in Role])
    unit = models.ForeignKey("core.Unit", on_delete=models.PROTECT, null=True, blank=True)
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("user", "role")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gte=F("starts")), name="assignment_ends_after_it_starts"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user} {self.role}"
