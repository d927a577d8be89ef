"""What somebody wants of a scenario: its name, how far and how sure, and what it changes."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.knowledge.scenarios.chosen import Chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """``until``: the last year. ``draws``: how many times lives and uncertain numbers are drawn, by ``seed``."""

    name: str
    chosen: Chosen
    until: int
    note: str = ""
    draws: int = 200
    seed: int = 1
