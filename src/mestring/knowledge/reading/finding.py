"""What was noticed while a table was read: what must be mended, what is doubtful, what was left out, what held."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """What it means for the table."""

    REFUSED = "refused"
    DOUBT = "doubt"
    SKIPPED = "skipped"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence (bokmål), with the place it is about."""

    weight: Weight
    sentence: str
