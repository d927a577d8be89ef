"""What a measure costs in one year of the four-year økonomiplan."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from mestring.plans.models.change import ChangeRecord


class BudgetLine(models.Model):
    """Kroner (two decimals) for one element and one year; ``funded`` when the council has put it in the økonomiplan."""

    element = models.ForeignKey("plans.Element", on_delete=models.CASCADE, related_name="budget_lines")
    year = models.PositiveSmallIntegerField()
    amount = models.DecimalField(max_digits=14, decimal_places=2, validators=[MinValueValidator(0)])
    funded = models.BooleanField(default=False)

    history = HistoricalRecords(bases=[ChangeRecord], related_name="+")

    class Meta:
        ordering = ("element", "year")
        constraints = (
            models.UniqueConstraint(fields=("element", "year"), name="one_budget_line_a_year"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="budget_is_not_negative"),
            models.CheckConstraint(condition=Q(year__gte=2000, year__lte=2100), name="budget_year_is_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"
