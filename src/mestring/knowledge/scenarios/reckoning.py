"""Reckons a scenario: with and without it, by common luck, and gives what the pages show as plain data."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from mestring.knowledge.scenarios.changed import Changed
from mestring.knowledge.scenarios.differing import Paired, matters_most, paired
from mestring.knowledge.scenarios.remembering import without_changes
from mestring.knowledge.scenarios.shares import shares_in
from mestring.projection import Figure, Projection, project
from mestring.projection.labelled import Floats

Json = dict[str, Any]
KEPT = (
    Figure.LEVELS,
    Figure.OVER_80,
    Figure.USERS,
    Figure.PLACES,
    Figure.IN_PLACE,
    Figure.WAITING,
    Figure.WAITING_DAYS,
    Figure.DAYS_WAITED,
    Figure.FTE,
    Figure.KRONER,
)
# Averages, which cannot be summed over services.
_NOT_SUMMED = {Figure.DAYS_WAITED}


def reckon(
    changed: Changed, *, until: int, draws: int, seed: int, told: Callable[[int, int], None] = lambda _done, _of: None
) -> Json:
    """The result. ``told`` is called with draws done and how many there are in all; what it raises stops it.

    Amounts are kroner of the inputs' prices, persons and places on 1 January, days a year. ProjectionError, with a
    sentence, where what is chosen cannot be reckoned.
    """
    municipality, levers = changed.part(changed.names)
    without = without_changes(
        changed.without, until=until, draws=draws, seed=seed, told=lambda done, _of: told(done, 2 * draws)
    )
    within = project(
        municipality,
        until=until,
        levers=levers,
        draws=draws,
        seed=seed,
        told=lambda done, _of: told(draws + done, 2 * draws),
    )
    shares = shares_in(changed, until=until, going_on=lambda: told(2 * draws, 2 * draws))
    found = {figure: paired(figure, without=without, within=within) for figure in KEPT}
    return {
        "years": list(without.people.axes[0].labels),
        "draws": draws,
        "seed": seed,
        "invented": without.invented,
        "services": {one.code: one.title for one in municipality.services},
        "queue": [municipality.capacity[0].service, municipality.capacity[0].instead]
        if municipality.capacity
        else None,
        "capacity": [[int(value) for value in _places(one, without, until)] for one in (changed.without, municipality)],
        "fte_available": [_plain(one.needs.fte_available.values) for one in (without, within)],
        "figures": {figure.value: _figure(figure, one, without) for figure, one in found.items()},
        "gives": {code: {name: _short(value) for name, value in one.items()} for code, one in shares.items()},
        "matters": [
            [name, round(strength, 2)]
            for name, strength in matters_most(found[Figure.KRONER], within=within, place=-1)[:10]
        ],
    }


def _places(municipality: Any, without: Projection, until: int) -> Floats:
    first = int(str(without.people.axes[0].labels[0]))
    return municipality.capacity[0].over(first, until) if municipality.capacity else np.zeros(0)


def _figure(figure: Figure, found: Paired, projection: Projection) -> Json:
    labels = [str(label) for label in projection.middle(figure).axes[1].labels]
    said = {"labels": labels, **_table(found)}
    return said if figure in _NOT_SUMMED else said | {"total": _table(found.summed())}


def _table(found: Paired) -> Json:
    """Each side and the difference: middle, low, high, year × axis; and where the difference's spread comes from."""
    spread = found.spread()
    middle = {"without": found.without, "with": found.within, "difference": found.middle}
    return {
        **{side: [_plain(values), *(_plain(end) for end in spread[side])] for side, values in middle.items()},
        **{source: [_plain(end[-1]) for end in spread[source]] for source in ("chance", "parameters")},
    }


def _plain(values: Floats) -> list[Any]:
    return [_plain(row) for row in values] if values.ndim > 1 else [_short(value) for value in values]


def _short(value: float) -> float | int:
    """Three decimals of small numbers, whole kroner and days of large ones: what the pages show, and no more."""
    if abs(value) >= 1000:
        return round(float(value))
    return round(float(value), 3) + 0.0
