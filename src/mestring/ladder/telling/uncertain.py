"""What is missing, and how near the next levels are, in bokmål."""

from __future__ import annotations

from collections.abc import Iterator

from mestring.ladder.missing import Missing
from mestring.ladder.nearness import Turn
from mestring.ladder.recommending import Recommendation
from mestring.ladder.telling.lines import heading, listed, paragraph, point
from mestring.ladder.telling.wording import from_code, short

_SHOWN = 5


def missing(recommendation: Recommendation) -> Iterator[str]:
    """The facts that could raise the level: those that could alone one by one, the others by their rule."""
    if recommendation.settled:
        return
    levels = [str(level) for level in recommendation.may_become]
    yield from heading("Det som mangler")
    yield paragraph(f"Noe er ikke kjent. Når det blir kjent, kan nivået bli {listed(levels, last='eller')}:")
    alone = [one for one in recommendation.missing if any(could.alone for could in one.could)]
    for one in alone:
        yield point(_alone(one))
    for level, names in _together(recommendation):
        yield point(f"{listed(names)} avgjør til sammen om nivået blir {level}.")


def near(recommendation: Recommendation) -> Iterator[str]:
    """The single steps that would move the level, or the short way where no single step does."""
    if not recommendation.reasons:
        return
    found = recommendation.near
    yield from heading("Hvor nær neste nivå er")
    yield from _direction("Mot mer hjelp", found.up, found.way_up, found.steps_up)
    yield from _direction("Mot mer mestring", found.down, found.way_down, found.steps_down)


def _alone(one: Missing) -> str:
    says = [f"{from_code(one.key, could.values)} gir nivå {could.level}" for could in one.could if could.alone]
    return f"{one.name.nb}: {', '.join(dict.fromkeys(says))}."


def _together(recommendation: Recommendation) -> Iterator[tuple[int, list[str]]]:
    by_rule: dict[tuple[int, str], list[str]] = {}
    for one in recommendation.missing:
        for could in one.could:
            if not could.alone:
                by_rule.setdefault((could.level, could.rule), []).append(
                    f"{one.name.nb.lower()} ({from_code(one.key, could.values)})"
                )
    seen = set()
    for (level, _), names in sorted(by_rule.items()):
        if (level, *names) not in seen:
            seen.add((level, *names))
            yield level, [names[0].capitalize(), *names[1:]]


def _direction(title: str, single: tuple[Turn, ...], way: tuple[Turn, ...], steps: int) -> Iterator[str]:
    for level in dict.fromkeys(turn.level for turn in single):
        turns = [f"{short(turn.now)} → {_value(turn)}" for turn in single if turn.level == level]
        more = f"; eller {len(turns) - _SHOWN} andre" if len(turns) > _SHOWN else ""
        yield point(f"{title}, ett trinn til nivå {level}: {'; eller '.join(turns[:_SHOWN])}{more}.")
    if single:
        return
    if way:
        turns = [f"{short(turn.now)} → {_value(turn)}" for turn in way]
        yield point(f"{title}, {steps} trinn til nivå {way[0].level}: {'; og '.join(turns)}.")
    else:
        yield point(f"{title}: ikke ved at det som er kjent, endrer seg litt.")


def _value(turn: Turn) -> str:
    return turn.then.code if turn.then.key.startswith("score.") else f"«{turn.then.says.nb}»"
