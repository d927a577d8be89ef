"""The invented municipality's plans, read from its documents as anybody's would be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mestring.core.models import Municipality


def load_plans(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """Read and save the plans that are not there yet."""
