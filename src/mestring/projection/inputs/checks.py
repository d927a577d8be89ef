"""What every input is held against when it is made. Each refusal says which input, where, and what to do."""

from __future__ import annotations

import numpy as np

from mestring.projection.axes import Axis
from mestring.projection.errors import InputError
from mestring.projection.labelled import Labelled

# Shares typed with three decimals need not sum to 1 in the sixteenth.
_ROUNDING = 1e-6


def along(table: Labelled, *axes: Axis, what: str) -> None:
    """InputError unless the table has exactly these axes."""
    if table.axes != axes:
        wanted = " × ".join(axis.name for axis in axes)
        raise InputError(f"{what} skal være en tabell over {wanted}, men er over {' × '.join(table.names)}.")


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


def _where(table: Labelled, wrong: np.ndarray) -> str:
    first = np.argwhere(wrong)[0] if wrong.ndim else []
    named = ", ".join(f"{axis.name} {axis.labels[place]}" for axis, place in zip(table.axes, first, strict=True))
    return named or "den ene verdien"
