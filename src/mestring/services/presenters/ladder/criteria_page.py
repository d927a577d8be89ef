"""The rules that say who is on which level, told so that a professional can read, discuss and change them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mestring.ladder import ladders, variables
from mestring.ladder.criteria import Criteria
from mestring.ladder.criteria.rules import HIGHEST_MASTERY
from mestring.services.codes import Language
from mestring.services.presenters.ladder.in_words import Told, told


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule: its code, its sentence, and when it holds."""

    code: str
    sentence: str
    when: Told


@dataclass(frozen=True, slots=True)
class LevelRules:
    """The rules that lift to a level at least."""

    number: int
    name: str
    rules: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class CriteriaPage:
    """The whole set. ``base`` is what is said on the first level, where no rule holds; ``scale`` explains scores."""

    code: str
    title: str
    why: str
    template: bool
    adopted_by: str
    applies_from: date | None
    reference_title: str
    reference_link: str
    checked: date | None
    base: str
    base_name: str
    count: int
    levels: tuple[LevelRules, ...]
    scale: tuple[tuple[int, str], ...]
    variables_why: str


def criteria_page(criteria: Criteria, *, language: Language) -> CriteriaPage:
    """The page of a set of criteria."""
    ladder, known = ladders.shipped()[criteria.ladder], variables.shipped()
    levels = []
    for level in ladder.levels:
        rules = tuple(
            RuleRow(rule.code, rule.sentence.said_in(language), told(rule.when, language=language))
            for rule in criteria.rules
            if rule.level == level.number
        )
        if rules:
            levels.append(LevelRules(level.number, level.name.said_in(language), rules))
    return CriteriaPage(
        code=criteria.code,
        title=criteria.title.said_in(language),
        why=criteria.why.said_in(language),
        template=criteria.status == "template",
        adopted_by=criteria.adopted_by,
        applies_from=criteria.applies_from,
        reference_title=criteria.reference.title,
        reference_link=criteria.reference.link,
        checked=criteria.checked,
        base=criteria.base.said_in(language),
        base_name=ladder.level(HIGHEST_MASTERY).name.said_in(language),
        count=len(criteria.rules),
        levels=tuple(levels),
        scale=tuple((score, words.said_in(language)) for score, words in known.scale.items()),
        variables_why=known.why.said_in(language),
    )
