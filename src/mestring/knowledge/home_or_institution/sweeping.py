"""The sweep over coverage rates as plain numbers: what is expected at each, and, from draws, how sure that is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from mestring.knowledge.home_or_institution.wish import PLACE
from mestring.projection import Figure, Municipality, fingerprint_of
from mestring.projection.home_or_institution import CoverageAt, coverage_sweep

RATES = tuple(percent / 100 for percent in range(10, 31, 2))
# Fewer rates where each is drawn, since the page waits for it.
DRAWN_RATES = (0.10, 0.15, 0.20, 0.25, 0.30)
DRAWS, SEED, SHARE = 20, 1, 0.8
MOST_KEPT = 50
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


_kept: OrderedDict[str, tuple[DrawnAtRate, ...]] = OrderedDict()
_lock = Lock()


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
    """How sure it is. The last ones asked for are kept in memory, since they take seconds."""
    key = fingerprint_of(municipality, (), year, DRAWS, SEED)
    with _lock:
        if key in _kept:
            return _kept[key]
    sweep = coverage_sweep(municipality, until=year, service=PLACE, rates=DRAWN_RATES, draws=DRAWS, seed=SEED)
    cheapest = sweep.least_kroner_in_draws(year)
    found = tuple(DrawnAtRate(one.rate, _spans(one, year), cheapest[one.rate]) for one in sweep.at)
    with _lock:
        _kept[key] = found
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found


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
