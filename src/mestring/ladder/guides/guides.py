"""What the guides hold: when each service and technology fits, and the sentences that go with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mestring.ladder.conditions import Condition
from mestring.ladder.words import Words


class Decision(StrEnum):
    """Whether one gets the service by a formal decision."""

    NEVER = "never"
    OVER_PERIOD = "over_period"
    ALWAYS = "always"


class Standing(StrEnum):
    """Where something stands after what has been tried, in the order it is suggested."""

    CONTINUE = "continue"
    AGAIN = "again"
    NEW = "new"
    SOME = "some"
    NO_EFFECT = "no_effect"


class Question(StrEnum):
    """The three questions about digital help, asked before any other help is given."""

    SOLVES = "solves"
    MASTERS = "masters"
    TAKES = "takes"


@dataclass(frozen=True, slots=True)
class NotWhen:
    """When something does not fit, and why."""

    when: Condition
    sentence: Words


@dataclass(frozen=True, slots=True)
class ServiceGuide:
    """When a service fits. Without ``when`` it fits everybody at its level.

    ``effort`` orders services from the one that takes over least to the one that takes over most. ``group`` says that
    people meet in it; ``groups_first`` are the group services to consider before this one.
    """

    code: str
    effort: int
    group: bool
    groups_first: tuple[str, ...]
    decision: Decision
    when: Condition | None
    not_when: tuple[NotWhen, ...]
    why: Words
    law: Words | None


@dataclass(frozen=True, slots=True)
class TechnologyGuide:
    """When a technology is relevant, when it is not right, and the answers to the three questions."""

    code: str
    when: Condition
    not_when: tuple[NotWhen, ...]
    answers: Mapping[Question, Words]


@dataclass(frozen=True, slots=True)
class Alert:
    """Something to act on whatever the level; or only at ``levels``, where those are said."""

    code: str
    when: Condition | None
    levels: tuple[int, ...]
    sentence: Words


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences that go with suggestions. ``{period}`` in a decision is the period of the law book."""

    standing: Mapping[Standing, Words]
    running_without_effect: Words
    decision: Mapping[Decision, Words]
    decision_with_period: Words
    periods: Mapping[str, tuple[Words, Words]]
    questions: Mapping[Question, Words]


@dataclass(frozen=True, slots=True)
class Guides:
    """All guides. ``checked`` is the day a person last went through them, None where nobody has."""

    status: str
    why: Words
    checked: date | None
    services: Mapping[str, ServiceGuide]
    technology: Mapping[str, TechnologyGuide]
    alerts: tuple[Alert, ...]
    sentences: Sentences
