"""The value a law gave for a name on its own day, among all that its memory holds."""

from __future__ import annotations

from datetime import date

from mestring.law.memory import Used
from mestring.law.view import Law


def used_for(name: str, *, law: Law) -> Used:
    """What ``law`` remembers of the value it has just given. Laws of several days share a memory, hence the choice."""
    begun = [used for used in law.used if used.name == name and (used.applies_from or date.min) <= law.day]
    return max(begun, key=lambda used: used.applies_from or date.max)
