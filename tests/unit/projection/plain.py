"""The model once more, slow and plain: Python lists and loops, nothing shared with the compiled one."""

from __future__ import annotations

from mestring.projection.inputs import Demography, Mastery


def project_plainly(demography: Demography, mastery: Mastery, *, steps: int) -> list:  # noqa: C901
    """Expected persons [year][sex][age][level], one process after the other as a person would explain it."""
    start = mastery.start.values.tolist()
    moves, excess = mastery.moves.values.tolist(), mastery.excess.values.tolist()
    fertility, leaving = demography.fertility.values.tolist(), demography.leaving.values.tolist()
    arriving, mortality = demography.arriving.values.tolist(), demography.mortality.values.tolist()
    group = [max(n for n, first in enumerate(mastery.groups.labels) if first <= age) for age in range(106)]
    persons = demography.people.values.tolist()
    people = [[[persons[s][a] * start[s][a][level] for level in range(6)] for a in range(106)] for s in (0, 1)]
    found = [people]
    for step in range(steps):
        decline = (1 - demography.mortality_decline) ** step
        after = [[[0.0] * 6 for _ in range(106)] for _ in (0, 1)]
        babies = 0.0
        for s in (0, 1):
            for a in range(1, 106):
                older = list(people[s][a - 1])
                if a == 105:
                    older = [x + y for x, y in zip(older, people[s][105], strict=True)]
                if s == 1:
                    babies += fertility[a] * sum(older)
                risk = risks(older, min(mortality[s][a] * decline, 1), excess[group[a]])
                for level in range(6):
                    living = older[level] * (1 - risk[level])
                    for to in range(6):
                        after[s][a][to] += living * moves[s][group[a]][level][to] * (1 - leaving[s][a])
        for s in (0, 1):
            for a in range(106):
                come = arriving[s][a]
                if a == 0:
                    boys_or_girls = demography.share_boys if s == 0 else 1 - demography.share_boys
                    come += babies * boys_or_girls * (1 - min(mortality[s][0] * decline, 1))
                for level in range(6):
                    after[s][a][level] += come * start[s][a][level]
        people = after
        found.append(people)
    return found


def risks(people: list[float], mortality: float, excess: list[float]) -> list[float]:
    """Probability of dying at each level, found by halving: deaths in all must be the mortality's."""
    if sum(people) == 0:
        return [mortality] * 6
    low, high = 0.0, 1e9
    for _ in range(200):
        middle = (low + high) / 2
        deaths = sum(p * min(1, middle * e) for p, e in zip(people, excess, strict=True))
        low, high = (middle, high) if deaths < mortality * sum(people) else (low, middle)
    return [min(1, high * e) for e in excess]
