"""One life at a time in plain Python: the same luck, a draw for each event, nothing compiled."""

from __future__ import annotations

from itertools import accumulate

MASK = 2**64 - 1
GOLDEN = 0x9E3779B97F4A7C15


def mix(bits):
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
    return bits ^ (bits >> 31)


def key(seed, cell):
    return mix((mix((seed + GOLDEN) & MASK) + ((cell + 1) * GOLDEN)) & MASK)


def share(bits):
    return ((bits >> 11) + 1) / 2**53


def later(bits):
    return mix((bits + GOLDEN) & MASK)


def levels_over_time(chain, *, seed, sex, age, level, person):
    """The level of one who is there at the start, for each year, until she dies or leaves."""
    ages, levels = len(chain.group_of_age), chain.people.shape[2]
    bits = mix((key(seed, (sex * ages + age) * levels + level) + person * GOLDEN) & MASK)
    found = [level]
    limit, nothing = share(bits), 1.0
    for step in range(chain.steps):
        age = min(age + 1, ages - 1)
        risk, leaving = chain.death[step, sex, age, level], chain.leaving[step, sex, age]
        moves = chain.moves[step, sex, chain.group_of_age[age], level]
        same = (1 - risk) * moves[level] * (1 - leaving)
        nothing *= same
        if nothing >= limit:
            found.append(level)
            continue
        bits = later(bits)
        events = [(None, risk), (None, (1 - risk) * leaving)]
        events += [(to, (1 - risk) * (1 - leaving) * moves[to]) for to in range(levels) if to != level]
        upto = list(accumulate(chance for _, chance in events))
        drawn = share(bits) * upto[-1]
        to = next(to for (to, _), bound in zip(events, upto, strict=True) if drawn <= bound)
        if to is None:
            return found
        level = to
        found.append(level)
        bits = later(bits)
        limit, nothing = share(bits), 1.0
    return found
