"""Where something stands: a title one can say aloud, and a link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reference:
    """A provision, a circular or a council's decision. ``link`` is empty when a decision is not published."""

    title: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Provision(Reference):
    """What a law says on one topic: the reference, and the rule in one sentence of our own (bokmål).

    ``applies_from`` is set where the topic rests on a younger act than the rest of its profile.
    """

    topic: str = ""
    sentence: str = ""
    applies_from: date | None = None
