"""A telephone number as a telephone reads it."""

from __future__ import annotations

import re


def phone_link(number: str) -> str:
    """The number without spaces: "+47 12 34 56 78" is +4712345678."""
    return re.sub(r"[^+\d]", "", number)
