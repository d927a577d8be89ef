"""A recommendation as it is read: the person's own words, the level and why, what is unsure, and what to consider."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.ladder import Recommendation
from mestring.ladder.reasons import BASE, Reason
from mestring.services.codes import Language
from mestring.services.presenters.cards import Card, card
from mestring.services.presenters.ladder.in_words import known_fact, name_of, some_facts
from mestring.services.presenters.ladder.not_asked import not_asked
from mestring.services.presenters.ladder.suggested import ServiceRow, TechnologyRow, service_rows, technology_rows
from mestring.services.presenters.ladder.uncertain import Near, missing_facts, near_down, near_up
from mestring.services.presenters.service_page import listed
from mestring.services.selectors import Published


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step of the picture: the one recommended is ``here``; one that missing facts could lead to is ``maybe``."""

    number: int
    here: bool
    maybe: bool


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A rule that holds, and the facts it holds for. ``level`` is the one it gives."""

    code: str
    level: int
    sentence: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecommendationPage:
    """What the page shows. Where too little is known, ``enough`` is False and no level is shown."""

    enough: bool
    provisional: bool
    number: int
    name: str
    need: str
    housing: str
    drawn: tuple[DrawnStep, ...]
    important: str
    alerts: tuple[str, ...]
    reasons: tuple[ReasonRow, ...]
    besides: tuple[ReasonRow, ...]
    may_become: str
    missing: tuple[str, ...]
    up: tuple[Near, ...]
    down: tuple[Near, ...]
    technology: tuple[TechnologyRow, ...]
    services: tuple[ServiceRow, ...]
    given_besides: tuple[ServiceRow, ...]
    others: tuple[Card, ...]
    clarify: tuple[str, ...]
    not_asked: tuple[str, ...]


def recommendation_page(
    recommendation: Recommendation, *, published: Mapping[str, Published], language: Language
) -> RecommendationPage:
    """The page of a recommendation made among what is ``published``, by code."""
    cards = {code: card(one, language=language) for code, one in published.items()}
    level = recommendation.level
    may_become = recommendation.may_become
    return RecommendationPage(
        enough=bool(recommendation.reasons),
        provisional=not recommendation.settled,
        number=level.number,
        name=level.name.said_in(language),
        need=level.need.said_in(language),
        housing=level.housing.said_in(language),
        drawn=tuple(
            DrawnStep(one.number, one.number == level.number, one.number in may_become)
            for one in recommendation.ladder.levels
        ),
        important=recommendation.needs.important_to_me,
        alerts=tuple(one.sentence.said_in(language) for one in recommendation.suggestions.alerts),
        reasons=tuple(_reason(one, language) for one in recommendation.deciding),
        besides=tuple(_reason(one, language) for one in _besides(recommendation)),
        may_become=listed([str(one) for one in may_become]),
        missing=missing_facts(recommendation, language=language),
        up=near_up(recommendation, language=language),
        down=near_down(recommendation, language=language),
        technology=technology_rows(recommendation, cards=cards, language=language),
        services=service_rows(recommendation, cards=cards, language=language, of_level=True),
        given_besides=service_rows(recommendation, cards=cards, language=language, of_level=False),
        others=tuple(cards[code] for code in recommendation.suggestions.others),
        clarify=tuple(_clarify(one.key, one.codes, cards, language) for one in recommendation.suggestions.clarify),
        not_asked=not_asked(recommendation.needs),
    )


def _reason(reason: Reason, language: Language) -> ReasonRow:
    # Where no rule holds, everything that is known speaks for it, and that is too much to list.
    facts = (
        (some_facts(reason.facts, language=language),)
        if reason.rule == BASE
        else tuple(known_fact(fact, language=language) for fact in reason.facts)
    )
    return ReasonRow(reason.rule, reason.level, reason.sentence.said_in(language), facts)


def _besides(recommendation: Recommendation) -> Iterator[Reason]:
    """The other reasons that tell of something not told of already."""
    told = {fact.key for reason in recommendation.deciding for fact in reason.facts}
    for reason in recommendation.reasons:
        keys = {fact.key for fact in reason.facts}
        if not reason.decides and not keys <= told:
            told |= keys
            yield reason


def _clarify(key: str, codes: tuple[str, ...], cards: Mapping[str, Card], language: Language) -> str:
    names = listed([cards[code].name for code in codes])
    return _("%(fact)s: kan tale for %(services)s.") % {"fact": name_of(key, language), "services": names}
