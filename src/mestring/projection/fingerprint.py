"""A fingerprint of everything a projection is made from: the same inputs give the same text, and any change another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import numpy as np

from mestring.projection.errors import InputError
from mestring.projection.inputs import Municipality
from mestring.projection.levers.lever import PulledLever

# Changed when the same inputs would be written another way.
_FORM = "mestring projection 1"


def fingerprint_of(municipality: Municipality, levers: Sequence[PulledLever], until: int, draws: int, seed: int) -> str:
    """SHA-256, 64 hexadecimal digits, of every input in a canonical form. The order of the levers does not count."""
    by_name = tuple(sorted(levers, key=lambda one: one.name))
    found = hashlib.sha256()
    for part in _written((_FORM, municipality, by_name, until, draws, seed)):
        # Each part with its length, so that no two rows of parts run together to the same text.
        found.update(str(len(part)).encode() + b":" + part)
    return found.hexdigest()


def _written(value: Any) -> Iterator[bytes]:
    yield type(value).__name__.encode()
    if isinstance(value, np.ndarray):
        yield str(value.shape).encode()
        yield value.astype("<f8").tobytes()
    elif is_dataclass(value):
        for field in fields(value):
            yield field.name.encode()
            yield from _written(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield from _written(tuple(value.items()))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield str(len(value)).encode()
        for one in value:
            yield from _written(one)
    else:
        yield _plain(value)


def _plain(value: Any) -> bytes:
    if isinstance(value, Enum):
        return str(value.value).encode()
    if isinstance(value, float | np.floating):
        return float(value).hex().encode()
    if value is None or isinstance(value, str | bool | int | np.integer | Decimal | date):
        return str(value).encode()
    raise InputError(f"«{type(value).__name__}» kan ikke være en del av det en framskrivning er laget av.")
