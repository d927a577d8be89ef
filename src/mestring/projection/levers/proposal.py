"""Where the sliders of a lever stand before anybody has moved them. Never an answer to what it gives."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.projection.errors import LeverError
from mestring.projection.uncertainty.distribution import Span

# Said wherever a proposal is shown or used as it stands.
ONLY_A_START = "Forslaget er bare et sted å begynne. Bytt det ut med egne tall."


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """``effect``: as ``PulledLever.effect``. ``begins`` and ``full``: years after the projection's first.

    ``on`` and ``to``: with the usual codes of services and competence groups. ``source``: a published study or report
    that the proposal leans on, read second-hand; None when it leans on nothing. ``measured``: what that found, and how
    it differs from what the lever changes.
    """

    effect: Span
    begins: int
    full: int
    on: tuple[str, ...] = ()
    to: str | None = None
    source: str | None = None
    measured: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.begins <= self.full:
            raise LeverError(
                "Et forslag må begynne å virke i et av årene framover, og virke fullt ut samtidig eller senere."
            )
        if (self.source is None) != (self.measured is None):
            raise LeverError("Et forslag med kilde må si hva kilden målte, og et uten kan ikke si det.")

    @property
    def reference(self) -> str:
        """Who answers for the effect when the proposal is used as it stands: nobody does."""
        leaning = f" Støtter seg til: {self.source}." if self.source else ""
        return f"Antatt.{leaning} {ONLY_A_START}"
