"""Reads a condition as it is written in a file. Only what grows with need can be asked, so no rule can turn round.

    {variable: hukommelse, at_least: 3}                 a score
    {variables: [syn, horsel], at_least: 3, count: 2}   so many of several scores (1 where count is left out)
    {area: egenomsorg, at_least: 4, count: 2}           so many of the scores of an area
    {presence_at_least: night}   {burden_at_least: heavy}   {risk: falls}   {health: palliative}
    {wants_relief: true}   {home_unsuited: true}
    {course: [temporary, acute]}                        no degree of need, and allowed all the same
    {all: […]}   {any: […]}   {count: 2, of: […]}

What decides which offers fit may ask about more that has no order: {household: [alone]}, {lives: [own_home]},
{has_next_of_kin: true}, {improvement_expected: true}, {refuses_help: true},
{presence_contradicted: true}. Criteria may not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mestring.ladder import variables
from mestring.ladder.conditions import AtLeast, Condition, OneOf, SoMany, all_of, any_of
from mestring.ladder.entries import Entry
from mestring.ladder.facts import shipped as facts
from mestring.ladder.facts.fact_list import SCORE

_YES = 1
_RISKS = ("falls", "nutrition", "loneliness", "violence")
_HEALTH = ("mental", "substance_use", "palliative")
# What people write when they want to ask for less need. Answered with why, rather than that the key is unknown.
_TURNS_ROUND = frozenset({"not", "at_most", "less_than", "below", "under", "max", "none_of", "equals", "is", "is_not"})
_WITHOUT_ORDER = frozenset(
    {"household", "lives", "has_next_of_kin", "improvement_expected", "refuses_help", "presence_contradicted"}
)


def condition(entry: Entry, *, monotone: bool) -> Condition:
    """The condition an entry writes. ``monotone`` refuses what has no order, but for the course."""
    turning = sorted(_TURNS_ROUND.intersection(entry.keys))
    if turning:
        raise entry.refusal(
            f"«{turning[0]}» kan ikke brukes. Et vilkår skal ikke slutte å gjelde fordi behovet øker. "
            "Skriv det med «at_least»."
        )
    unordered = sorted(_WITHOUT_ORDER.intersection(entry.keys))
    if monotone and unordered:
        raise entry.refusal(
            f"«{unordered[0]}» sier ikke hvor stort et behov er, og kan ikke løfte nivået. Ta det bort."
        )
    kind = next((key for key in _READERS if key in entry), None)
    if kind is None:
        raise entry.refusal(f"dette er ikke et vilkår. Det må ha en av nøklene {', '.join(_READERS)}.")
    read = _READERS[kind](entry, monotone)
    entry.end()
    return read


def _combined(key: str) -> Callable[[Entry, bool], Condition]:
    def read(entry: Entry, monotone: bool) -> Condition:
        parts = entry.each(key, lambda one: condition(one, monotone=monotone))
        if not parts:
            raise entry.refusal(f"«{key}» er tom. Skriv minst ett vilkår.")
        if key == "of":
            return SoMany(entry.whole("count", least=1, most=len(parts)), parts)
        return all_of(*parts) if key == "all" else any_of(*parts)

    return read


def _variable(entry: Entry, _monotone: bool) -> Condition:
    code = entry.choice("variable", variables.shipped().by_code)
    return AtLeast(f"{SCORE}{code}", _threshold(entry))


def _several(entry: Entry, _monotone: bool) -> Condition:
    known = variables.shipped()
    if "area" in entry:
        codes = known.codes_in(entry.choice("area", known.areas))
    else:
        codes = entry.texts("variables", among=known.by_code)
        if not codes:
            raise entry.refusal("«variables» er tom. Skriv minst én kode.")
    rank = _threshold(entry)
    leaves = tuple(AtLeast(f"{SCORE}{code}", rank) for code in codes)
    count = entry.whole("count", least=1, most=max(len(leaves), 1), default=1)
    return leaves[0] if len(leaves) == 1 else SoMany(count, leaves)


def _threshold(entry: Entry) -> int:
    # 1 would hold for everybody assessed, and is no need.
    return entry.whole("at_least", least=variables.LEAST_HELP + 1, most=variables.MOST_HELP)


def _degree(key: str, fact: str) -> Callable[[Entry, bool], Condition]:
    def read(entry: Entry, _monotone: bool) -> Condition:
        codes = facts().fact(fact).codes
        return AtLeast(fact, codes.index(entry.choice(key, codes[1:])))

    return read


def _risk(entry: Entry, _monotone: bool) -> Condition:
    return AtLeast(f"risk.{entry.choice('risk', _RISKS)}", _YES)


def _health(entry: Entry, _monotone: bool) -> Condition:
    return AtLeast(f"health.{entry.choice('health', _HEALTH)}", _YES)


def _so(key: str, made: Condition) -> Callable[[Entry, bool], Condition]:
    def read(entry: Entry, _monotone: bool) -> Condition:
        if not entry.truth(key):
            raise entry.refusal(f"«{key}» kan bare være true. Ta vilkåret bort om det ikke skal telle.")
        return made

    return read


def _one_of(key: str, fact: str) -> Callable[[Entry, bool], Condition]:
    def read(entry: Entry, _monotone: bool) -> Condition:
        codes = entry.texts(key, among=facts().fact(fact).codes)
        if not codes:
            raise entry.refusal(f"«{key}» er tom. Skriv minst én kode.")
        return OneOf(fact, codes)

    return read


_READERS: dict[str, Callable[[Entry, bool], Any]] = {
    "all": _combined("all"),
    "any": _combined("any"),
    "of": _combined("of"),
    "variable": _variable,
    "variables": _several,
    "area": _several,
    "presence_at_least": _degree("presence_at_least", "presence"),
    "burden_at_least": _degree("burden_at_least", "next_of_kin.burden"),
    "risk": _risk,
    "health": _health,
    "wants_relief": _so("wants_relief", AtLeast("next_of_kin.wants_relief", _YES)),
    "home_unsuited": _so("home_unsuited", AtLeast("housing.unsuited", _YES)),
    "course": _one_of("course", "course"),
    "household": _one_of("household", "housing.household"),
    "lives": _one_of("lives", "housing.kind"),
    "has_next_of_kin": _so("has_next_of_kin", OneOf("next_of_kin.has", ("yes",))),
    "improvement_expected": _so("improvement_expected", OneOf("goal.improvement", ("yes",))),
    "refuses_help": _so("refuses_help", OneOf("wants_help", ("no",))),
    "presence_contradicted": _so("presence_contradicted", OneOf("presence.contradicted", ("yes",))),
}
