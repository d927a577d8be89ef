"""Invented needs of every kind: full and partial, light and heavy."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from mestring.ladder.needs import (
    Answer,
    Burden,
    Course,
    Effect,
    Goal,
    Health,
    Home,
    Household,
    Housing,
    Kin,
    Needs,
    NextOfKin,
    Presence,
    Risks,
    Tried,
)
from mestring.ladder.variables import shipped

CODES = tuple(shipped().by_code)
SERVICES = (
    "hverdagsrehabilitering",
    "mestringskurs",
    "stottekontakt",
    "trygghetsalarm",
    "korttidsopphold",
    "dagtilbud",
)
ANSWERS = st.sampled_from(list(Answer))
HEALTH = ("mental", "substance_use", "palliative")
RISKS = ("falls", "nutrition", "loneliness", "violence")
_UP = {score: score + 1 for score in range(1, 5)} | {9: 3}


@st.composite
def needs(draw):
    """Needs as somebody might have told them. A person's scores lie near one another, so that all levels come up."""
    about = draw(st.integers(1, 5))
    near = st.sampled_from(sorted({max(1, about - 1), about, about, min(5, about + 1)}))
    score = st.one_of(near, st.sampled_from([1, 2, 3, 4, 5, 9]))
    return Needs(
        scores=draw(st.dictionaries(st.sampled_from(CODES), score, min_size=draw(st.sampled_from([0, 6, 14])))),
        course=draw(st.sampled_from(list(Course))),
        presence=draw(st.sampled_from(list(Presence))),
        important_to_me=draw(st.sampled_from(["", "Å få sitte i hagen."])),
        housing=Housing(
            kind=draw(st.sampled_from(list(Home))),
            suits=draw(ANSWERS),
            household=draw(st.sampled_from(list(Household))),
        ),
        next_of_kin=draw(kin()),
        risks=Risks(**{risk: draw(ANSWERS) for risk in RISKS}),
        health=Health(**{cause: draw(ANSWERS) for cause in HEALTH}),
        wants_help=draw(ANSWERS),
        tried=tuple(draw(st.lists(tried(), unique_by=lambda one: one.service, max_size=3))),
        goals=tuple(draw(st.lists(goals(), max_size=2))),
    )


@st.composite
def kin(draw):
    has = draw(ANSWERS)
    if has is not Answer.YES:
        return NextOfKin(has=has)
    burden = draw(st.sampled_from(list(Burden)))
    return NextOfKin(has=has, role=draw(st.sampled_from(list(Kin))), burden=burden, wants_relief=draw(ANSWERS))


@st.composite
def tried(draw):
    return Tried(draw(st.sampled_from(SERVICES)), draw(st.sampled_from(list(Effect))), draw(st.booleans()))


@st.composite
def goals(draw):
    score = st.integers(1, 5)
    return Goal("Klare det selv.", draw(st.sampled_from(CODES)), draw(score), draw(score))


def steps_up(person: Needs) -> dict[str, Needs]:
    """The same person with one known fact a step worse, by what became worse."""
    worse = {
        f"score {code}": replace(person, scores={**person.scores, code: _UP[score]})
        for code, score in person.scores.items()
        if score in _UP
    }
    worse |= _next("presence", person.presence, Presence, lambda to: replace(person, presence=to))
    near = person.next_of_kin
    worse |= _next("burden", near.burden, Burden, lambda to: replace(person, next_of_kin=replace(near, burden=to)))
    if near.wants_relief is Answer.NO:
        worse["relief"] = replace(person, next_of_kin=replace(near, wants_relief=Answer.YES))
    if person.housing.suits is Answer.YES:
        worse["housing"] = replace(person, housing=replace(person.housing, suits=Answer.NO))
    for risk in RISKS:
        if getattr(person.risks, risk) is Answer.NO:
            worse[risk] = replace(person, risks=replace(person.risks, **{risk: Answer.YES}))
    for cause in HEALTH:
        if getattr(person.health, cause) is Answer.NO:
            worse[cause] = replace(person, health=replace(person.health, **{cause: Answer.YES}))
    return worse


def steps_down(person: Needs) -> dict[str, Needs]:
    """The same person with one known fact a step better, by the key of the fact."""
    better = {
        f"score.{code}": replace(person, scores={**person.scores, code: score - 1})
        for code, score in person.scores.items()
        if 2 <= score <= 5
    }
    near = person.next_of_kin
    better |= _before("presence", person.presence, Presence, lambda to: replace(person, presence=to))
    better |= _before(
        "next_of_kin.burden", near.burden, Burden, lambda to: replace(person, next_of_kin=replace(near, burden=to))
    )
    if near.wants_relief is Answer.YES:
        better["next_of_kin.wants_relief"] = replace(person, next_of_kin=replace(near, wants_relief=Answer.NO))
    if person.housing.suits is Answer.NO:
        better["housing.unsuited"] = replace(person, housing=replace(person.housing, suits=Answer.YES))
    for risk in RISKS:
        if getattr(person.risks, risk) is Answer.YES:
            better[f"risk.{risk}"] = replace(person, risks=replace(person.risks, **{risk: Answer.NO}))
    for cause in HEALTH:
        if getattr(person.health, cause) is Answer.YES:
            better[f"health.{cause}"] = replace(person, health=replace(person.health, **{cause: Answer.NO}))
    return better


def with_one_less_known(person: Needs) -> dict[str, Needs]:
    """The same person with one known fact taken away, by the key of the fact."""
    less = {
        f"score.{code}": replace(person, scores={one: score for one, score in person.scores.items() if one != code})
        for code in person.scores
    }
    if person.presence is not Presence.UNKNOWN:
        less["presence"] = replace(person, presence=Presence.UNKNOWN)
    if person.course is not Course.UNKNOWN:
        less["course"] = replace(person, course=Course.UNKNOWN)
    if person.housing.suits is not Answer.UNKNOWN:
        less["housing.unsuited"] = replace(person, housing=replace(person.housing, suits=Answer.UNKNOWN))
    near = person.next_of_kin
    if near.burden is not Burden.UNKNOWN:
        less["next_of_kin.burden"] = replace(person, next_of_kin=replace(near, burden=Burden.UNKNOWN))
    if near.wants_relief is not Answer.UNKNOWN:
        less["next_of_kin.wants_relief"] = replace(person, next_of_kin=replace(near, wants_relief=Answer.UNKNOWN))
    for risk in RISKS:
        if getattr(person.risks, risk) is not Answer.UNKNOWN:
            less[f"risk.{risk}"] = replace(person, risks=replace(person.risks, **{risk: Answer.UNKNOWN}))
    for cause in HEALTH:
        if getattr(person.health, cause) is not Answer.UNKNOWN:
            less[f"health.{cause}"] = replace(person, health=replace(person.health, **{cause: Answer.UNKNOWN}))
    return less


def _next(name, value, choices, changed):
    order = [choice for choice in choices if choice != "unknown"]
    if value == "unknown" or value is order[-1]:
        return {}
    return {name: changed(order[order.index(value) + 1])}


def _before(name, value, choices, changed):
    order = [choice for choice in choices if choice != "unknown"]
    if value == "unknown" or value is order[0]:
        return {}
    return {name: changed(order[order.index(value) - 1])}
