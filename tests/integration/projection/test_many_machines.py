"""A scheduler and workers in processes of their own give this machine's answer, also when one of them is killed."""

from __future__ import annotations

import signal

import pytest
from tests.integration.projection.local_cluster import local_cluster

from mestring.projection import Figure, Span, invented_municipality, lever, project
from mestring.projection.cluster import Task, project_many

pytest.importorskip("distributed", reason="Trenger «distributed»: uv pip install -r requirements/check.lock")

HOME = lever("home_rehabilitation").pulled(
    Span(0.02, 0.05, 0.10), first_year=2028, full_from=2030, reference="Antatt i prøven"
)
TASKS = [
    Task(municipality=invented_municipality(persons=3_000, name="Storvik"), until=2036, draws=40),
    Task(municipality=invented_municipality(persons=3_000, name="Storvik"), until=2036, draws=40, levers=(HOME,)),
    Task(municipality=invented_municipality(persons=1_700, name="Lillevik"), until=2036, draws=30, seed=9),
    Task(municipality=invented_municipality(persons=1_700, name="Utvik"), until=2030, draws=0),
]


def told_in_bytes(projection):
    drawn = (projection.expected_draws, projection.lived_draws)
    figures = [one.figures[figure].tobytes() for one in drawn if one for figure in Figure]
    parameters = [(name, values.tobytes()) for name, values in projection.parameters.items()]
    return projection.municipality, projection.people.values.tobytes(), figures, parameters


@pytest.fixture(scope="module")
def alone():
    return [
        project(task.municipality, until=task.until, levers=task.levers, draws=task.draws, seed=task.seed)
        for task in TASKS
    ]


def test_blocks_on_this_machine_are_the_same_to_the_last_bit(alone):
    done = []
    together = project_many(TASKS, block=7, told=lambda *told: done.append(told))
    assert [told_in_bytes(one) for one in together] == [told_in_bytes(one) for one in alone]
    # 40, 40 and 30 draws in blocks of 7 are 6 + 6 + 5 blocks.
    assert done == [(number, 17) for number in range(18)]


def test_a_worker_killed_in_the_middle_loses_nothing_and_changes_nothing(alone, tmp_path):
    with local_cluster(tmp_path, workers=2) as (address, workers):
        killed_at = []

        def kill_one(done, of):
            if done == 4:
                workers[0].send_signal(signal.SIGKILL)
                workers[0].wait()
                killed_at.append((done, of))

        together = project_many(TASKS, scheduler=address, block=5, told=kill_one)
        assert workers[0].returncode == -signal.SIGKILL
        assert killed_at == [(4, 22)]
        assert workers[1].poll() is None
    assert [told_in_bytes(one) for one in together] == [told_in_bytes(one) for one in alone]
