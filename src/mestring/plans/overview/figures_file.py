"""The numbers behind the picture of a plan, as CSV that a Norwegian spreadsheet opens as it is."""

from __future__ import annotations

import csv
import io

from django.utils.translation import gettext as _

from mestring.plans.levels import level_name
from mestring.plans.models import Kind, Plan
from mestring.plans.overview.picture import Figures
from mestring.plans.presenters.plan_map import PlanMap
from mestring.plans.presenters.words import levels_word

# What a spreadsheet would take for a formula when a text begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def figures_csv(drawn: PlanMap, *, plan: Plan) -> bytes:
    """A line for each goal and one for the whole. Semicolons and a byte order mark, as Excel wants in Norway."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [
            level_name(plan, Kind.FOCUS_AREA),
            level_name(plan, Kind.GOAL),
            levels_word(plan, Kind.STRATEGY),
            levels_word(plan, Kind.MEASURE),
            _("Uten ansvarlig"),
            _("Uten frist"),
            _("Uten budsjett"),
            _("Vagt formulert"),
        ]
    )
    for area in drawn.areas:
        for block in area.blocks:
            names = (f"{one.number} {one.title}".strip() for one in (area, block))
            writer.writerow([*(_text(name) for name in names), *_numbers(block.figures)])
    writer.writerow([_("Hele planen"), "", *_numbers(drawn.figures)])
    return out.getvalue().encode("utf-8-sig")


def _numbers(figures: Figures) -> list[int]:
    return [
        figures.strategies,
        figures.measures,
        figures.without_owner,
        figures.without_deadline,
        figures.without_budget,
        figures.soft,
    ]


def _text(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value
