"""The workload in neworder: a data frame of persons, a hazard for death and a transition matrix for each age group."""

from __future__ import annotations

import neworder
import pandas as pd
from timing import tell
from workload import AGES, GROUPS, LEVELS, STEPS, tables


class Municipality(neworder.Model):
    def __init__(self, start):
        super().__init__(neworder.LinearTimeline(0, STEPS, STEPS), neworder.MonteCarlo.deterministic_identical_stream)
        self.death, moves = tables()
        self.moves = dict(enumerate(moves))
        age, sex, level = start
        columns = {"age": age, "sex": sex, "level": pd.Categorical(level, categories=range(LEVELS))}
        self.persons = pd.DataFrame(columns, index=neworder.df.unique_index(age.size))
        self.counts = []

    def step(self):
        self.persons["age"] = (self.persons["age"] + 1).clip(upper=AGES - 1)
        risk = self.death[self.persons["sex"].to_numpy(), self.persons["age"].to_numpy()]
        dies = self.mc.hazard(risk).astype(bool)
        self.persons = self.persons[~dies].copy()
        self.persons["group"] = pd.Categorical(self.persons["age"] // 5, categories=range(GROUPS))
        self.persons["level"] = neworder.df.transition_conditional(
            self.mc, self.moves, self.persons["group"], self.persons["level"]
        )
        by_cell = self.persons.groupby(["group", "level"], observed=False).size()
        self.counts.append(by_cell.unstack().to_numpy())


def made(start):
    model = Municipality(start)

    def run():
        neworder.run(model)
        return model.counts

    return run


if __name__ == "__main__":
    tell("neworder", made)
