"""A unit of a municipality's organisation: department, office, district, ward."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from mestring.core.models.municipality import Municipality


class Unit(models.Model):
    """A unit in the tree of its municipality, from a day, to a day (inclusive; empty is open)."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="units")
    parent = models.ForeignKey("self", on_delete=models.PROTECT, related_name="children", null=True, blank=True)
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    starts = models.DateField(default=date(2020, 1, 1))
    ends = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=("municipality", "code"), name="unit_code_once_in_municipality"),
            models.CheckConstraint(condition=Q(ends=None) | Q(ends__gte=F("starts")), name="unit_ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="unit_is_not_its_own_parent"),
        )

    def __str__(self) -> str:
        return self.name
