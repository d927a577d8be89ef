"""A charge as plain data for JSON: amounts and days as text, so that nothing is lost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from mestring.law.charges.sums.charge import Charge
from mestring.law.charges.sums.step import Step
from mestring.law.memory import Used
from mestring.law.reference import Reference
from mestring.law.remembering import plain_figure


def charge_as_data(charge: Charge) -> dict[str, Any]:
    """The whole sum: what is paid, each step, the numbers of the law that were used, and the notes."""
    return {
        "kind": charge.kind.value,
        "day": charge.day.isoformat(),
        "amount": _text(charge.amount),
        "per_year": _text(charge.per_year),
        "per_month": _text(charge.per_month),
        "per_day": _text(charge.per_day),
        "in_all": _text(charge.in_all),
        "at_most": _text(charge.at_most),
        "steps": [_step(one) for one in charge.steps],
        "provisions": [_reference(one) for one in charge.provisions],
        "used": [_used(one) for one in charge.used],
        "notes": [{"kind": one.kind.value, "sentence": one.sentence} for one in charge.notes],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "section": step.section.value,
        "sentence": step.sentence,
        "formula": step.formula,
        "amount": _text(step.amount),
        "provision": _reference(step.provision) if step.provision else None,
        "parameters": list(step.parameters),
    }


def _used(used: Used) -> dict[str, Any]:
    return {
        "name": used.name,
        "title": used.title,
        "value": plain_figure(used.value),
        "unit": used.unit.value,
        "applies_from": used.applies_from.isoformat() if used.applies_from else None,
        "reference": _reference(used.reference),
        "checked": used.checked.isoformat() if used.checked else None,
        "owner": used.owner,
    }


def _reference(reference: Reference) -> dict[str, str]:
    return {"title": reference.title, "link": reference.link}


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
