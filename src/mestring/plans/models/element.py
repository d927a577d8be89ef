"""A place in a plan's tree: focus area, goal, strategy, measure, sub-measure; with who, when, how one will know."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from mestring.plans.models.change import ChangeRecord


class Kind(models.TextChoices):
    """The levels, highest first; the same codes as the plan reader's. A measure below a measure is a sub-measure."""

    FOCUS_AREA = "focus_area", _("Satsingsområde")
    GOAL = "goal", _("Mål")
    STRATEGY = "strategy", _("Strategi")
    MEASURE = "measure", _("Tiltak")


class Element(models.Model):
    """One element of one edition. ``lineage`` is the same for the same element in every edition of the plan.

    ``…_as_written`` is what the document says; ``responsible_…`` and ``deadline`` what people have made of it.
    ``un_goals`` holds numbers between commas (",3,11,") so that one can be looked for in any database.
    ``lever`` is the code of what it changes in the projection, "" where nobody has said.
    ``soft_note`` is a person's word on how a soft measure can be followed up; ``unlike`` holds the lineages, between
    commas, of elements a person has said are another thing although the words are alike.
    ``found_by`` is the title and text in lower case, for search.
    """

    edition = models.ForeignKey("plans.Edition", on_delete=models.CASCADE, related_name="elements")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, related_name="children", null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    lineage = models.UUIDField(default=uuid.uuid4, db_index=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField()
    text = models.TextField(blank=True)
    found_by = models.TextField(blank=True, editable=False)
    sub_goal = models.TextField(blank=True)
    group = models.CharField(max_length=200, blank=True)

    responsible_unit = models.ForeignKey(
        "core.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="elements"
    )
    responsible_role = models.CharField(max_length=200, blank=True)
    contributors = models.CharField(max_length=300, blank=True)
    owner_as_written = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    deadline = models.DateField(null=True, blank=True)
    deadline_as_written = models.CharField(max_length=200, blank=True)
    status_as_written = models.CharField(max_length=300, blank=True)
    indicator = models.TextField(blank=True)
    figures = models.TextField(blank=True)

    un_goals = models.CharField(max_length=60, blank=True)
    national_guideline = models.CharField(max_length=300, blank=True)
    lever = models.CharField(max_length=60, blank=True)
    kept_in = models.CharField(max_length=300, blank=True)
    kept_in_plan = models.ForeignKey(
        "plans.Plan", on_delete=models.SET_NULL, null=True, blank=True, related_name="keeps"
    )
    kept_in_link = models.URLField(blank=True)
    soft = models.BooleanField(default=False)
    soft_note = models.CharField(max_length=300, blank=True)
    unlike = models.TextField(blank=True)

    source_name = models.CharField(max_length=200, blank=True)
    source_page = models.PositiveIntegerField(null=True, blank=True)
    source_line = models.PositiveIntegerField(null=True, blank=True)
    confidence = models.FloatField(default=1.0)

    history = HistoricalRecords(bases=[ChangeRecord], excluded_fields=["found_by"], related_name="+")

    class Meta:
        ordering = ("edition", "position", "id")
        indexes = (models.Index(fields=("edition", "kind"), name="element_edition_kind"),)
        constraints = (
            models.UniqueConstraint(fields=("edition", "lineage"), name="lineage_once_in_edition"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="element_is_not_its_own_parent"),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(deadline=None) | Q(deadline__gte=F("starts_on")),
                name="deadline_not_before_start",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1), name="confidence_from_0_to_1"
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def un_goal_numbers(self) -> list[int]:
        """The UN goals it serves, as numbers from 1 to 17."""
        return [int(number) for number in self.un_goals.split(",") if number]

    @un_goal_numbers.setter
    def un_goal_numbers(self, numbers: list[int]) -> None:
        unique = sorted(set(numbers))
        if any(not 1 <= number <= 17 for number in unique):
            raise ValueError("FNs bærekraftsmål er nummerert fra 1 til 17.")
        self.un_goals = f",{','.join(map(str, unique))}," if unique else ""

    def make_findable(self) -> None:
        """Bring ``found_by`` up to date with title and text; a change does so before it writes."""
        self.found_by = f"{self.title}\n{self.text}".casefold()

    @property
    def has_owner(self) -> bool:
        """Whether a unit or a role answers for it."""
        return bool(self.responsible_unit_id or self.responsible_role)
