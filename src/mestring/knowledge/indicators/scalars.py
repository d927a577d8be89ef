"""Plain data read strictly, piece by piece: each mistake has its place and a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

Where = tuple[str | int, ...]
Code = TypeVar("Code", bound=StrEnum)


class ReadingError(ValueError):
    """Something in an indicator cannot be read. ``where`` is its place, as ``("numerator", "measures", 0)``."""

    def __init__(self, sentence: str, *, where: Where = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.where = where


def same_keys(said: Any, wanted: tuple[str, ...], where: Where, *, optional: tuple[str, ...] = ()) -> None:
    """A mapping with these keys and no others."""
    if not isinstance(said, dict):
        raise ReadingError(f"Her skal det stå {', '.join(wanted)}.", where=where)
    for key in said:
        if key not in (*wanted, *optional):
            raise ReadingError(f"«{key}» hører ikke hjemme her.", where=(*where, key))
    missing = [key for key in wanted if key not in said]
    if missing:
        raise ReadingError(f"«{missing[0]}» mangler.", where=where)


def one_of(kind: type[Code], said: Any, where: Where) -> Code:
    """A code of this kind."""
    try:
        return kind(said)
    except ValueError:
        raise ReadingError(f"«{said}» kan ikke stå her. Velg en av {', '.join(kind)}.", where=where) from None


def number_among(said: Any, known: Iterable[int], where: Where) -> int:
    """One of the whole numbers known."""
    if isinstance(said, bool) or said not in known:
        raise ReadingError(f"«{said}» kan ikke stå her. Velg et av tallene {_told(known)}.", where=where)
    return int(said)


def _told(known: Iterable[int]) -> str:
    return f"{known[0]} til {known[-1]}" if isinstance(known, range) else ", ".join(str(one) for one in known)


def truth(said: Any, where: Where) -> bool:
    """True or false."""
    if not isinstance(said, bool):
        raise ReadingError("Skriv true eller false.", where=where)
    return said


def items(said: Any, where: Where) -> list[Any]:
    """A list."""
    if not isinstance(said, list):
        raise ReadingError("Her skal det stå en liste, som [a, b].", where=where)
    return said


def text(said: Any, where: Where) -> str:
    """A text with something in it, and no room around it."""
    if not isinstance(said, str):
        raise ReadingError("Her skal det stå en tekst.", where=where)
    if not said or said != said.strip():
        raise ReadingError("Skriv en tekst uten mellomrom først og sist.", where=where)
    return said
