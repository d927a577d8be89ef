"""The sweep over coverage rates as plain numbers: what is expected at each, and, from draws, how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from mestring.knowledge.answers.filing import engine_text, file_away, filed, told_unreadable
from mestring.knowledge.home_or_institution.wish import PLACE
from mestring.projection import Figure, Municipality, fingerprint_of
from mestring.projection.home_or_institution import CoverageAt, coverage_sweep

RATES = tuple(percent / 100 for percent in range(10, 31, 2))
# Fewer rates where each is drawn, since the page waits for it.
DRAWN_RATES = (0.10, 0.15, 0.20, 0.25, 0.30)
DRAWS, SEED, SHARE = 20, 1, 0.8
TOLD = (Figure.WAITING, Figure.DAYS_WAITED, Figure.OVERFLOW_HOURS, Figure.FTE, Figure.KRONER)


@dataclass(frozen=True, slots=True)
class Now:
    """The places there are in the first year, and how many that is for each person over 80."""

    year: int
    places: float
    rate: float


@dataclass(frozen=True, slots=True)
class AtRate:
    """One rate in one year. ``places`` are there; ``numbers`` by figure are expected."""

    rate: float
    places: float
    in_place: float
    numbers: Mapping[Figure, float]


@dataclass(frozen=True, slots=True)
class DrawnAtRate:
    """One rate: the span that holds 80 per cent of the draws, and the share of them where it costs least."""

    rate: float
    spans: Mapping[Figure, tuple[float, float]]
    cheapest: float


def now(municipality: Municipality) -> Now:
    """The coverage the municipality begins with."""
    first = municipality.demography.first_year
    places = next(one.over(first, first)[0] for one in municipality.capacity if one.service == PLACE)
    over_80 = float(municipality.demography.people.values[:, 80:].sum())
    return Now(first, float(places), float(places) / over_80 if over_80 else 0.0)


def expected(municipality: Municipality, *, year: int) -> tuple[AtRate, ...]:
    """What is expected on 1 January of the year, or in it, at each rate. InputError where there is no capacity."""
    found = coverage_sweep(municipality, until=year, service=PLACE, rates=RATES, draws=0)
    return tuple(_at(one, year) for one in found.at)


def drawn(municipality: Municipality, *, year: int) -> tuple[DrawnAtRate, ...]:
    """How sure it is. Kept in a file, since it takes seconds."""
    key = _key(municipality, year)
    found = _kept(key)
    if found is None:
        sweep = coverage_sweep(municipality, until=year, service=PLACE, rates=DRAWN_RATES, draws=DRAWS, seed=SEED)
        cheapest = sweep.least_kroner_in_draws(year)
        found = tuple(DrawnAtRate(one.rate, _spans(one, year), cheapest[one.rate]) for one in sweep.at)
        file_away(key, [_plain(one) for one in found])
    return found


def _key(municipality: Municipality, year: int) -> str:
    said = f"sweep {fingerprint_of(municipality, (), year, DRAWS, SEED)} {DRAWN_RATES} {SHARE} {engine_text()}"
    return sha256(said.encode()).hexdigest()


def _kept(key: str) -> tuple[DrawnAtRate, ...] | None:
    try:
        data = filed(key)
        return None if data is None else tuple(_drawn_from(one) for one in data)
    except (OSError, ValueError, KeyError, TypeError) as error:
        told_unreadable(error)
        return None


def _plain(one: DrawnAtRate) -> dict[str, Any]:
    spans = {figure.value: list(span) for figure, span in one.spans.items()}
    return {"rate": one.rate, "spans": spans, "cheapest": one.cheapest}


def _drawn_from(data: Mapping[str, Any]) -> DrawnAtRate:
    spans = {Figure(figure): (float(low), float(high)) for figure, (low, high) in data["spans"].items()}
    return DrawnAtRate(float(data["rate"]), spans, float(data["cheapest"]))


def _at(one: CoverageAt, year: int) -> AtRate:
    return AtRate(
        rate=one.rate,
        places=float(one.places.at(year=year)),
        in_place=float(one.middle(Figure.IN_PLACE).at(year=year)),
        numbers={figure: float(one.middle(figure).at(year=year)) for figure in TOLD},
    )


def _spans(one: CoverageAt, year: int) -> dict[Figure, tuple[float, float]]:
    spans = {figure: one.spread(figure, share=SHARE) for figure in TOLD}
    return {figure: (float(low.at(year=year)), float(high.at(year=year))) for figure, (low, high) in spans.items()}
