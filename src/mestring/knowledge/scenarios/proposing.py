"""A strategy as the catalogue proposes it: where its sliders begin."""

from __future__ import annotations

from mestring.knowledge.scenarios.chosen import ChosenLever
from mestring.projection.levers.lever import Lever

# What stands in the field until somebody puts a name to the number. What the proposal leans on is shown beside it.
NOBODY = "Antatt. Ingen i kommunen har gått god for tallet ennå."


def proposed(lever: Lever, *, first_year: int) -> ChosenLever:
    """The lever as the catalogue proposes it, in a projection that begins in ``first_year``."""
    given = lever.proposal
    return ChosenLever(
        lever=lever.code,
        low=given.effect.low,
        likely=given.effect.likely,
        high=given.effect.high,
        first_year=first_year + given.begins,
        full_from=first_year + given.full,
        reference=NOBODY,
        on=given.on,
        to=given.to or "",
        proposed=True,
    )
