"""One version of the description of a service: the draft, what is published, what has been."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from mestring.services.content import from_kept
from mestring.services.description import Description
from mestring.services.models.change import ChangeRecord
from mestring.services.overlay import overlaid


class VersionState(models.TextChoices):
    """Where in its life a version is; the moves between stand in services/states.py."""

    DRAFT = "draft", _("Utkast")
    PUBLISHED = "published", _("Publisert")
    ENDED = "ended", _("Har sluttdag")
    DISCARDED = "discarded", _("Forkastet")


PUBLIC = (VersionState.PUBLISHED, VersionState.ENDED)
NEVER_PUBLISHED = (VersionState.DRAFT, VersionState.DISCARDED)


class Version(models.Model):
    """A version. A draft says the template it began from with ``own`` over it; publishing freezes that as ``content``.

    ``valid_from`` and ``valid_to`` are the first and last day it holds. One that has ended has its last day, which may
    be to come. ``template`` is the template as it was, null for a service the municipality has made itself;
    ``revision`` counts the times a draft has been saved, so that two who write at once see it.
    """

    service = models.ForeignKey("services.Service", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=20, choices=VersionState.choices, default=VersionState.DRAFT)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    template = models.JSONField()
    template_fingerprint = models.CharField(max_length=64, blank=True)
    own = models.JSONField(default=dict)
    content = models.JSONField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by_name = models.CharField(max_length=120)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.CharField(max_length=80, blank=True)
    published_by_name = models.CharField(max_length=120, blank=True)

    # What is frozen never changes, and stands in the version itself.
    history = HistoricalRecords(bases=[ChangeRecord], excluded_fields=["content"])

    class Meta:
        ordering = ("service", "-number")
        constraints = (
            models.UniqueConstraint(fields=("service", "number"), name="version_number_once_in_service"),
            models.UniqueConstraint(
                fields=("service",), condition=Q(state=VersionState.DRAFT), name="one_draft_of_a_service"
            ),
            models.UniqueConstraint(
                fields=("service",), condition=Q(state=VersionState.PUBLISHED), name="one_open_version_of_a_service"
            ),
            models.CheckConstraint(
                condition=Q(
                    state__in=("draft", "discarded"),
                    valid_from=None,
                    valid_to=None,
                    content=None,
                    published_at=None,
                    published_by="",
                )
                | (
                    Q(
                        state__in=("published", "ended"),
                        valid_from__isnull=False,
                        content__isnull=False,
                        published_at__isnull=False,
                    )
                    & ~Q(published_by="")
                ),
                name="published_when_by_whom_and_what_go_together",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", valid_to__isnull=False, valid_to__gte=F("valid_from"))
                | Q(valid_to=None, state__in=("draft", "discarded", "published")),
                name="ended_version_has_its_last_day",
            ),
        )

    def __str__(self) -> str:
        return f"{self.service} {self.number} ({self.get_state_display()})"

    @property
    def public(self) -> bool:
        """Whether it has been published, so that everyone may read it when it holds."""
        return self.state in PUBLIC

    def holds(self, *, on: date) -> bool:
        """Whether this is what the municipality says on that day."""
        if self.valid_from is None or not self.public:
            return False
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def said(self) -> dict[str, object]:
        """What it says, as plain data: what was frozen, else the template with the municipality's own over it."""
        return dict(self.content) if self.content is not None else overlaid(self.template, self.own)

    @property
    def description(self) -> Description:
        """What it says."""
        return from_kept(self.said)
