"""What every kind of chart asks of its numbers and names."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from mestring.charts.errors import ChartError

Number = float | None
LARGEST = 1e15


def numbers(values: Iterable[Number], *, of: str) -> tuple[Number, ...]:
    """The values as floats, None where there is no number. ChartError for what is not a finite number."""
    return tuple(None if value is None else number(value, of=of) for value in values)


def number(value: float, *, of: str) -> float:
    """One finite float. ChartError otherwise."""
    try:
        found = float(value)
    except (TypeError, ValueError) as wrong:
        raise ChartError(f"«{of}» har verdien «{value}», som ikke er et tall. Oppgi et tall, eller None.") from wrong
    if not math.isfinite(found):
        raise ChartError(f"«{of}» har et tall som ikke finnes (NaN eller uendelig). Oppgi None der tallet mangler.")
    if abs(found) > LARGEST:
        raise ChartError(f"«{of}» har et tall over tusen billioner. Oppgi tallet i en større enhet.")
    return found


def name(text: str, *, of: str) -> str:
    """A text that is not empty. ChartError otherwise."""
    if not str(text).strip():
        raise ChartError(f"{of} mangler. Skriv en kort tekst.")
    return str(text)


def same_length(values: Sequence[object], places: Sequence[object], *, of: str) -> None:
    """ChartError unless there is a value for each place."""
    if len(values) != len(places):
        raise ChartError(
            f"«{of}» har {len(values)} tall, men det er {len(places)} plasser. Gi ett tall til hver plass."
        )


def between(found: Sequence[object], low: int, high: int, *, of: str) -> None:
    """ChartError unless there are from ``low`` to ``high`` of them."""
    if not low <= len(found) <= high:
        raise ChartError(f"{of}: det er {len(found)}, og det må være fra {low} til {high}. Del opp i flere figurer.")


def some_number(values: Iterable[Number], *, of: str) -> None:
    """ChartError when every value is missing."""
    if all(value is None for value in values):
        raise ChartError(f"«{of}» har ingen tall. Ta med minst ett, eller la figuren være.")


def ordered(low: Iterable[Number], middle: Iterable[Number], high: Iterable[Number], *, of: str) -> None:
    """ChartError where the low end lies above the middle, or the middle above the high end."""
    for three in zip(low, middle, high, strict=True):
        found = [value for value in three if value is not None]
        if found != sorted(found):
            raise ChartError(f"«{of}» har et spenn der lav, midt og høy ikke står i rekkefølge: {three}.")


def present(values: Iterable[Number]) -> list[float]:
    """The numbers that are there."""
    return [value for value in values if value is not None]


def keep(self: object, **values: object) -> None:
    """Set fields of a frozen dataclass while it is being made."""
    for field_name, value in values.items():
        object.__setattr__(self, field_name, value)
