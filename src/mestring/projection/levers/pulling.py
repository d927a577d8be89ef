"""Pulls levers on a course. Each change is a share of what is there, so that pulling by nothing changes no bit.

Levers are pulled in the order of their names, whatever order they are given in: the sum is the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from mestring.projection.course import Course, split_at
from mestring.projection.errors import LeverError
from mestring.projection.inputs import Municipality
from mestring.projection.labelled import Floats
from mestring.projection.levers.lever import Change, PulledLever
from mestring.projection.levers.together import once_on_each


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
    once_on_each(levers)
    for one in sorted(levers, key=lambda pulled: pulled.name):
        effect = (effects or {}).get(one.name, one.effect.middle)
        course = _CHANGES[one.lever.change](course, one, effect * one.reach(course.years), municipality)
    return course


def _worsening(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    course = split_at(course, pulled.lever.from_age)
    moves = course.moves.copy()
    for group, level in _reached(course, pulled):
        worse = moves[:, :, group, level, level + 1 :]
        removed = worse * effect[:-1, None, None]
        moves[:, :, group, level, level] += removed.sum(axis=-1)
        worse -= removed
    return replace(course, moves=moves)


def _improvement(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    course = split_at(course, pulled.lever.from_age)
    moves = course.moves.copy()
    for group, level in _reached(course, pulled):
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
    return replace(course, hours_a_week=hours, hours_waiting=_hours_waiting(course, pulled, effect, municipality))


def _hours_waiting(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Floats:
    # Who waits gets hours of the service used instead, and they fall as those of its other users do.
    hours = course.hours_waiting.copy()
    for number, one in enumerate(municipality.capacity):
        if one.instead in pulled.on:
            for level in pulled.lever.levels:
                hours[:, number, level - 1] *= 1 - effect
    return hours


def _shift(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    used = course.used_by.copy()
    to = _place_of(pulled.to or "", [one.code for one in municipality.services], pulled)
    for service in _services(pulled, municipality):
        for level in pulled.lever.levels:
            moved = used[:, service, pulled.lever.from_age :, level - 1] * effect[:, None]
            used[:, service, pulled.lever.from_age :, level - 1] -= moved
            used[:, to, pulled.lever.from_age :, level - 1] += moved
    # Who used both uses the one: no more can use it than there are.
    used[:, to] = used[:, to].clip(max=1.0)
    return replace(course, used_by=used)


def _coverage(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    return _fewer_places(_shift(course, pulled, effect, municipality), pulled, {}, effect, municipality)


def _conversion(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    reached = {code: _share_reached(course, pulled, code, municipality) for code in pulled.on}
    return _fewer_places(_shift(course, pulled, effect, municipality), pulled, reached, effect, municipality)


def _fewer_places(
    course: Course, pulled: PulledLever, reached: Mapping[str, float], effect: Floats, municipality: Municipality
) -> Course:
    """``reached``: the share of the places the effect is of, by service; all of them where nothing is said."""
    places = course.places.copy()
    for number, one in enumerate(municipality.capacity):
        if one.service in pulled.on:
            places[:, number] *= 1 - effect * reached.get(one.service, 1.0)
    return replace(course, places=places)


def _share_reached(course: Course, pulled: PulledLever, service: str, municipality: Municipality) -> float:
    """How many of those who want the service when the projection begins the lever reaches, as a share of them."""
    people = municipality.demography.people.values[..., None] * municipality.mastery.start.values
    wanted = people.sum(axis=0) * course.used_by[0, municipality.place_of(service)]
    levels = [level - 1 for level in pulled.lever.levels]
    return float(wanted[pulled.lever.from_age :, levels].sum() / max(wanted.sum(), 1e-300))


def _competence(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    given = course.given_by.copy()
    to = _place_of(pulled.to or "", municipality.competences, pulled)
    for group in sorted(pulled.on):
        source = _place_of(group, municipality.competences, pulled)
        moved = given[:, :, source] * effect[:, None]
        given[:, :, source] -= moved
        given[:, :, to] += moved
    return replace(course, given_by=given)


def _sick_leave(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    return replace(course, sick_leave=course.sick_leave * (1 - effect))


def _hours_a_year(course: Course, pulled: PulledLever, effect: Floats, municipality: Municipality) -> Course:
    return replace(course, hours_a_year=course.hours_a_year * (1 + effect))


_CHANGES: dict[Change, Callable[[Course, PulledLever, Floats, Municipality], Course]] = {
    Change.WORSENING: _worsening,
    Change.IMPROVEMENT: _improvement,
    Change.HOURS: _hours,
    Change.SHIFT: _shift,
    Change.COMPETENCE: _competence,
    Change.SICK_LEAVE: _sick_leave,
    Change.HOURS_A_YEAR: _hours_a_year,
    Change.COVERAGE: _coverage,
    Change.CONVERSION: _conversion,
}


def _reached(course: Course, pulled: PulledLever) -> list[tuple[int, int]]:
    """Age groups of the lever's age or later, each with each of its levels, by their places."""
    groups = sorted(set(course.group_of_age[pulled.lever.from_age :].tolist()))
    return [(group, level - 1) for group in groups for level in pulled.lever.levels]


def _services(pulled: PulledLever, municipality: Municipality) -> list[int]:
    codes = [one.code for one in municipality.services]
    return [_place_of(code, codes, pulled) for code in sorted(pulled.on)]


def _place_of(name: str, known: Sequence[str], pulled: PulledLever) -> int:
    if name not in known:
        raise LeverError(f"«{pulled.lever.title}» kan ikke virke på «{name}». Velg blant {', '.join(known)}.")
    return list(known).index(name)
