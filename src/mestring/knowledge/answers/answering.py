"""Projects a municipality and gathers what it answers, as plain numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from mestring.knowledge.answers.answer import FORM, Answer, Series
from mestring.knowledge.answers.dementia import dementia_of
from mestring.knowledge.answers.mattering import matters_of
from mestring.knowledge.answers.pyramids import pyramids_of
from mestring.knowledge.inputs import Inputs
from mestring.projection import Figure, InputError, Projection, fingerprint_of, project
from mestring.projection.labelled import Floats
from mestring.projection.levers.lever import PulledLever
from mestring.projection.progress import Told
from mestring.projection.uncertainty.sampling import interval

SHARE = 0.8
KEY_YEAR = 2040
MATTERING = (Figure.OVER_80, Figure.LEVELS, Figure.FTE, Figure.KRONER)
Project = Callable[..., Projection]


def answer_of(
    inputs: Inputs,
    *,
    until: int,
    levers: Sequence[PulledLever] = (),
    draws: int = 200,
    seed: int = 1,
    threads: int | None = None,
    told: Told | None = None,
    by: Project = project,
) -> Answer:
    """Project to 1 January of ``until`` and gather the answer. ``by``: what projects, when it is to be done elsewhere.

    The engine's own errors, each with a sentence, when something cannot be.
    """
    municipality = inputs.municipality
    if until <= inputs.first_year:
        raise InputError(f"Folketallet er fra {inputs.first_year}. Velg et år etter det, som {inputs.first_year + 25}.")
    extra = {} if told is None else {"told": told}
    found = by(municipality, until=until, levers=levers, draws=draws, seed=seed, threads=threads, **extra)
    gather = _Gathering(found)
    matters_year = min(max(KEY_YEAR, inputs.first_year + 1), until)
    limited = {one.service for one in municipality.capacity}
    places = {one.code for one in municipality.services if one.is_place}
    return Answer(
        form=FORM,
        name=municipality.name,
        code=inputs.code,
        invented=municipality.invented,
        first_year=inputs.first_year,
        until=until,
        draws=draws,
        seed=seed,
        share=SHARE,
        fingerprint=fingerprint_of(municipality, levers, until, draws, seed),
        official=municipality.official.source if municipality.official else "",
        strategies=tuple(one.name for one in levers),
        years=tuple(range(inputs.first_year, until + 1)),
        persons=_persons(gather),
        pyramids=pyramids_of(inputs, found),
        levels=gather.each(Figure.LEVELS),
        users=gather.each(Figure.USERS),
        places=gather.each(Figure.PLACES, only=places),
        waiting=gather.each(Figure.WAITING, only=limited),
        days_waited=gather.each(Figure.DAYS_WAITED, only=limited),
        fte=gather.each(Figure.FTE),
        fte_all=gather.all(Figure.FTE, "fte"),
        available=Series(code="available", middle=_plain(found.needs.fte_available.values)),
        cost=gather.each(Figure.KRONER),
        cost_all=gather.all(Figure.KRONER, "kroner"),
        dementia=dementia_of(inputs, found, draws=draws, seed=seed),
        matters_year=matters_year,
        matters={figure.value: matters_of(found, figure, municipality, levers, matters_year) for figure in MATTERING}
        if draws
        else {},
        titles={one.code: one.title for one in municipality.services},
    )


class _Gathering:
    """Makes series of the projection's figures."""

    def __init__(self, projection: Projection) -> None:
        self.projection = projection

    def each(self, figure: Figure, *, only: set[str] | None = None) -> tuple[Series, ...]:
        """One series for each label of the figure's own axis."""
        middle = self.projection.middle(figure)
        lived = self._lived(figure)
        return tuple(
            _series(str(label), middle.values[:, place], None if lived is None else lived[:, :, place])
            for place, label in enumerate(middle.axes[1].labels)
            if only is None or str(label) in only
        )

    def all(self, figure: Figure, code: str) -> Series:
        """The figure summed over its own axis, draw by draw."""
        lived = self._lived(figure)
        middle = self.projection.middle(figure).values.sum(axis=-1)
        return _series(code, middle, None if lived is None else lived.sum(axis=-1))

    def _lived(self, figure: Figure) -> Floats | None:
        drawn = self.projection.lived_draws
        return None if drawn is None else drawn.figures[figure]


def _persons(gather: _Gathering) -> tuple[Series, ...]:
    by_age = gather.projection.people.sum("sex", "level").values
    return (
        gather.all(Figure.LEVELS, "all"),
        Series(code="67-79", middle=_plain(by_age[:, 67:80].sum(axis=1))),
        gather.all(Figure.OVER_80, "over_80"),
        Series(code="over_90", middle=_plain(by_age[:, 90:].sum(axis=1))),
    )


def _series(code: str, middle: Floats, lived: Floats | None) -> Series:
    if lived is None:
        return Series(code=code, middle=_plain(middle))
    low, high = interval(lived, share=SHARE)
    return Series(
        code=code, middle=_plain(middle), low=_plain(np.minimum(low, middle)), high=_plain(np.maximum(high, middle))
    )


def _plain(values: Floats) -> tuple[float, ...]:
    # Four decimals are more than anything here is known with, and keep the kept answers small.
    return tuple(float(one) for one in np.round(values, 4))
