"""What is missing and could change the level, and how near the next levels are."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mestring.ladder import Recommendation
from mestring.ladder.facts.fact_list import SCORE
from mestring.ladder.missing import Missing
from mestring.ladder.nearness import Turn
from mestring.services.codes import Language
from mestring.services.presenters.ladder.in_words import from_value, name_of
from mestring.services.presenters.service_page import listed

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Near:
    """One way to the next level: where it leads, and what would have to change; "" says that nothing small would."""

    heading: str
    changes: tuple[str, ...]
    more: int = 0


def missing_facts(recommendation: Recommendation, *, language: Language) -> tuple[str, ...]:
    """Sentences on what is not known: first what decides alone, then what decides together."""
    alone = [_alone(one, language) for one in recommendation.missing if any(could.alone for could in one.could)]
    return (*alone, *_together(recommendation, language))


def near_up(recommendation: Recommendation, *, language: Language) -> tuple[Near, ...]:
    """How near more help is."""
    near = recommendation.near
    return _near(near.up, near.way_up, near.steps_up, language, nothing=_("Det skal mye til før det trengs mer hjelp."))


def near_down(recommendation: Recommendation, *, language: Language) -> tuple[Near, ...]:
    """How near more mastery is."""
    near = recommendation.near
    nothing = _("Det skal mye til før mindre hjelp er nok.")
    return _near(near.down, near.way_down, near.steps_down, language, nothing=nothing)


def _alone(one: Missing, language: Language) -> str:
    says = [
        _("%(value)s gir nivå %(level)s")
        % {"value": from_value(one.key, could.values, language=language), "level": could.level}
        for could in one.could
        if could.alone
    ]
    return f"{one.name.said_in(language)}: {', '.join(dict.fromkeys(says))}."


def _together(recommendation: Recommendation, language: Language) -> list[str]:
    by_rule: dict[tuple[int, str], list[str]] = {}
    for one in recommendation.missing:
        for could in one.could:
            if not could.alone:
                value = from_value(one.key, could.values, language=language)
                by_rule.setdefault((could.level, could.rule), []).append(f"{one.name.said_in(language)} ({value})")
    told = [
        _("Til sammen avgjør dette om nivået blir %(level)s: %(facts)s.") % {"level": level, "facts": listed(names)}
        for (level, _rule), names in sorted(by_rule.items())
    ]
    return list(dict.fromkeys(told))


def _near(
    single: tuple[Turn, ...], way: tuple[Turn, ...], steps: int, language: Language, *, nothing: str
) -> tuple[Near, ...]:
    if single:
        levels = dict.fromkeys(turn.level for turn in single)
        return tuple(_one_step(level, [turn for turn in single if turn.level == level], language) for level in levels)
    if not way:
        return (Near(nothing, ()),)
    heading = ngettext("%(n)s steg til nivå %(level)s, alt dette:", "%(n)s steg til nivå %(level)s, alt dette:", steps)
    return (Near(heading % {"n": steps, "level": way[0].level}, tuple(_change(turn, language) for turn in way)),)


def _one_step(level: int, turns: list[Turn], language: Language) -> Near:
    changes = tuple(_change(turn, language) for turn in turns[:SHOWN])
    return Near(_("Ett steg til nivå %(level)s, ett av disse:") % {"level": level}, changes, max(len(turns) - SHOWN, 0))


def _change(turn: Turn, language: Language) -> str:
    scored = turn.now.key.startswith(SCORE)
    now, then = (one.code if scored else one.says.said_in(language) for one in (turn.now, turn.then))
    return _("%(fact)s: fra %(now)s til %(then)s") % {"fact": name_of(turn.now.key, language), "now": now, "then": then}
