"""The demo's plans as they stand in content/*.yaml: read once, checked, frozen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from mestring.strict_yaml import YamlFileError, load

CONTENT = Path(__file__).parent / "content"
PLAN_FILES = ("plan-2025", "plan-2027", "temaplan")


def _as_date(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(_as_date)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Passage(_Strict):
    """A text under its own heading, outside the tree."""

    heading: str
    text: str


class Measure(_Strict):
    """A measure. ``budget`` is whole kroner by year; ``key`` is the same in every edition.

    ``lever`` is what it changes in the projection; the documents say nothing of it.
    """

    key: str
    title: str
    sub_goal: str = ""
    owner: str = ""
    deadline: str = ""
    budget: dict[int, int] = Field(default_factory=dict)
    funded: bool | None = None
    figures: tuple[str, ...] = ()
    un_goals: tuple[int, ...] = ()
    refers_to: str = ""
    duplicate_of: str = ""
    soft: bool = False
    lever: str = ""

    @model_validator(mode="after")
    def _money_is_funded_or_not(self) -> Measure:
        if bool(self.budget) != (self.funded is not None):
            raise ValueError(f"{self.key}: budget og funded må stå sammen")
        return self


class Strategy(_Strict):
    """A strategy with its measures."""

    key: str
    title: str
    text: str
    measures: tuple[Measure, ...]


class Goal(_Strict):
    """A goal: with strategies, or with measures that each stand beside a sub-goal (delmål)."""

    key: str
    title: str
    un_goals: tuple[int, ...]
    figures: tuple[str, ...]
    forankring: str
    innhold: str
    betydning: str
    strategies: tuple[Strategy, ...] = ()
    measures: tuple[Measure, ...] = ()


class FocusArea(_Strict):
    """A focus area with its goals."""

    key: str
    title: str
    text: str
    goals: tuple[Goal, ...]


class Levels(_Strict):
    """What the municipality calls the levels of this plan."""

    focus_area: str
    goal: str
    measure: str
    strategy: str = ""
    sub_goal: str = ""


class About(_Strict):
    """The facts on the plan's front page."""

    code: str
    title: str
    subtitle: str
    kind: Literal["municipal_subplan", "theme_plan"]
    status: Literal["adopted", "hearing"]
    status_text: str
    period: tuple[int, int]
    adopted: Day | None
    adopted_in: str
    budget_years: tuple[int, ...]
    replaces: str | None
    levels: Levels


class PlanContent(_Strict):
    """A whole plan as written by its authors."""

    plan: About
    introduction: tuple[Passage, ...]
    focus_areas: tuple[FocusArea, ...]
    closing: tuple[Passage, ...]

    def goals(self) -> Iterator[Goal]:
        """All goals, in the order of the document."""
        for area in self.focus_areas:
            yield from area.goals

    def strategies(self) -> Iterator[Strategy]:
        """All strategies, in the order of the document."""
        for goal in self.goals():
            yield from goal.strategies

    def measures(self) -> Iterator[Measure]:
        """All measures, in the order of the document."""
        for goal in self.goals():
            for strategy in goal.strategies:
                yield from strategy.measures
            yield from goal.measures


@cache
def read_plan_content(name: str) -> PlanContent:
    """The plan in ``content/<name>.yaml``; ``name`` is one of PLAN_FILES."""
    path = CONTENT / f"{name}.yaml"
    try:
        return PlanContent.model_validate(load(path))
    except ValidationError as error:
        raise YamlFileError(f"{path.name}: {error}") from None
