"""Chooses what to suggest: technology first, groups before what is given to one, and from what takes over least.

What has worked goes first, and what was tried without effect goes last, with the reason said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from mestring.ladder.conditions import Condition
from mestring.ladder.facts import Facts
from mestring.ladder.guides import Alert, Guides, NotWhen, Standing
from mestring.ladder.known_fact import KnownFact, facts_behind
from mestring.ladder.ladders import Ladder
from mestring.ladder.needs import Effect, Needs, Tried
from mestring.ladder.suggestions import Against, Clarify, SuggestedService, SuggestedTechnology, Suggestions
from mestring.ladder.three_valued import Truth
from mestring.ladder.words import Words

_ORDER = {standing: place for place, standing in enumerate(Standing)}


@dataclass(frozen=True, slots=True)
class _Case:
    needs: Needs
    facts: Facts
    guides: Guides
    deciding: tuple[KnownFact, ...]

    def tried(self, code: str) -> Tried | None:
        return next((one for one in self.needs.tried if one.service == code), None)


def suggestions_at(
    level: int,
    *,
    ladder: Ladder,
    needs: Needs,
    facts: Facts,
    guides: Guides,
    deciding: tuple[KnownFact, ...],
    available: Collection[str] | None,
) -> Suggestions:
    """What to consider at a level of the ladder, of what is ``available`` (all, where that is None).

    ``deciding`` are the facts that decided the level; they speak for the services that everybody at it may have. Where
    nothing at all is known, nothing is suggested.
    """
    case = _Case(needs, facts, guides, deciding)
    offered = {code: step for code, step in ladder.services_at(level).items() if available is None or code in available}
    codes = [code for code in ladder.level(level).technology if available is None or code in available]
    unclear: dict[str, list[str]] = {}
    technology = (_technology(code, case, unclear) for code in codes if code in guides.technology)
    services = (_service(code, step, case, unclear) for code, step in offered.items() if code in guides.services)
    return Suggestions(
        technology=tuple(sorted(filter(None, technology), key=lambda one: (bool(one.against), _ORDER[one.standing]))),
        services=_in_order(filter(None, services)),
        others=tuple(code for code in offered if code not in guides.services),
        clarify=tuple(Clarify(key, tuple(for_what)) for key, for_what in unclear.items()),
        alerts=tuple(alert for alert in guides.alerts if _applies(alert, level, facts)),
    )


def _technology(code: str, case: _Case, unclear: dict[str, list[str]]) -> SuggestedTechnology | None:
    guide = case.guides.technology[code]
    facts = _speaks_for(guide.when, code, case, unclear)
    if facts is None:
        return None
    standing, words = _standing(code, case)
    known = case.facts.known
    undecided = (leaf.fact for one in guide.not_when for leaf in one.when.unanswered(known))
    return SuggestedTechnology(
        guide=guide,
        standing=standing,
        standing_in_words=words,
        facts=facts,
        against=_against(guide.not_when, case),
        find_out=tuple(dict.fromkeys(undecided)),
    )


def _service(code: str, step: int, case: _Case, unclear: dict[str, list[str]]) -> SuggestedService | None:
    guide = case.guides.services[code]
    facts = case.deciding or None if guide.when is None else _speaks_for(guide.when, code, case, unclear)
    if facts is None:
        return None
    standing, words = _standing(code, case)
    against = _against(guide.not_when, case)
    return SuggestedService(guide, step, standing, words, facts, against, guide.groups_first)


def _speaks_for(when: Condition, code: str, case: _Case, unclear: dict[str, list[str]]) -> tuple[KnownFact, ...] | None:
    """The facts that speak for it; None where none do, and then those that could are noted as unclear."""
    known = case.facts.known
    truth = when.truth(known)
    if truth is Truth.TRUE:
        return facts_behind(when.holding(known), known)
    if truth is Truth.UNKNOWN:
        for key in dict.fromkeys([leaf.fact for leaf in when.unanswered(known)]):
            unclear.setdefault(key, []).append(code)
    return None


def _against(rules: tuple[NotWhen, ...], case: _Case) -> tuple[Against, ...]:
    known = case.facts.known
    holding = [(rule, leaves) for rule in rules if (leaves := rule.when.holding(known))]
    return tuple([Against(rule.sentence, facts_behind(leaves, known)) for rule, leaves in holding])


def _standing(code: str, case: _Case) -> tuple[Standing, Words]:
    said = case.guides.sentences
    tried = case.tried(code)
    standing = _effect(tried)
    if tried is not None and tried.running and standing is Standing.NO_EFFECT:
        return standing, said.running_without_effect
    return standing, said.standing[standing]


def _effect(tried: Tried | None) -> Standing:
    match tried:
        case None | Tried(effect=Effect.UNKNOWN):
            return Standing.NEW
        case Tried(effect=Effect.GOOD, running=True):
            return Standing.CONTINUE
        case Tried(effect=Effect.GOOD):
            return Standing.AGAIN
        case Tried(effect=Effect.SOME):
            return Standing.SOME
        case _:
            return Standing.NO_EFFECT


def _in_order(services: Iterable[SuggestedService]) -> tuple[SuggestedService, ...]:
    """What hardly fits goes last, then by what came of it before, then from what takes over least.

    A group has less effort than what it is to come before. Where it stands after all the same, since the other has
    worked or the group has not, it is not named as what to consider first.
    """
    before: list[SuggestedService] = []
    for one in sorted(services, key=lambda one: (one.hardly, _ORDER[one.standing], one.guide.effort)):
        if one.groups_first:
            fitting = [other.code for other in before if not other.hardly]
            first = tuple([code for code in one.groups_first if code in fitting])
            before.append(replace(one, groups_first=first))
        else:
            before.append(one)
    return tuple(before)


def _applies(alert: Alert, level: int, facts: Facts) -> bool:
    if alert.levels and level not in alert.levels:
        return False
    return alert.when is None or alert.when.truth(facts.known) is Truth.TRUE
