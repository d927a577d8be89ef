"""The logout notices already acted on, so that a recorded one cannot be played again."""

from __future__ import annotations

from django.db import models


class UsedLogoutNotice(models.Model):
    """A provider's notice, by its id, until it would be refused for its age anyway."""

    provider = models.CharField(max_length=40)
    notice_id = models.CharField(max_length=255)
    forget_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ("forget_at",)
        constraints = (models.UniqueConstraint(fields=("provider", "notice_id"), name="a_logout_notice_is_used_once"),)

    def __str__(self) -> str:
        return f"{self.provider} {self.forget_at:%Y-%m-%d %H:%M}"
