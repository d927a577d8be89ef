"""Moves told for many age groups, as they are among fewer: the mean over the persons there are."""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import AGE, LEVEL, LEVEL_AFTER, SEX, Axis
from mestring.projection.inputs import Mastery
from mestring.projection.labelled import Floats, Labelled


def in_groups(mastery: Mastery, people: Labelled, groups: Axis) -> Labelled:
    """The mean moves of each group, the same for both sexes: sex × ``groups`` × level × level_after, rows of 1.

    ``people``: persons, sex × age. Where nobody is at a level, the persons of all ages count alike.
    """
    living = (people.values[..., None] * mastery.start.values).clip(min=1e-9)
    moving = living[..., None] * mastery.moves.values[:, mastery.group_of_age]
    firsts = [int(str(first)) for first in groups.labels]
    before = np.add.reduceat(living.sum(axis=0), firsts, axis=0)
    after = np.add.reduceat(moving.sum(axis=0), firsts, axis=0)
    means: Floats = after / before[..., None]
    means = means / means.sum(axis=-1, keepdims=True)
    return Labelled((SEX, groups, LEVEL, LEVEL_AFTER), np.tile(means, (len(SEX), 1, 1, 1)))


def spread_by_age(counts: Labelled, *, over: Labelled) -> Labelled:
    """Counts by age_group × level as age × level: whole persons, shared out in each group as ``over`` (age × level) is.

    Those left over when parts of persons are cut away go to the ages that lost most.
    """
    groups = [int(str(first)) for first in counts.axes[0].labels]
    ends = [*groups[1:], len(AGE)]
    found = np.zeros((len(AGE), len(LEVEL)))
    for place, (first, end) in enumerate(zip(groups, ends, strict=True)):
        for level in range(len(LEVEL)):
            weights = over.values[first:end, level].clip(min=1e-9)
            exact = counts.values[place, level] * weights / weights.sum()
            whole = np.floor(exact + 1e-9)
            most_lost = np.argsort(whole - exact, kind="stable")[: round(counts.values[place, level] - whole.sum())]
            whole[most_lost] += 1
            found[first:end, level] = whole
    return Labelled((AGE, LEVEL), found)
