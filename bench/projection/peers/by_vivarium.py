"""The workload in vivarium: components with lookup tables, one column for each level, and an observer that counts.

This form has one table for all moves. vivarium's state machine, with a table for each pair of levels, took three times
as long.
"""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
from timing import tell
from vivarium.engine import Component, InteractiveContext
from vivarium.engine.framework.results import Observer
from workload import AGES, GROUPS, LEVELS, STEPS, tables

warnings.filterwarnings("ignore")

LEVEL_NAMES = [f"level_{number + 1}" for number in range(LEVELS)]
GROUP_NAMES = [f"from_{group * 5}" for group in range(GROUPS)]
SEXES = np.array(["Male", "Female"])
ALIVE = "is_alive == True"


class People(Component):
    """Everybody's age and sex; older by a year before each step."""

    def __init__(self, age, sex):
        super().__init__()
        self.age, self.sex = age, sex

    def setup(self, builder):
        builder.population.register_initializer(self.begin, columns=["age", "sex"], required_resources=[])

    def begin(self, made):
        at = made.index
        columns = {"age": self.age[at].astype(float), "sex": SEXES[self.sex[at]]}
        self.population_view.initialize(pd.DataFrame(columns, index=at))

    def on_time_step_prepare(self, event):
        alive = self.population_view.get_filtered_index(event.index, query=ALIVE)
        self.population_view.update("age", lambda age: np.minimum(age + 1, AGES - 1), index=alive)


class Death(Component):
    """Before the moves, by a table over sex and age."""

    time_step_priority = 2

    def __init__(self, death):
        super().__init__()
        cells = [(sex, age, age + 1) for sex in SEXES for age in range(AGES)]
        index = pd.MultiIndex.from_tuples(cells, names=["sex", "age_start", "age_end"])
        self.risks = pd.Series(death.ravel(), index=index, name="risk")

    def setup(self, builder):
        self.chance = builder.randomness.get_stream("death")
        self.risk = builder.lookup.build_table(self.risks, name="risk")
        builder.population.register_initializer(self.begin, columns="is_alive", required_resources=[])

    def begin(self, made):
        self.population_view.initialize(pd.Series(True, index=made.index, name="is_alive"))

    def on_time_step(self, event):
        alive = self.population_view.get_filtered_index(event.index, query=ALIVE)
        dies = self.chance.filter_for_probability(alive, self.risk(alive))
        self.population_view.update("is_alive", lambda old: pd.Series(False, index=old.index), index=dies)


class Moves(Component):
    """Among levels, by a table over level and age group with a column for each level after."""

    time_step_priority = 5

    def __init__(self, level, moves):
        super().__init__()
        self.level = level
        cells = [(name, group * 5, group * 5 + 5) for name in LEVEL_NAMES for group in range(GROUPS)]
        index = pd.MultiIndex.from_tuples(cells, names=["level", "age_start", "age_end"])
        chances = moves.transpose(1, 0, 2).reshape(-1, LEVELS)
        self.table = pd.DataFrame(chances, index=index, columns=LEVEL_NAMES)

    def setup(self, builder):
        self.chance = builder.randomness.get_stream("level")
        self.chances = builder.lookup.build_table(self.table, name="moves")
        builder.population.register_initializer(self.begin, columns="level", required_resources=[])

    def begin(self, made):
        names = np.array(LEVEL_NAMES)[self.level[made.index]]
        self.population_view.initialize(pd.Series(names, index=made.index, name="level"))

    def on_time_step(self, event):
        alive = self.population_view.get_filtered_index(event.index, query=ALIVE)
        after = self.chance.choice(alive, LEVEL_NAMES, self.chances(alive).to_numpy())
        self.population_view.update("level", lambda old: after.astype(old.dtype), index=alive)


class Counting(Observer):
    """Persons by age group and level after each step."""

    def setup(self, builder):
        self.counts = []

    def register_observations(self, builder):
        results = builder.results
        results.register_stratification(
            "at_level", LEVEL_NAMES, requires_attributes=["level"], mapper=lambda one: one["level"], is_vectorized=True
        )
        edges = [group * 5 - 0.5 for group in range(GROUPS + 1)]
        results.register_binned_stratification("age", "age_group", edges, GROUP_NAMES)
        results.register_stratified_observation(
            name="persons",
            pop_filter=ALIVE,
            requires_attributes=["is_alive"],
            additional_stratifications=["at_level", "age_group"],
            results_updater=self.keep,
        )

    def keep(self, before, now):
        by_cell = now["value"].unstack("at_level")
        self.counts.append(by_cell.reindex(index=GROUP_NAMES, columns=LEVEL_NAMES).to_numpy())
        return now


def made(start):
    age, sex, level = start
    death, moves = tables()
    counting = Counting()
    time = {
        "start": {"year": 2025, "month": 1, "day": 1},
        "end": {"year": 2050, "month": 1, "day": 1},
        "step_size": 365,
    }
    sim = InteractiveContext(
        components=[People(age, sex), Death(death), Moves(level, moves), counting],
        configuration={"population": {"population_size": age.size}, "time": time},
        logging_verbosity=0,
        observe=True,
    )

    def run():
        sim.take_steps(STEPS)
        return counting.counts

    return run


if __name__ == "__main__":
    tell("vivarium-engine", made)
