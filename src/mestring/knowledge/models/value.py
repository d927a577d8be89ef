"""One number about an area in a year: a count, a share or an amount, as its source gives it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Value(models.Model):
    """``measure``: a code in measures.yaml, which says the unit. ``group``: a part of it, as an age group or a level.

    ``number`` is null where the source gives none, and where it is ``hidden``: too small to be shown.
    """

    release = models.ForeignKey("knowledge.Release", on_delete=models.CASCADE, related_name="values")
    measure = models.SlugField(max_length=60)
    area = models.ForeignKey("knowledge.Area", on_delete=models.PROTECT, related_name="values")
    year = models.PositiveSmallIntegerField()
    group = models.CharField(max_length=40, blank=True)
    number = models.DecimalField(max_digits=20, decimal_places=4, null=True, blank=True)
    hidden = models.BooleanField(default=False)

    class Meta:
        ordering = ("measure", "area", "year", "group")
        constraints = (
            models.UniqueConstraint(
                fields=("release", "measure", "area", "year", "group"), name="value_once_in_release"
            ),
            models.CheckConstraint(condition=Q(hidden=False) | Q(number=None), name="hidden_value_has_no_number"),
        )
        indexes = (models.Index(fields=("measure", "area", "year"), name="value_of_measure_and_area"),)

    def __str__(self) -> str:
        return f"{self.measure} {self.area_id} {self.year} {self.group}".rstrip()
