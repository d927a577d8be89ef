"""What somebody wants an element to say, beside what it said when they read it. Pure of the database."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from mestring.plans.models import Element

BUDGET = "budget."
WORDING = frozenset({"kind", "number", "title", "text", "sub_goal", "group", "figures", "kept_in", "soft"})
CLASSIFYING = frozenset({"un_goals", "national_guideline", "lever"})
FOLLOW_UP = frozenset(
    {
        "responsible_unit_id", "responsible_role", "contributors", "starts_on", "deadline", "indicator", "soft_note",
        "kept_in_plan_id", "kept_in_link", "unlike",
    }
)  # fmt: skip


class Budgeted(NamedTuple):
    """The budget of one year."""

    amount: Decimal
    funded: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """New values of an element by field, "budget.2027" for a year's budget (None takes it away).

    ``seen`` holds what the fields said when they were read; one that has changed since is a problem, not overwritten.
    Fields without an entry there are written whatever they say now.
    """

    element_id: int
    values: Mapping[str, Any]
    seen: Mapping[str, Any] = field(default_factory=dict)

    @property
    def fields(self) -> frozenset[str]:
        """The element's own fields among them."""
        return frozenset(name for name in self.values if not name.startswith(BUDGET))

    @property
    def years(self) -> dict[int, Budgeted | None]:
        """The budgets among them, by year."""
        return {
            int(name.removeprefix(BUDGET)): wanted for name, wanted in self.values.items() if name.startswith(BUDGET)
        }


def said_by(element: Element, names: frozenset[str]) -> dict[str, Any]:
    """What the element says now in these fields, with the budget of every year it has one for."""
    said = {name: getattr(element, name) for name in names}
    for line in element.budget_lines.all():
        said[f"{BUDGET}{line.year}"] = Budgeted(line.amount, line.funded)
    return said


def encode_seen(said: Mapping[str, Any]) -> str:
    """What was read, as a hidden field carries it."""
    return json.dumps(
        {name: [str(v.amount), v.funded] if isinstance(v, Budgeted) else v for name, v in said.items()},
        default=lambda v: v.isoformat() if isinstance(v, date) else str(v),
        ensure_ascii=False,
        separators=(",", ":"),
    )


def decode_seen(text: str) -> dict[str, Any]:
    """What a hidden field says was read. A field that does not make sense is left out, as one that was not read."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    seen: dict[str, Any] = {}
    for name, value in raw.items() if isinstance(raw, dict) else ():
        try:
            seen[name] = _decoded(name, value)
        except (KeyError, ValueError, TypeError, ArithmeticError):
            continue
    return seen


def _decoded(name: str, value: Any) -> Any:
    if name.startswith(BUDGET):
        int(name.removeprefix(BUDGET))
        amount = None if value is None else Decimal(value[0])
        if amount is not None and not amount.is_finite():
            raise ValueError(name)
        return None if amount is None else Budgeted(amount, bool(value[1]))
    if name not in WORDING | CLASSIFYING | FOLLOW_UP:
        raise KeyError(name)
    if name in ("starts_on", "deadline"):
        return None if value is None else date.fromisoformat(value)
    if name.endswith("_id"):
        return None if value is None else int(value)
    return bool(value) if name == "soft" else str(value)
