"""A strategy as the catalogue proposes it: where its sliders begin."""

from __future__ import annotations

from mestring.knowledge.scenarios.chosen import ChosenLever
from mestring.projection.levers.lever import Lever


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
        reference=given.reference,
        on=given.on,
        to=given.to or "",
        proposed=True,
    )
