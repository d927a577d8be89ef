"""A scenario somebody keeps: a municipality's numbers with strategies chosen, and a name."""

from __future__ import annotations

import secrets

from django.db import models


def new_key() -> str:
    """A public, random id, so that a link cannot be guessed."""
    return secrets.token_urlsafe(12)


class Scenario(models.Model):
    """``chosen``: what was chosen, as plain data (strategies with span, years and reference; settings).

    ``fingerprint`` is of every input it was last run with, so that one sees when numbers have changed since.
    """

    key = models.CharField(max_length=40, unique=True, default=new_key, editable=False)
    municipality = models.ForeignKey("core.Municipality", on_delete=models.PROTECT, related_name="scenarios")
    name = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    until = models.PositiveSmallIntegerField()
    draws = models.PositiveIntegerField(default=200)
    seed = models.PositiveIntegerField(default=1)
    chosen = models.JSONField(default=dict)
    fingerprint = models.CharField(max_length=64, blank=True)
    shared = models.BooleanField(default=False)
    at = models.DateTimeField()
    changed_at = models.DateTimeField()
    by = models.CharField(max_length=80)
    by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-changed_at", "-id")

    def __str__(self) -> str:
        return self.name
