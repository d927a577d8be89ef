"""A fact that a rule may ask about: a field that is None until it is known, with words for what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, field, fields
from decimal import Decimal
from enum import Enum
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, get_args, get_type_hints

WORDS = "words"
HOURS_IN_A_WEEK = 7 * 24


class WrongFactError(ValueError):
    """A fact is of the wrong kind or out of range. The message is a sentence (bokmål) that says what to do."""


def fact(words: str) -> Any:
    """A field of facts. ``words`` (bokmål) complete the sentence «Det er ikke kjent …»."""
    return field(default=None, metadata={WORDS: words})


def words_for(facts: object, name: str) -> str:
    """What the fact is about, as it was written where it is declared."""
    return str(_fields(type(facts))[name].metadata[WORDS])


def names_of(facts: object) -> tuple[str, ...]:
    """The names of the facts, in the order they are declared."""
    return tuple(_fields(type(facts)))


class Facts:
    """What every set of facts has in common: each is None or of the kind it is declared with, or WrongFactError."""

    __slots__ = ()

    def __post_init__(self) -> None:
        for name, kinds in kinds_of(type(self)).items():
            value = getattr(self, name)
            if type(value) not in kinds:
                raise WrongFactError(
                    f"Vi forstår ikke «{value}» som svar på {words_for(self, name)}. Bruk {expected(kinds)}."
                )
            if value == "":
                raise WrongFactError(f"Svaret på {words_for(self, name)} er tomt. Skriv noe, eller la det være ukjent.")
        self._refuse_impossible()

    def _refuse_impossible(self) -> None:
        """Say WrongFactError when values of the right kind cannot be; a class with such values writes its own."""


def _read_kinds(facts: type) -> dict[str, tuple[type, ...]]:
    hints = get_type_hints(facts)
    return {name: _types(hints[name]) for name in _fields(facts)}


def _read_fields(facts: type) -> dict[str, Field[Any]]:
    return {one.name: one for one in fields(facts)}


# The types each fact may have, NoneType among them, by name. Read once for each class: a case asks many times.
kinds_of: Callable[[type], dict[str, tuple[type, ...]]] = cache(_read_kinds)
_fields: Callable[[type], dict[str, Field[Any]]] = cache(_read_fields)


def _types(hint: Any) -> tuple[type, ...]:
    return get_args(hint) if isinstance(hint, UnionType) else (hint,)


def refuse_outside(number: Decimal | int | None, *, at_most: int | None, unit: str, zero: bool = False) -> None:
    """Refuse a number that is not above nothing (or is nothing, with ``zero``), or is above the most there can be."""
    if number is None:
        return
    too_little = not isfinite(number) or number < 0 or (number == 0 and not zero)
    if too_little or (at_most is not None and number > at_most):
        least = "0 eller mer" if zero else "mer enn 0"
        most = "" if at_most is None else f" og høyst {at_most}"
        raise WrongFactError(f"{number} {unit} går ikke. Skriv {least}{most}.")


def expected(kinds: tuple[type, ...]) -> str:
    """What a fact may be, in bokmål."""
    return " eller ".join(_in_words(kind) for kind in kinds if kind is not type(None))


def _in_words(kind: type) -> str:
    if issubclass(kind, Enum):
        return ", ".join(str(one.value) for one in kind)
    return {
        "bool": "ja eller nei (true eller false)",
        "date": "en dato",
        "Decimal": "et tall",
        "int": "et helt tall",
        "Period": "en frist",
    }.get(kind.__name__, "tekst")
