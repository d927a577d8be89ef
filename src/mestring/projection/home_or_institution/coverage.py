"""Sweeps over coverage rates: places for so many of those over 80, and who then waits, how long, at what cost.

    places[year] = whole part of (rate · expected persons over 80[year])

Every rate is projected with the same parameters and the same luck, so that their difference is the rate's. Kroner hold
the places that nobody is in and the help at home for those who wait, see ``Capacity``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mestring.projection.axes import years
from mestring.projection.errors import InputError
from mestring.projection.home_or_institution.sweep import CoverageAt, CoverageSweep
from mestring.projection.inputs import Capacity, Municipality
from mestring.projection.inputs.capacity import whole_places
from mestring.projection.labelled import Labelled
from mestring.projection.levers.lever import PulledLever
from mestring.projection.outcome import Figure
from mestring.projection.progress import Told
from mestring.projection.projecting import project

RATES = tuple(percent / 100 for percent in range(10, 31, 2))


def coverage_sweep(
    municipality: Municipality,
    *,
    until: int,
    service: str = "nursing_home",
    rates: Sequence[float] = RATES,
    levers: Sequence[PulledLever] = (),
    draws: int = 100,
    seed: int = 1,
    told: Told | None = None,
) -> CoverageSweep:
    """Project the municipality at each rate from its first year on. What those who wait use is its capacity's.

    ``told``: draws done of those of all rates. InputError when the municipality has no capacity of the service, or a
    rate is no share of those over 80.
    """
    if not rates or not all(0 <= rate <= 1 for rate in rates):
        raise InputError("Dekningsgraden er en andel av dem over 80. Oppgi minst én, fra 0 til 1.")
    _capacity_of(municipality, service)
    over_80 = project(municipality, until=until, levers=levers, draws=0).middle(Figure.OVER_80, in_all=True)
    found = []
    for number, rate in enumerate(sorted(set(rates))):
        places = places_at(rate, over_80)
        projection = project(
            with_places(municipality, service, places),
            until=until,
            levers=levers,
            draws=draws,
            seed=seed,
            told=_after(told, number * draws, len(set(rates)) * draws),
        )
        found.append(CoverageAt(rate=rate, service=service, places=places, projection=projection))
    return CoverageSweep(tuple(found))


def places_at(rate: float, over_80: Labelled) -> Labelled:
    """Whole places for so large a share of those over 80, by year. ``over_80``: persons, by year."""
    return Labelled((years(*_ends(over_80)),), whole_places(over_80.values * rate))


def with_places(municipality: Municipality, service: str, places: Labelled) -> Municipality:
    """The municipality with other places of a service it has a capacity of."""
    now = _capacity_of(municipality, service)
    others = tuple(one for one in municipality.capacity if one is not now)
    return replace(municipality, capacity=(*others, replace(now, places=places)))


def _capacity_of(municipality: Municipality, service: str) -> Capacity:
    title = municipality.service(service).title
    for one in municipality.capacity:
        if one.service == service:
            return one
    raise InputError(f"Oppgi hvor mange plasser det er av «{title}», og hva de som venter, får i stedet.")


def _ends(table: Labelled) -> tuple[int, int]:
    labels = table.axis("year").labels
    return int(str(labels[0])), int(str(labels[-1]))


def _after(told: Told | None, before: int, of: int) -> Told | None:
    if told is None:
        return None
    return lambda done, _: told(before + done, of)
