"""The people of an area on 1 January of a year, as counted or as officially projected."""

from __future__ import annotations

from django.db import models


class Population(models.Model):
    """``men`` and ``women``: 106 numbers, age 0 to 105 and over. ``variant`` names the alternative of a projection.

    Counted people have no variant. Where a projection gives age groups only, ``first_ages`` names each by its first
    age and the lists are as long as it; else it is empty.
    """

    release = models.ForeignKey("knowledge.Release", on_delete=models.CASCADE, related_name="populations")
    area = models.ForeignKey("knowledge.Area", on_delete=models.PROTECT, related_name="populations")
    year = models.PositiveSmallIntegerField()
    variant = models.CharField(max_length=20, blank=True)
    men = models.JSONField()
    women = models.JSONField()
    first_ages = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("area", "year")
        constraints = (
            models.UniqueConstraint(
                fields=("release", "area", "year", "variant"), name="population_once_in_release_area_and_year"
            ),
        )

    def __str__(self) -> str:
        return f"{self.area_id} {self.year}"
