"""The workload in starsim: its own deaths from a table of rates, a module that moves levels, one that counts."""

from __future__ import annotations

import numpy as np
import pandas as pd
import starsim as ss
from timing import tell
from workload import AGES, GROUPS, LEVELS, STEPS, tables


class Ageing(ss.Module):
    """A year older before anything else happens; starsim's own ageing comes last and has no oldest age."""

    def step(self):
        age = self.sim.people.age
        age[:] = np.minimum(age.values + 1, AGES - 1)


class Levels(ss.Module):
    def __init__(self, first, moves):
        super().__init__()
        self.define_states(ss.FloatArr("level", default=0))
        self.first, self.upto, self.chance = first, np.cumsum(moves, axis=2), ss.random()

    def init_post(self):
        super().init_post()
        self.level[:] = self.first

    def step(self):
        alive = self.sim.people.auids
        group = self.sim.people.age.values.astype(int) // 5
        upto = self.upto[group, self.level.values.astype(int)]
        self.level[alive] = (self.chance.rvs(alive)[:, None] >= upto).sum(axis=1)


class Counting(ss.Analyzer):
    def __init__(self):
        super().__init__()
        self.counts = []

    def step(self):
        people = self.sim.people
        alive = people.alive.values
        group = people.age.values[alive].astype(int) // 5
        level = self.sim.custom.levels.level.values[alive].astype(int)
        cells = np.bincount(group * LEVELS + level, minlength=GROUPS * LEVELS)
        self.counts.append(cells.reshape(GROUPS, LEVELS))


def made(start):
    age, sex, level = start
    death, moves = tables()
    rates = pd.DataFrame(
        [
            {"Time": 2025, "Sex": name, "AgeGrpStart": at, "mx": -np.log1p(-death[number, at])}
            for number, name in enumerate(("Male", "Female"))
            for at in range(AGES)
        ]
    )
    sim = ss.Sim(
        n_agents=age.size,
        start=2025,
        dur=STEPS - 1,
        dt=1,
        use_aging=False,
        verbose=0,
        copy_inputs=False,
        custom=[Ageing(), Levels(level, moves)],
        demographics=ss.Deaths(death_rate=rates, rate_units=1),
        analyzers=Counting(),
    )
    sim.init()
    sim.people.age[:] = age.astype(np.float32)
    sim.people.female[:] = sex.astype(bool)

    def run():
        sim.run()
        return sim.analyzers[0].counts

    return run


if __name__ == "__main__":
    tell("starsim", made)
