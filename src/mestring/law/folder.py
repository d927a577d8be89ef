"""A folder of the law book: the act or regulation its parameters come from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Folder:
    """What the folder holds, in bokmål. ``link`` is empty where no act stands behind it."""

    name: str
    title: str
    short: str
    link: str
    documentation: str
