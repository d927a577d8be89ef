"""Pulls levers on a course. Each change is a share of what is there, so that pulling by nothing changes no bit.

Levers are pulled in the order of their names, whatever order they are given in: the sum is the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from mestring.projection.course import Course
from mestring.projection.errors import LeverError
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats
from mestring.projection.levers.lever import Change, PulledLever


def pull(
    course: Course,
    *,
    levers: Sequence[PulledLever],
    municipality: Municipality,
    effects: Mapping[str, float] | None = None,
) -> Course:
    """The course with every lever pulled. ``effects``: by lever's name, in place of its likely effect.

    LeverError when a lever is pulled twice on the same thing, or works on something the municipality has not.
    """
    names = [one.name for one in levers]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise LeverError(f"Strategien «{twice}» er valgt to ganger på det samme. Behold den ene.")
    for one in sorted(levers, key=lambda pulled: pulled.name):
        effect = (effects or {}).get(one.name, one.effect.middle)
        course = _CHANGES[one.lever.change](course, one, effect * one.reach(course.years), municipality)
    return course


def _worsening(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    moves = course.moves.copy()
    for group, level in _reached(pulled, municipality):
        worse = moves[:, :, group, level, level + 1 :]
        removed = worse * effect[:-1, None, None]
        moves[:, :, group, level, level] += removed.sum(axis=-1)
        worse -= removed
    return replace(course, moves=moves)


def _improvement(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    moves = course.moves.copy()
    for group, level in _reached(pulled, municipality):
        better, same = moves[:, :, group, level, :level], moves[:, :, group, level, level]
        added = better * effect[:-1, None, None]
        # No more can get better than those who would have stayed where they were.
        room = (same / added.sum(axis=-1).clip(min=1e-300)).clip(max=1.0)
        added *= room[..., None]
        same -= added.sum(axis=-1)
        better += added
    return replace(course, moves=moves.clip(min=0.0))


def _hours(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    hours = course.hours_a_week.copy()
    for service in _services(pulled, municipality):
        for level in pulled.lever.levels:
            hours[:, service, level - 1] *= 1 - effect
    return replace(course, hours_a_week=hours)


def _shift(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    used = course.used_by.copy()
    to = _place_of(pulled.to or "", [one.code for one in municipality.services], pulled)
    for service in _services(pulled, municipality):
        for level in pulled.lever.levels:
            moved = used[:, service, pulled.lever.from_age :, level - 1] * effect[:, None]
            used[:, service, pulled.lever.from_age :, level - 1] -= moved
            used[:, to, pulled.lever.from_age :, level - 1] += moved
    return replace(course, used_by=used)


def _competence(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    given = course.given_by.copy()
    to = _place_of(pulled.to or "", municipality.competences, pulled)
    for group in pulled.on:
        source = _place_of(group, municipality.competences, pulled)
        moved = given[:, :, source] * effect[:, None]
        given[:, :, source] -= moved
        given[:, :, to] += moved
    return replace(course, given_by=given)


def _sick_leave(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    return replace(course, sick_leave=course.sick_leave * (1 - effect))


_CHANGES: dict[Change, Callable[[Course, PulledLever, Floats, Municipality], Course]] = {
    Change.WORSENING: _worsening,
    Change.IMPROVEMENT: _improvement,
    Change.HOURS: _hours,
    Change.SHIFT: _shift,
    Change.COMPETENCE: _competence,
    Change.SICK_LEAVE: _sick_leave,
}


def _reached(pulled: PulledLever, municipality: Municipality) -> list[tuple[int, int]]:
    """Age groups that begin at the lever's age or later, each with each of its levels, by their places."""
    firsts = [int(str(first)) for first in municipality.mastery.groups.labels]
    groups = [place for place, first in enumerate(firsts) if first >= pulled.lever.from_age]
    return [(group, level - 1) for group in groups for level in pulled.lever.levels]


def _services(pulled: PulledLever, municipality: Municipality) -> list[int]:
    codes = [one.code for one in municipality.services]
    return [_place_of(code, codes, pulled) for code in sorted(pulled.on)]


def _place_of(name: str, known: Sequence[str], pulled: PulledLever) -> int:
    if name not in known:
        raise LeverError(f"«{pulled.lever.title}» kan ikke virke på «{name}». Velg blant {', '.join(known)}.")
    return list(known).index(name)
