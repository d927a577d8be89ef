"""What each strategy of a scenario gives: expected values, order-free, and together the whole difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mestring.knowledge.scenarios.changed import Changed
from mestring.projection import Figure, Projection, project, shares_of

# By code: the figure, and whether it is summed over all years or is that of the last.
GIVES: dict[str, tuple[Figure, bool]] = {
    "kroner": (Figure.KRONER, False),
    "kroner_all_years": (Figure.KRONER, True),
    "in_place": (Figure.IN_PLACE, False),
    "waiting": (Figure.WAITING, False),
    "waiting_days": (Figure.WAITING_DAYS, False),
    "fte": (Figure.FTE, False),
}


@dataclass(frozen=True, slots=True)
class _Named:
    name: str


def shares_in(changed: Changed, *, until: int, going_on: Callable[[], None]) -> dict[str, dict[str, float]]:
    """By code of what is given, then by name of what is changed. ``going_on`` is called before each projection."""
    found: dict[frozenset[str], Projection] = {}

    def projected(names: frozenset[str]) -> Projection:
        if names not in found:
            going_on()
            municipality, levers = changed.part(names)
            found[names] = project(municipality, until=until, levers=levers, draws=0)
        return found[names]

    def reading(code: str) -> Callable[[Sequence[_Named]], float]:
        return lambda some: value_of(projected(frozenset(one.name for one in some)), code)

    parts = [_Named(name) for name in changed.names]
    return {code: shares_of(parts, figure=reading(code)) for code in GIVES}


def value_of(projection: Projection, code: str) -> float:
    """One of ``GIVES`` in a projection."""
    figure, all_years = GIVES[code]
    values = projection.middle(figure).values
    return float(values.sum() if all_years else values[-1].sum())
