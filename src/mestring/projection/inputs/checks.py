"""What every input is held against when it is made. Each refusal says which input, where, and what to do."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from mestring.projection.axes import Axis, told
from mestring.projection.errors import InputError
from mestring.projection.labelled import Labelled

# Shares typed with three decimals need not sum to 1 in the sixteenth.
_ROUNDING = 1e-6
# What they are put right when they do not, and nothing is changed in those that do.
_EXACT = 1e-12


def along(table: Labelled, *axes: Axis, what: str) -> None:
    """InputError unless the table has exactly these axes."""
    if table.axes != axes:
        wanted, found = (" × ".join(axis.title for axis in one) for one in (axes, table.axes))
        if wanted == found:
            raise InputError(f"{what} har ikke alle verdier langs {wanted}, i rekkefølge. Fyll ut dem som mangler.")
        raise InputError(f"{what} skal være en tabell over {wanted}, men er over {found}.")


def not_negative(table: Labelled, *, what: str) -> None:
    """InputError when any value is below zero."""
    if (table.values < 0).any():
        raise InputError(f"{what} er negativ ved {_where(table, table.values < 0)}. Rett verdien.")


def probabilities(table: Labelled, *, what: str) -> None:
    """InputError unless every value lies from 0 to 1."""
    wrong = (table.values < 0) | (table.values > 1)
    if wrong.any():
        raise InputError(f"{what} må ligge mellom 0 og 1, men gjør det ikke ved {_where(table, wrong)}.")


def share(value: float, *, what: str) -> None:
    """InputError unless the single value lies from 0 to 1."""
    if not 0 <= value <= 1:
        raise InputError(f"{what} må ligge mellom 0 og 1, men er {value}.")


def sums_to_one(table: Labelled, *, what: str) -> None:
    """InputError unless the values along the last axis sum to 1, within rounding."""
    wrong = np.abs(table.values.sum(axis=-1) - 1) > _ROUNDING
    if wrong.any():
        over = Labelled(table.axes[:-1], np.zeros(wrong.shape))
        raise InputError(f"{what} må summere til 1, men gjør det ikke ved {_where(over, wrong)}.")


def put_right(table: Labelled) -> Labelled:
    """The table with the last axis summing to 1 to the last digits, where it nearly did: else people would be lost."""
    total = table.values.sum(axis=-1, keepdims=True)
    if (np.abs(total - 1) <= _EXACT).all():
        return table
    return Labelled(table.axes, np.where(np.abs(total - 1) <= _EXACT, table.values, table.values / total))


def kroner(*amounts: Decimal, what: str) -> None:
    """InputError unless each is a number of kroner from 0 up."""
    if not all(amount.is_finite() and amount >= 0 for amount in amounts):
        raise InputError(f"{what} må være et tall, og kan ikke være under null kroner.")


def _where(table: Labelled, wrong: np.ndarray) -> str:
    first = np.argwhere(wrong)[0] if wrong.ndim else []
    named = ", ".join(f"{axis.title} {told(axis.labels[at])}" for axis, at in zip(table.axes, first, strict=True))
    return named or "den ene verdien"
