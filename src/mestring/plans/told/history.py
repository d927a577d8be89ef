"""Puts the change on history lines that django-simple-history writes one by one (removals)."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from simple_history.signals import pre_create_historical_record


@receiver(pre_create_historical_record)
def point_to_change(sender: Any, *, instance: Any, history_instance: Any, **kwargs: Any) -> None:
    """A thing that carries ``_change`` gives it to its history line."""
    change = getattr(instance, "_change", None)
    if change is not None and hasattr(history_instance, "change_id"):
        history_instance.change = change
