"""The answer of a projection as plain, frozen data: what ``mestring project run --json`` writes and pages show."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

FORM = "mestring-projection-1"
Numbers = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One number for each of the answer's years. ``code`` names it among its own kind.

    ``middle`` is the expected value; ``low`` and ``high`` are the ends of the interval that holds the answer's
    ``share`` of the draws, drawn out to hold the middle where it lies outside. Both are empty where nothing was drawn.
    """

    code: str
    middle: Numbers
    low: Numbers = ()
    high: Numbers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pyramid:
    """Persons on 1 January by five-year groups, 0–4 first and the last open. ``counted``: not projected."""

    year: int
    counted: bool
    men: Numbers
    women: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """How much a figure in a year hangs on one parameter.

    ``correlation``: rank correlation over the draws. ``low`` and ``high``: what the figure would be with the parameter
    at the ends of its 80 per cent and the others at their middles, by a straight line through the draws.
    """

    code: str
    title: str
    sourced: bool
    correlation: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Persons on 1 January of each year; full-time equivalents and kroner (the prices of the inputs) of the year.

    ``persons``: all, 67-79, over_80, over_90. ``levels``: 1 to 6. ``users``, ``places`` (wanted) and ``cost``: by
    service; ``waiting`` and ``days_waited`` (by each who left the queue, with a place or without): by service that
    there are too few places of. ``fte``: by competence group; ``available``: those there are to give them, if as many
    of each age work in care. ``dementia``: persons. ``matters``: by figure, in ``matters_year``. ``titles``: services
    and competence, bokmål.
    """

    form: str
    name: str
    code: str
    invented: bool
    first_year: int
    until: int
    draws: int
    seed: int
    share: float
    fingerprint: str
    official: str
    strategies: tuple[str, ...]
    years: tuple[int, ...]
    persons: tuple[Series, ...]
    pyramids: tuple[Pyramid, ...]
    levels: tuple[Series, ...]
    users: tuple[Series, ...]
    places: tuple[Series, ...]
    waiting: tuple[Series, ...]
    days_waited: tuple[Series, ...]
    fte: tuple[Series, ...]
    fte_all: Series
    available: Series
    cost: tuple[Series, ...]
    cost_all: Series
    dementia: Series
    matters_year: int
    matters: dict[str, tuple[Matter, ...]]
    titles: dict[str, str]

    def at(self, series: Series, year: int) -> tuple[float, float, float]:
        """Low, middle and high in a year; the middle thrice where nothing was drawn."""
        place = self.years.index(year)
        middle = series.middle[place]
        return (series.low[place], middle, series.high[place]) if series.low else (middle, middle, middle)

    def as_json(self) -> dict[str, Any]:
        """Plain data, which ``answer_from`` reads."""
        return asdict(self)


def answer_from(data: dict[str, Any]) -> Answer:
    """Read what ``as_json`` wrote. ValueError where it is of another form."""
    if data.get("form") != FORM or set(data) != {one.name for one in fields(Answer)}:
        raise ValueError(f"Not {FORM}.")
    found = dict(data)
    for name in ("strategies", "years"):
        found[name] = tuple(data[name])
    for name in ("persons", "levels", "users", "places", "waiting", "days_waited", "fte", "cost"):
        found[name] = tuple(_series(one) for one in data[name])
    for name in ("fte_all", "available", "cost_all", "dementia"):
        found[name] = _series(data[name])
    found["pyramids"] = tuple(
        Pyramid(**{**one, "men": tuple(one["men"]), "women": tuple(one["women"])}) for one in data["pyramids"]
    )
    found["matters"] = {figure: tuple(Matter(**one) for one in row) for figure, row in data["matters"].items()}
    return Answer(**found)


def _series(data: dict[str, Any]) -> Series:
    return Series(code=data["code"], **{name: tuple(data[name]) for name in ("middle", "low", "high")})
