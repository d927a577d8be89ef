"""One time a scenario was run: how far it has come, and what it gave."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class RunState(models.TextChoices):
    """Where in its life a run is."""

    RUNNING = "running", _("Regner")
    DONE = "done", _("Ferdig")
    CANCELLED = "cancelled", _("Avbrutt")
    FAILED = "failed", _("Stoppet")


class Run(models.Model):
    """``done`` of ``total`` draws are made. ``result``: what the pages show, as plain data. ``fingerprint``: inputs."""

    scenario = models.ForeignKey("knowledge.Scenario", on_delete=models.CASCADE, related_name="runs")
    state = models.CharField(max_length=20, choices=RunState.choices, default=RunState.RUNNING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField()
    cancel_asked = models.BooleanField(default=False)
    fingerprint = models.CharField(max_length=64)
    result = models.JSONField(null=True, blank=True)
    problem = models.CharField(max_length=400, blank=True)
    started_at = models.DateTimeField()
    heard_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-started_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="run_makes_no_more_than_it_should"),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(result__isnull=False), name="finished_run_has_its_result"
            ),
        )

    def __str__(self) -> str:
        return f"{self.scenario} {self.get_state_display()}"
