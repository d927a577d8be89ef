"""``mestring project fit``: yearly moves among mastery levels, fitted to what a municipality has counted."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mestring.config.commands.project_source import USAGE, refusing
from mestring.config.commands.setup import ready, stop

if TYPE_CHECKING:
    from mestring.config.commands.fit_files import Counts
    from mestring.projection import Municipality
    from mestring.projection.fitting import FittedMoves


class Reference(StrEnum):
    """What little is known is drawn towards."""

    INVENTED = "invented"
    ASSUMED = "assumed"


def fit(
    moves: Annotated[
        Path | None,
        typer.Option("--moves", metavar="FIL", help="CSV: age_group;level_before;level_after;persons, fulgt ett år."),
    ] = None,
    levels: Annotated[
        Path | None,
        typer.Option(
            "--levels", metavar="FIL", help="CSV: year;age_group;level;persons, 1. januar i to år eller fler."
        ),
    ] = None,
    reference: Annotated[
        Reference,
        typer.Option(
            "--reference",
            help="Overgangene det trekkes mot: kunnskapsgrunnlagets antatte, eller den oppdiktede kommunens.",
        ),
    ] = Reference.ASSUMED,
    as_json: Annotated[bool, typer.Option("--json", help="Skriv resultatet som JSON.")] = False,
) -> None:
    """Tilpasser årlige overganger mellom mestringsnivåer til kommunens egne antall.

    Filen skal bare ha antall, aldri noe om enkeltpersoner. Antall under 5 skal ikke skrives videre, og antallene i
    filen vises ikke her.

    Eksempel: mestring project fit --moves overganger.csv
    """
    if (moves is None) == (levels is None):
        raise stop("Oppgi én fil: --moves med overganger, eller --levels med antall på hvert nivå.", code=USAGE)
    ready(default_mode="demo")
    from mestring.config.commands import fit_files
    from mestring.config.commands.project_fit_shown import as_plain, printed

    with refusing():
        town = _reference(reference)
        if moves:
            counts = fit_files.read_counts(moves, fit_files.MOVES)
            found = _from_moves(counts, town)
        elif levels:
            counts = fit_files.read_counts(levels, fit_files.LEVELS)
            found = _from_levels(counts, town)
    if as_json:
        typer.echo(json.dumps(as_plain(found, reference=reference.value), ensure_ascii=False, indent=2))
    else:
        printed(found)
    if counts.small:
        typer.echo("Filen har antall under 5. De skal ikke skrives videre: ikke del filen.", err=True)


def _reference(chosen: Reference) -> Municipality:
    from dataclasses import replace

    from mestring.knowledge.inputs.levels import mastery_of
    from mestring.projection import invented_municipality

    town = invented_municipality()
    return town if chosen is Reference.INVENTED else replace(town, mastery=mastery_of(town.demography, at_level={}))


def _from_moves(counts: Counts, town: Municipality) -> FittedMoves:
    import numpy as np

    from mestring.projection import Labelled, age_groups
    from mestring.projection.fitting import fit_to_moves, in_groups

    reference = in_groups(town.mastery, town.demography.people, age_groups(counts.first_ages))
    table = np.zeros(reference.values.shape)
    for (first, before, after), persons in counts.found.items():
        # The file does not tell the sexes apart, and the fit counts them together.
        table[0, counts.first_ages.index(first), before - 1, after - 1] = persons
    return fit_to_moves(Labelled(reference.axes, table), reference=reference)


def _from_levels(counts: Counts, town: Municipality) -> FittedMoves:
    import numpy as np

    from mestring.projection import AGE, LEVEL, Labelled, age_groups
    from mestring.projection.fitting import LevelsSeen, fit_to_levels, in_groups, spread_by_age

    groups = age_groups(counts.first_ages)
    people = town.demography.people.values[..., None] * town.mastery.start.values
    over = Labelled((AGE, LEVEL), people.sum(axis=0))
    seen = []
    for year in sorted({key[0] for key in counts.found}):
        table = np.zeros((len(groups), len(LEVEL)))
        for (counted, first, level), persons in counts.found.items():
            if counted == year:
                table[counts.first_ages.index(first), level - 1] = persons
        persons_by_age = spread_by_age(Labelled((groups, LEVEL), table), over=over)
        seen.append(LevelsSeen(year=year, persons=persons_by_age))
    excess = town.mastery.excess.values[town.mastery.group_of_age[list(counts.first_ages)]]
    return fit_to_levels(
        seen,
        reference=in_groups(town.mastery, town.demography.people, groups),
        mortality=town.demography.mortality,
        excess=Labelled((groups, LEVEL), excess),
    )
