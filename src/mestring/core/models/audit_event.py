"""A line of the audit, and the head of its chain."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class AppendOnlyError(TypeError):
    """Somebody tried to change or remove a line of the audit."""


class AppendOnlyQuerySet(models.QuerySet["AuditEvent"]):
    """Refuses every shortcut that would change or remove lines."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("Lines of the audit are never changed.")

    def delete(self) -> NoReturn:
        raise AppendOnlyError("Lines of the audit are never removed.")

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("Lines of the audit are added one by one, each sealed to the one before.")

    bulk_update = bulk_create


class AuditEvent(models.Model):
    """One line: who, what, on which thing, why, allowed or refused. Sealed to the line before; see core/audit.py."""

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=80, db_index=True)
    action = models.CharField(max_length=80)
    permitted = models.BooleanField()
    purpose = models.CharField(max_length=40)
    municipality_id = models.BigIntegerField(null=True, db_index=True)
    subject_kind = models.CharField(max_length=80, blank=True)
    subject_id = models.CharField(max_length=80, blank=True)
    detail = models.JSONField(default=dict)
    seal_before = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number} {self.action}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("Lines of the audit are never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnlyError("Lines of the audit are never removed.")


class AuditHead(models.Model):
    """Number and seal of the last line; locked while a line is added, so that the chain has one end."""

    number = models.PositiveBigIntegerField()
    seal = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.number} {self.seal[:12]}"
