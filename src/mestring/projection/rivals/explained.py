"""The difference between two answers, told step by step; the steps sum to it exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from mestring.projection.errors import ProjectionError

_LEAST = Decimal("0.000001")


class Step(NamedTuple):
    """One thing that is done otherwise, as a sentence (bokmål), and what it adds."""

    sentence: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """``theirs`` plus the amounts of all ``steps`` is ``ours``, to the last digit."""

    ours: Decimal
    theirs: Decimal
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        if self.theirs + sum(step.amount for step in self.steps) != self.ours:
            raise ProjectionError("Stegene summerer ikke til forskjellen. Meld fra til dem som vedlikeholder.")

    @classmethod
    def along(cls, theirs: float, after: Sequence[tuple[str, float]]) -> Explained:
        """From their answer and the answer after each step in turn; the last is ours. Told in millionths."""
        values = [_exact(theirs), *(_exact(value) for _, value in after)]
        steps = [
            Step(sentence, value - before)
            for (sentence, _), before, value in zip(after, values[:-1], values[1:], strict=True)
        ]
        return cls(ours=values[-1], theirs=values[0], steps=tuple(steps))


def _exact(value: float) -> Decimal:
    return Decimal(value).quantize(_LEAST, rounding=ROUND_HALF_UP)
