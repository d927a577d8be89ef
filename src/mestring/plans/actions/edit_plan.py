"""Change what a plan is called, what kind it is, and what it calls its levels."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from mestring.core.access import Actor, require
from mestring.plans.access import EDIT_PLANS
from mestring.plans.actions.changing import changing, hold
from mestring.plans.models import Change, Plan

SETTINGS = ("title", "kind", "focus_area_name", "goal_name", "strategy_name", "measure_name")


def edit_plan(plan: Plan, values: Mapping[str, str], *, by: Actor) -> Change | None:
    """Save the settings that differ; None when none does. The address of the plan stays the same."""
    require(by, EDIT_PLANS, municipality_id=plan.municipality_id)
    with changing(plan, what=_("Endret innstillingene for planen"), by=by, permission=EDIT_PLANS) as change:
        locked = hold(plan.pk)
        different = [name for name in SETTINGS if name in values and getattr(locked, name) != values[name]]
        for name in different:
            setattr(locked, name, values[name])
        if different:
            change.update([locked], fields=different)
    return change.record if different else None
