"""Reads json-stat2, the format of PxWeb: https://json-stat.org/format/."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeGuard

import numpy as np

from mestring.knowledge.reading.cube import Cube, Dimension, must_be_possible
from mestring.knowledge.reading.errors import TableUnreadableError
from mestring.projection.labelled import Floats, Truths

HIDDEN_MARKS = (":",)


def read_json_stat(text: str) -> Cube:
    """The table. TableUnreadableError where it is not one, or not whole."""
    try:
        said = json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        raise TableUnreadableError("Filen har for mange nivåer inni hverandre. Hent tabellen på nytt.") from None
    except ValueError as error:
        raise TableUnreadableError(f"Filen er ikke gyldig JSON ({_where(error)}). Hent tabellen på nytt.") from None
    if not isinstance(said, dict) or said.get("class") != "dataset":
        raise TableUnreadableError("Filen er JSON, men ingen tabell i json-stat2. Velg formatet «json-stat2».")
    ids, sizes = said.get("id"), said.get("size")
    if not _texts(ids) or not _whole(sizes) or len(ids) != len(sizes) or not isinstance(said.get("dimension"), dict):
        raise TableUnreadableError("Tabellen mangler «id», «size» eller «dimension». Hent den på nytt som json-stat2.")
    must_be_possible(sizes)
    dimensions = tuple(_dimension(code, size, said["dimension"]) for code, size in zip(ids, sizes, strict=True))
    numbers = _numbers(said.get("value"), sizes)
    return Cube(
        title=str(said.get("label") or "")[:200],
        updated=_day(said.get("updated")),
        dimensions=dimensions,
        numbers=numbers,
        hidden=_hidden(said.get("status"), sizes) & np.isnan(numbers),
    )


def _dimension(code: str, size: int, dimensions: Mapping[str, Any]) -> Dimension:
    found = dimensions.get(code)
    category = found.get("category") if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(category, dict):
        raise TableUnreadableError(f"Inndelingen «{code[:60]}» er ikke beskrevet i filen. Hent tabellen på nytt.")
    labels, index = category.get("label") or {}, category.get("index")
    if isinstance(index, dict) and all(type(place) is int for place in index.values()):
        codes = sorted(index, key=index.__getitem__)
        in_order = [index[one] for one in codes] == list(range(size))
    else:
        # A dimension with one part may leave its index out.
        codes = list(index) if _texts(index) else list(labels) if index is None and isinstance(labels, dict) else []
        in_order = len(set(codes)) == size == len(codes)
    if not in_order or not isinstance(labels, dict):
        raise TableUnreadableError(f"Inndelingen «{code[:60]}» skal ha {size} deler, men lista over dem stemmer ikke.")
    return Dimension(code, str(found.get("label") or code), {one: str(labels.get(one, one)) for one in codes})


def _numbers(values: Any, sizes: list[int]) -> Floats:
    wanted = int(np.prod(sizes))
    numbers = np.full(wanted, np.nan)
    if isinstance(values, list) and len(values) == wanted:
        for place, value in enumerate(values):
            if value is not None:
                numbers[place] = _number(value, place)
    elif isinstance(values, dict):
        for key, value in values.items():
            if value is not None:
                numbers[_place(key, wanted)] = _number(value, _place(key, wanted))
    else:
        count = len(values) if isinstance(values, list) else "ingen"
        raise TableUnreadableError(f"Tabellen skal ha {wanted} tall, men har {count}. Hent den på nytt.")
    return numbers.reshape(sizes)


def _number(value: Any, place: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e15:
        raise TableUnreadableError(f"Tall nummer {place + 1} i tabellen er «{str(value)[:40]}», som ikke er et tall.")
    return float(value)


def _hidden(status: Any, sizes: list[int]) -> Truths:
    wanted = int(np.prod(sizes))
    hidden = np.zeros(wanted, bool)
    if isinstance(status, str):
        hidden[:] = status in HIDDEN_MARKS
    elif isinstance(status, list) and len(status) == wanted:
        hidden[:] = [one in HIDDEN_MARKS for one in status]
    elif isinstance(status, dict):
        for key, mark in status.items():
            hidden[_place(key, wanted)] = mark in HIDDEN_MARKS
    return hidden.reshape(sizes)


def _place(key: str, wanted: int) -> int:
    if not (key.isascii() and key.isdigit() and len(key) < 10 and int(key) < wanted):
        raise TableUnreadableError(f"Tabellen har et tall på plass «{key[:40]}», men bare {wanted} plasser.")
    return int(key)


def _texts(value: Any) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _whole(value: Any) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(type(one) is int for one in value)


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _where(error: ValueError) -> str:
    return f"linje {error.lineno}, tegn {error.colno}" if isinstance(error, json.JSONDecodeError) else "ukjent sted"


def _refuse_constant(name: str) -> float:
    raise TableUnreadableError(f"Filen har «{name}» der det skal stå et tall. Hent tabellen på nytt.")
