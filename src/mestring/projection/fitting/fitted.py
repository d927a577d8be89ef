"""What a fit gives: the moves, how sure each is, how much was seen, and a verdict that people can read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mestring.projection.axes import LEVEL, LEVEL_AFTER, OLDEST, SEX, Axis
from mestring.projection.errors import InputError
from mestring.projection.inputs import checks
from mestring.projection.labelled import Labelled


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FittedMoves:
    """``moves``: sex × age_group × level × level_after, each row summing to 1, as ``Mastery`` takes them.

    ``error``: standard error of each, same shape. ``observations``: how many persons a year each row rests on, sex ×
    age_group × level; 0 where it is the reference's own. ``own_weight``: how much of it is the municipality's own, 0
    to 1, same shape. ``verdict``: sentences (bokmål), one for each row that is too thin, or one that says none is;
    never how many were seen, since they may be few.
    """

    moves: Labelled
    error: Labelled
    observations: Labelled
    own_weight: Labelled
    verdict: tuple[str, ...]


def groups_of(reference: Labelled) -> Axis:
    """The age groups of a reference. InputError unless it is sex × age_group × level × level_after, rows of 1."""
    groups = reference.axis("age_group")
    checks.along(reference, SEX, groups, LEVEL, LEVEL_AFTER, what="Referansen")
    checks.probabilities(reference, what="Referansen")
    checks.sums_to_one(reference, what="Referansen")
    return groups


def told_ages(groups: Axis, place: int) -> str:
    """The ages of a group as people say them: 67–74, or 95 og over."""
    first = int(str(groups.labels[place]))
    if place + 1 == len(groups) or int(str(groups.labels[place + 1])) > OLDEST:
        return f"{first} og over"
    return f"{first}–{int(str(groups.labels[place + 1])) - 1}"


def whole_counts(table: Labelled, *, what: str) -> None:
    """InputError unless every count is a whole number of persons."""
    checks.not_negative(table, what=what)
    if (table.values != table.values.round()).any():
        raise InputError(f"{what} må være hele personer. Rett desimaltallene.")


def verdict_of(thin: Sequence[str], *, rows: int) -> tuple[str, ...]:
    """The sentences for what is thin, or that nothing is."""
    return tuple(thin) or (f"Nok observasjoner på alle {rows} steder. Der det er færre, veier landets mer.",)
