"""What an invented municipality's own casework would count in a year: whole numbers, before anything is hidden."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mestring.knowledge.measures import BETWEEN, TOTAL
from mestring.knowledge.synthetic.care import FIRST_AGES, CareYear, Told, care_year
from mestring.knowledge.synthetic.shapes import Place, engine, shapes
from mestring.projection import LEVEL

Moves = dict[tuple[int, int], int]
LEVELS = tuple(int(str(level)) for level in LEVEL.labels)
BELOW_FIRST = LEVELS[1:]


def own(place: Place, year: int) -> Iterator[Told]:
    """Every count of the year."""
    at = care_year(place, year)
    passed = year - shapes()["own_years"]["first"]
    yield from _levels(at)
    moves = _moves(at)
    yield from _told_moves(moves)
    yield from _decisions(at, passed)
    yield from _courses(at, passed)
    yield from _asked(at, passed)


def _levels(at: CareYear) -> Iterator[Told]:
    """Level 1 are those who have no decision, and casework does not know them."""
    known = {
        (age, level): at.whole(at.levels[number, place + 1] * _own("known"))
        for number, age in enumerate(FIRST_AGES)
        for place, level in enumerate(BELOW_FIRST)
    }
    for (age, level), number in known.items():
        yield Told("people-at-level-by-age", f"{age}{BETWEEN}{level}", number)
    for wanted in BELOW_FIRST:
        yield Told("people-at-level", str(wanted), sum(n for (_age, level), n in known.items() if level == wanted))
    for measure in ("people-at-level", "people-at-level-by-age"):
        yield Told(measure, TOTAL, sum(known.values()))


def _moves(at: CareYear) -> Moves:
    """Persons by level the year before and now; who was at level 1 then, casework did not know."""
    mastery = engine().mastery
    moves = mastery.moves.values[0][mastery.group_of_age[list(FIRST_AGES.values())]]
    found: Moves = {}
    for number, before in enumerate(LEVELS):
        if before in BELOW_FIRST:
            expected = (at.levels[:, number, None] * moves[:, number]).sum(axis=0)
            drawn = at.luck.multinomial(round(expected.sum()), expected / expected.sum())
            found |= {(before, after): int(n) for after, n in zip(LEVELS, drawn, strict=True)}
    return found


def _told_moves(moves: Moves) -> Iterator[Told]:
    yield from (Told("level-moves", f"{before}{BETWEEN}{after}", number) for (before, after), number in moves.items())
    yield Told("level-moves", TOTAL, sum(moves.values()))
    for measure, chosen in (
        ("followed-a-year", moves),
        ("moved-lower", {(before, after): n for (before, after), n in moves.items() if after > before}),
        ("moved-higher", {(before, after): n for (before, after), n in moves.items() if after < before}),
    ):
        for level in BELOW_FIRST:
            yield Told(measure, str(level), sum(n for (before, _after), n in chosen.items() if before == level))
        yield Told(measure, TOTAL, sum(chosen.values()))


def _decisions(at: CareYear, passed: int) -> Iterator[Told]:
    made = at.whole(at.users.sum() * _own("decisions_each"))
    asked, due = _part(made, "digital_asked", passed), at.whole(made * _own("evaluations_each"))
    appeals = at.whole(made * _own("appealed"))
    yield Told("decisions", TOTAL, made)
    yield Told("decisions-in-time", TOTAL, _part(made, "in_time", passed))
    yield Told("decision-days", TOTAL, round(made * _moving("days_each", passed)))
    yield Told("decisions-time-limited", TOTAL, _part(made, "time_limited", passed))
    yield Told("digital-asked", TOTAL, asked)
    yield Told("digital-chosen", TOTAL, round(asked * _own("digital_chosen")))
    yield Told("evaluations-due", TOTAL, due)
    yield Told("evaluations-on-time", TOTAL, _part(due, "evaluated_on_time", passed))
    yield Told("appeals", TOTAL, appeals)
    yield Told("appeals-upheld", TOTAL, round(appeals * _own("upheld")))


def _courses(at: CareYear, passed: int) -> Iterator[Told]:
    ended = at.whole(_moving("rehabilitation", passed))
    waiting = at.beds * _moving("waiting", passed) * at.residents / at.residents.sum()
    by_age = [int(at.luck.poisson(number)) for number in waiting]
    due = at.whole(at.users.sum() * _own("plan_due"))
    yield Told("rehabilitation-ended", TOTAL, ended)
    yield Told("rehabilitation-better", TOTAL, round(ended * _own("better")))
    yield from (Told("waiting-for-place", age, number) for age, number in zip(FIRST_AGES, by_age, strict=True))
    yield Told("waiting-for-place", TOTAL, sum(by_age))
    yield Told("waiting-days", TOTAL, at.whole(sum(by_age) * _own("days_waited")))
    yield Told("individual-plans-due", TOTAL, due)
    yield Told("individual-plans", TOTAL, _part(due, "plan_made", passed))


def _asked(at: CareYear, passed: int) -> Iterator[Told]:
    new, asked = at.whole(at.users.sum() * _own("new_each")), at.whole(at.users.sum() * _own("kin_asked"))
    answers = at.whole(at.users.sum() * _own("answers_each"))
    yield Told("new-helped", TOTAL, new)
    yield Told("new-helped-after-rehabilitation", TOTAL, _part(new, "new_after", passed))
    yield Told("next-of-kin-asked", TOTAL, asked)
    yield Told("next-of-kin-hours", TOTAL, at.whole(asked * _own("kin_hours")))
    yield Told("survey-answers", TOTAL, answers)
    yield Told("survey-content", TOTAL, round(answers * _own("content")))


def _part(of: int, name: str, passed: int) -> int:
    return round(of * float(np.clip(_moving(name, passed), 0, 1)))


def _moving(name: str, passed: int) -> float:
    first, added = (float(one) for one in shapes()["own"][name])
    return first + added * passed


def _own(name: str) -> float:
    return float(shapes()["own"][name])
