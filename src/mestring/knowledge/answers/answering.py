"""Projects a municipality and gathers what it answers, as plain numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mestring.knowledge.answers.answer import FORM, Answer, Series
from mestring.knowledge.answers.dementia import dementia_of
from mestring.knowledge.answers.gathering import SHARE, Gathering, plain
from mestring.knowledge.answers.mattering import matters_of
from mestring.knowledge.answers.pyramids import pyramids_of
from mestring.knowledge.inputs import Inputs
from mestring.projection import Figure, InputError, Projection, fingerprint_of, project
from mestring.projection.levers.lever import PulledLever
from mestring.projection.progress import Told

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
    gather = Gathering(found)
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
        available=Series(code="available", middle=plain(found.needs.fte_available.values)),
        cost=gather.each(Figure.KRONER),
        cost_all=gather.all(Figure.KRONER, "kroner"),
        dementia=dementia_of(inputs, found, draws=draws, seed=seed),
        matters_year=matters_year,
        matters={figure.value: matters_of(found, figure, municipality, levers, matters_year) for figure in MATTERING}
        if draws
        else {},
        titles={one.code: one.title for one in municipality.services},
    )


def _persons(gather: Gathering) -> tuple[Series, ...]:
    by_age = gather.projection.people.sum("sex", "level").values
    return (
        gather.all(Figure.LEVELS, "all"),
        Series(code="67-79", middle=plain(by_age[:, 67:80].sum(axis=1))),
        gather.all(Figure.OVER_80, "over_80"),
        Series(code="over_90", middle=plain(by_age[:, 90:].sum(axis=1))),
    )
