"""What a plan calls its levels: its own words where it has them, else the usual."""

from __future__ import annotations

from mestring.plans.models import Kind, Plan

# A plan has four levels and some below. What is deeper is a mistake; pages, sheets and PDF are drawn level by level.
MOST_LEVELS = 12

_OWN = {
    Kind.FOCUS_AREA: "focus_area_name",
    Kind.GOAL: "goal_name",
    Kind.STRATEGY: "strategy_name",
    Kind.MEASURE: "measure_name",
}


def level_name(plan: Plan, kind: str) -> str:
    """The plan's word for a level ("Delmål" where others say "Mål"), with a capital as it stands in a heading."""
    level = Kind(kind)
    return getattr(plan, _OWN[level]) or str(level.label)


def level_names(plan: Plan) -> dict[str, str]:
    """The plan's words for all levels, highest first."""
    return {level.value: level_name(plan, level) for level in Kind}
