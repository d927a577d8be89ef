"""What levers must be for all of them to be pulled together."""

from __future__ import annotations

from collections.abc import Sequence

from mestring.projection.errors import LeverError
from mestring.projection.levers.lever import PulledLever


def once_on_each(levers: Sequence[PulledLever]) -> None:
    """LeverError when the same lever is pulled twice on the same thing, alone or among others."""
    pulled = [(one.lever, on, one.to) for one in levers for on in one.on or ("",)]
    twice = next((one for number, one in enumerate(pulled) if one in pulled[:number]), None)
    if twice:
        raise LeverError(f"Strategien «{twice[0].title}» er valgt to ganger på det samme. Behold den ene.")
