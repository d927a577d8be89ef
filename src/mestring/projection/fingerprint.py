"""A fingerprint of everything a projection is made from: the same inputs give the same text, and any change another."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from threading import Lock
from typing import Any

import numpy as np

from mestring.projection.errors import InputError
from mestring.projection.inputs import Municipality
from mestring.projection.levers.lever import PulledLever

# Changed when the same inputs would be written another way.
_FORM = "mestring projection 2"
_MOST = 64
_written_before: OrderedDict[int, tuple[Any, bytes]] = OrderedDict()
_one_at_a_time = Lock()


def fingerprint_of(municipality: Municipality, levers: Sequence[PulledLever], until: int, draws: int, seed: int) -> str:
    """SHA-256, 64 hexadecimal digits, of every input in a canonical form.

    Neither the order of the levers counts nor how a number is kept: 520 is 520.00, whichever type it has.
    """
    in_order = [replace(one, on=tuple(sorted(one.on))) for one in levers]
    by_name = tuple(sorted(in_order, key=lambda one: one.name))
    found = hashlib.sha256(_framed(b"row", b"6", *_written(_FORM), type(municipality).__name__.encode()))
    for field in fields(municipality):
        found.update(_framed(field.name.encode()) + _remembered(getattr(municipality, field.name)))
    for rest in (by_name, until, draws, seed):
        found.update(_framed(*_written(rest)))
    return found.hexdigest()


def _framed(*parts: bytes) -> bytes:
    """Each part with its length, so that no two rows of parts run together to the same text."""
    return b"".join(str(len(part)).encode() + b":" + part for part in parts)


def _remembered(value: Any) -> bytes:
    """The input as text. Inputs are frozen and shared by the scenarios of a municipality, so each is written once."""
    with _one_at_a_time:
        found = _written_before.get(id(value))
    if found is None:
        # The input is kept beside its text: while it lives, nothing else has its identity.
        found = (value, _framed(*_written(value)))
        with _one_at_a_time:
            _written_before[id(value)] = found
            while len(_written_before) > _MOST:
                _written_before.popitem(last=False)
    return found[1]


def _written(value: Any) -> Iterator[bytes]:
    if isinstance(value, np.ndarray):
        yield b"table"
        yield str(value.shape).encode()
        yield value.astype("<f8").tobytes()
    elif is_dataclass(value):
        yield type(value).__name__.encode()
        for field in fields(value):
            yield field.name.encode()
            yield from _written(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield b"mapping"
        yield from _written(tuple(value.items()))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield b"row"
        yield str(len(value)).encode()
        for one in value:
            yield from _written(one)
    else:
        yield from _plain(value)


def _plain(value: Any) -> tuple[bytes, bytes]:
    if isinstance(value, Enum):
        return type(value).__name__.encode(), str(value.value).encode()
    if value is None or isinstance(value, str | bool | date):
        return type(value).__name__.encode(), str(value).encode()
    if isinstance(value, int | float | np.number | Decimal):
        exact = value.item() if isinstance(value, np.number) else value
        return b"number", str(Fraction(exact)).encode()
    raise InputError(f"«{type(value).__name__}» kan ikke være en del av det en framskrivning er laget av.")
