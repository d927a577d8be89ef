"""A case to be prioritised: what a professional judges of it, and on which grounds. It never says who it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from mestring.ladder.errors import LadderError

# Eleven digits, with or without a space after the date: that is how a Norwegian identity number is written.
_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{6} ?\d{5}(?!\d)")


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
        refuse_identity(self.because, key="because")

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
        refuse_identity(self.label, key="case")

    def judged(self, measure: Measure) -> Judgement | None:
        """The judgement by this measure, or None."""
        found: Judgement | None = getattr(self, measure.value)
        return found


def refuse_identity(text: str, *, key: str) -> None:
    """Refuse a text with what looks like an identity number."""
    if _IDENTITY_NUMBER.search(text):
        raise CaseError(
            f"«{key}» ser ut til å ha et fødselsnummer. Ta det bort: her skal det ikke stå hvem det gjelder."
        )
