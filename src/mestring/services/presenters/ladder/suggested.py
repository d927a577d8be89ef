"""What to consider at a level: technology with the three questions, then services from what takes over least."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mestring.ladder import Recommendation
from mestring.ladder.decisions import DecisionNeeded
from mestring.ladder.facts import shipped as facts
from mestring.ladder.guides import Decision, Question
from mestring.ladder.guides import shipped as guides
from mestring.ladder.suggestions import Against, SuggestedService, SuggestedTechnology
from mestring.services.codes import Language
from mestring.services.presenters.cards import Card
from mestring.services.presenters.ladder.in_words import some_facts

Cards = Mapping[str, Card]


@dataclass(frozen=True, slots=True)
class TechnologyRow:
    """A technology to consider. ``answers`` are the three questions with answers; none where it hardly fits."""

    card: Card
    because: str
    answers: tuple[tuple[str, str], ...]
    find_out: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service to consider. ``decision`` says whether one gets it by a formal decision; "" where one does not."""

    card: Card
    why: str
    because: str
    group: bool
    groups_first: tuple[Card, ...]
    against: tuple[str, ...]
    decision: str


def technology_rows(recommendation: Recommendation, *, cards: Cards, language: Language) -> tuple[TechnologyRow, ...]:
    """The technology, what fits first."""
    return tuple(_technology(one, cards, language) for one in recommendation.suggestions.technology)


def service_rows(
    recommendation: Recommendation, *, cards: Cards, language: Language, of_level: bool
) -> tuple[ServiceRow, ...]:
    """The services of the level itself, or those given besides, in the order to consider them."""
    decided = zip(recommendation.suggestions.services, recommendation.decisions, strict=True)
    level = recommendation.level.number
    return tuple(_service(one, need, cards, language) for one, need in decided if (one.step == level) is of_level)


def _technology(one: SuggestedTechnology, cards: Cards, language: Language) -> TechnologyRow:
    asked = guides().sentences.questions
    answers = [(asked[q].said_in(language), one.guide.answers[q].said_in(language)) for q in Question]
    return TechnologyRow(
        card=cards[one.code],
        because=some_facts(one.facts, language=language),
        answers=() if one.against else tuple(answers),
        find_out=tuple(facts().fact(key).name.said_in(language) for key in one.find_out),
        against=_against(one.against, language),
    )


def _service(one: SuggestedService, need: DecisionNeeded, cards: Cards, language: Language) -> ServiceRow:
    said = [need.sentence, need.law] if need.decision is not Decision.NEVER or need.law else []
    return ServiceRow(
        card=cards[one.code],
        why=one.guide.why.said_in(language),
        because=some_facts(one.facts, language=language),
        group=one.guide.group,
        groups_first=tuple(cards[code] for code in one.groups_first),
        against=_against(one.against, language),
        decision=" ".join(words.said_in(language) for words in said if words),
    )


def _against(found: Iterable[Against], language: Language) -> tuple[str, ...]:
    return tuple(f"{one.sentence.said_in(language)} ({some_facts(one.facts, language=language)})" for one in found)
