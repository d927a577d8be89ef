"""Which of some named things somebody means by what they typed: the name, the start of it, or a part of it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Named(Protocol):
    """Something people know by its name."""

    def __str__(self) -> str: ...


Choice = TypeVar("Choice", bound=Named)


def meant(typed: str, choices: Sequence[Choice]) -> list[Choice]:
    """Those it may be: one where it is clear, none where nothing is called so, several where more must be typed."""
    wanted = _plain(typed)
    names = [(_plain(str(choice)), choice) for choice in choices]
    if not wanted:
        return []
    for fits in (_is, _starts, _has_a_word, _holds):
        found = [choice for name, choice in names if fits(name, wanted)]
        if found:
            return found
    return []


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _is(name: str, wanted: str) -> bool:
    return name == wanted


def _starts(name: str, wanted: str) -> bool:
    return name.startswith(wanted)


def _has_a_word(name: str, wanted: str) -> bool:
    return any(word.startswith(wanted) for word in name.split())


def _holds(name: str, wanted: str) -> bool:
    return wanted in name
