"""Whether one gets a service by a formal decision, with the period of the law book where a law is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mestring.ladder.guides import Decision, Sentences, ServiceGuide
from mestring.ladder.words import LANGUAGES, Words

if TYPE_CHECKING:
    from mestring.law import Law

_OVER = "patients_rights_act/formal_decision_over"


@dataclass(frozen=True, slots=True)
class DecisionNeeded:
    """For one service: whether a formal decision is needed, in words, and the law that goes with it in the guide."""

    code: str
    decision: Decision
    sentence: Words
    law: Words | None


def decisions_needed(
    guides: Iterable[ServiceGuide], *, law: Law | None, sentences: Sentences
) -> tuple[DecisionNeeded, ...]:
    """What holds for each service. Without a law the sentence names no period: no number stands here."""
    said = dict(sentences.decision)
    if law is not None:
        said[Decision.OVER_PERIOD] = _with_period(law, sentences)
    return tuple(DecisionNeeded(guide.code, guide.decision, said[guide.decision], guide.law) for guide in guides)


def _with_period(law: Law, sentences: Sentences) -> Words:
    period = law.period(_OVER)
    one, several = sentences.periods[period.unit.value]
    unit = one if period.count == 1 else several
    said = {
        language: sentences.decision_with_period.said_in(language).format(
            period=f"{period.count} {unit.said_in(language)}"
        )
        for language in LANGUAGES
    }
    return Words(**said)
