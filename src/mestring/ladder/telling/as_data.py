"""A recommendation as plain data, for ``--json`` and whoever stores it: codes, facts and sentences in one language."""

from __future__ import annotations

from typing import Any

from mestring.ladder.known_fact import KnownFact
from mestring.ladder.nearness import Turn
from mestring.ladder.recommending import Recommendation
from mestring.ladder.suggestions import Against

Data = dict[str, Any]


def as_data(recommendation: Recommendation, *, language: str = "nb") -> Data:
    """Everything but the needs themselves: what a person said stays where it was said."""
    suggestions = recommendation.suggestions
    counterpart = recommendation.counterpart
    return {
        "ladder": recommendation.ladder.code,
        "level": recommendation.level.number,
        "name": recommendation.level.name.said_in(language),
        "recommended_by": {
            "criteria": recommendation.criteria.code,
            "status": recommendation.criteria.status,
            "ladder": recommendation.criteria.ladder,
            "level": recommendation.number,
            "exact_counterpart": counterpart is None or counterpart.exact,
        },
        "enough_known": bool(recommendation.reasons),
        "settled": recommendation.settled,
        "may_become": list(recommendation.may_become),
        "reasons": [
            {
                "rule": reason.rule,
                "level": reason.level,
                "decides": reason.decides,
                "sentence": reason.sentence.said_in(language),
                "facts": [_fact(fact, language) for fact in reason.facts],
            }
            for reason in recommendation.reasons
        ],
        "missing": [
            {
                "fact": one.key,
                "could": [
                    {"level": could.level, "rule": could.rule, "values": list(could.values), "alone": could.alone}
                    for could in one.could
                ],
            }
            for one in recommendation.missing
        ],
        "near": {
            "up": [_turn(turn) for turn in recommendation.near.up],
            "down": [_turn(turn) for turn in recommendation.near.down],
            "way_up": [_turn(turn) for turn in recommendation.near.way_up],
            "way_down": [_turn(turn) for turn in recommendation.near.way_down],
        },
        "technology": [
            {
                "code": one.code,
                "standing": one.standing.value,
                "facts": [_fact(fact, language) for fact in one.facts],
                "answers": {question.value: words.said_in(language) for question, words in one.guide.answers.items()},
                "against": [_against(against, language) for against in one.against],
                "find_out": list(one.find_out),
            }
            for one in suggestions.technology
        ],
        "services": [
            {
                "code": one.code,
                "step": one.step,
                "group": one.guide.group,
                "groups_first": list(one.groups_first),
                "standing": one.standing.value,
                "why": one.guide.why.said_in(language),
                "facts": [_fact(fact, language) for fact in one.facts],
                "against": [_against(against, language) for against in one.against],
                "decision": {"code": decision.decision.value, "sentence": decision.sentence.said_in(language)},
            }
            for one, decision in zip(suggestions.services, recommendation.decisions, strict=True)
        ],
        "other_services": list(suggestions.others),
        "clarify": [{"fact": one.key, "for": list(one.codes)} for one in suggestions.clarify],
        "alerts": [{"code": one.code, "sentence": one.sentence.said_in(language)} for one in suggestions.alerts],
    }


def _fact(fact: KnownFact, language: str) -> Data:
    return {
        "fact": fact.key,
        "value": fact.code,
        "name": fact.name.said_in(language),
        "says": fact.says.said_in(language),
    }


def _turn(turn: Turn) -> Data:
    return {"fact": turn.now.key, "from": turn.now.code, "to": turn.then.code, "level": turn.level}


def _against(against: Against, language: str) -> Data:
    return {"sentence": against.sentence.said_in(language), "facts": [_fact(fact, language) for fact in against.facts]}
