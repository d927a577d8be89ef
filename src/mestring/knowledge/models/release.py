"""One table from one source, as it was when it was taken in. An older one is kept when a newer takes its place."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ReleaseState(models.TextChoices):
    """Where in its life a release is."""

    CURRENT = "current", _("I bruk")
    REPLACED = "replaced", _("Erstattet")


class Release(models.Model):
    """``source`` is a code in sources/*.yaml. ``municipality`` is set for a municipality's own numbers, else null.

    ``receipt`` tells what was read, as the page shows it. ``digest`` is the file's SHA-256, by which it is known again.
    """

    source = models.SlugField(max_length=60)
    municipality = models.ForeignKey(
        "core.Municipality", on_delete=models.PROTECT, null=True, blank=True, related_name="releases"
    )
    title = models.CharField(max_length=200)
    state = models.CharField(max_length=20, choices=ReleaseState.choices, default=ReleaseState.CURRENT)
    updated = models.DateField(null=True, blank=True)
    synthetic = models.BooleanField(default=False)
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    receipt = models.JSONField(default=dict)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("source", "-at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("source",),
                condition=Q(state="current", municipality=None),
                name="one_current_release_of_a_source",
            ),
            models.UniqueConstraint(
                fields=("source", "municipality"),
                condition=Q(state="current") & ~Q(municipality=None),
                name="one_current_own_release_of_a_source",
            ),
        )

    def __str__(self) -> str:
        return self.title
