"""The tables of the knowledge."""

from mestring.knowledge.models.area import Area, AreaKind
from mestring.knowledge.models.population import Population
from mestring.knowledge.models.release import Release, ReleaseState
from mestring.knowledge.models.run import Run, RunState
from mestring.knowledge.models.scenario import Scenario
from mestring.knowledge.models.value import Value

__all__ = [
    "Area",
    "AreaKind",
    "Population",
    "Release",
    "ReleaseState",
    "Run",
    "RunState",
    "Scenario",
    "Value",
]
