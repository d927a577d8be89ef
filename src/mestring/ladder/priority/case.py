"""A case to be prioritised: what a professional judges of it, and on which grounds. It never says who it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mestring.ladder.errors import LadderError
from mestring.ladder.identity import refuse_identity


class CaseError(LadderError):
    """What is said of a case cannot be taken as it stands. The message is a sentence that says what to do."""


class Measure(StrEnum):
    """What a case is judged by, in the order it is shown. Benefit counts mastery."""

    URGENCY = "urgency"
    SEVERITY = "severity"
    BENEFIT = "benefit"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A grade of a scale by its code, the codes of its grounds, and why in the professional's own words."""

    grade: str
    grounds: tuple[str, ...] = ()
    because: str = ""

    def __post_init__(self) -> None:
        refuse_identity(self.because, key="because", refused=CaseError)

    @property
    def is_grounded(self) -> bool:
        """Whether it says why."""
        return bool(self.grounds or self.because.strip())


@dataclass(frozen=True, slots=True)
class Case:
    """``label`` is what the case is called in the list. A judgement that nobody has made is None."""

    label: str
    urgency: Judgement | None = None
    severity: Judgement | None = None
    benefit: Judgement | None = None
    resource: Judgement | None = None

    def __post_init__(self) -> None:
        if not self.label.strip():
            raise CaseError("En sak må ha et navn i listen, som «sak 12». Skriv det inn.")
        refuse_identity(self.label, key="case", refused=CaseError)

    def judged(self, measure: Measure) -> Judgement | None:
        """The judgement by this measure, or None."""
        found: Judgement | None = getattr(self, measure.value)
        return found
