"""Facts that remember which of them a rule has looked at, so that a broken rule can name them without being told."""

from __future__ import annotations

from inspect import getattr_static
from typing import Any


class Seen:
    """Stands in for ``facts``. A property of the facts counts as the facts it is made of."""

    __slots__ = ("_facts", "names")

    def __init__(self, facts: object) -> None:
        self._facts = facts
        self.names: list[str] = []

    def __getattr__(self, name: str) -> Any:
        of_the_class = getattr_static(type(self._facts), name, None)
        if isinstance(of_the_class, property) and of_the_class.fget:
            return of_the_class.fget(self)
        value = getattr(self._facts, name)
        if name not in self.names:
            self.names.append(name)
        return value
