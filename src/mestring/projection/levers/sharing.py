"""How much of what the levers give together is each one's: order-free, by Shapley's rule.

    share[i] = Σ over sets S without i of |S|! · (n - |S| - 1)! / n! · (gain(S with i) - gain(S))

so that the shares sum to the whole, and equal levers get equal shares.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import factorial
from typing import Protocol, TypeVar

from mestring.projection.errors import LeverError

# Each lever doubles the number of projections that are needed.
_MOST = 10


class Named(Protocol):
    """Anything that gives a share: a pulled lever, or another change with a name of its own."""

    @property
    def name(self) -> str:
        """What tells it from the others."""


_Named = TypeVar("_Named", bound=Named)


def shares_of(levers: Sequence[_Named], *, figure: Callable[[Sequence[_Named]], float]) -> dict[str, float]:
    """Each lever's share of the change in ``figure``, by the lever's name. LeverError with more than ten levers."""
    number = len(levers)
    if number > _MOST:
        raise LeverError(f"Velg høyst {_MOST} strategier om gangen når hver sin andel skal vises.")
    value = {
        chosen: figure([levers[place] for place in chosen])
        for size in range(number + 1)
        for chosen in combinations(range(number), size)
    }
    shares = {}
    for place, one in enumerate(levers):
        share = 0.0
        for chosen, without in value.items():
            if place not in chosen:
                weight = factorial(len(chosen)) * factorial(number - len(chosen) - 1) / factorial(number)
                share += weight * (value[tuple(sorted((*chosen, place)))] - without)
        shares[one.name] = share
    return shares
