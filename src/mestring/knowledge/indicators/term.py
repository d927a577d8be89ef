"""What stands above or below the line: counts of measures, people of some ages, or those estimated to have dementia."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Ages:
    """From one age to another, both with; no end where ``last`` is None."""

    first: int
    last: int | None = None

    @property
    def upper(self) -> int | None:
        """The age after the last, to slice by."""
        return None if self.last is None else self.last + 1


@dataclass(frozen=True, slots=True)
class Part:
    """A part of those an indicator tells of. ``code``: the group of the measures; ``ages`` where people are divided."""

    code: str
    names: Mapping[str, str]
    ages: Ages | None = None

    def name(self, language: str) -> str:
        """What it is called; bokmål where the language has no name for it."""
        return self.names.get(language, self.names["nb"])


@dataclass(frozen=True, slots=True)
class Counted:
    """The sum of some measures over some groups; ``groups`` is the total alone unless named.

    In a part of the indicator it is that group instead, unless it is ``whole``: the same whatever the part.
    """

    measures: tuple[str, ...]
    groups: tuple[str, ...] = ("",)
    whole: bool = False
    needs_people: ClassVar[bool] = False

    def groups_in(self, part: Part | None) -> tuple[str, ...]:
        """The groups to be summed."""
        return self.groups if part is None or self.whole else (part.code,)


@dataclass(frozen=True, slots=True)
class People:
    """People of some ages on 1 January; in a part of the indicator those of its ages."""

    ages: Ages
    whole: bool = False
    measures: ClassVar[tuple[str, ...]] = ()
    needs_people: ClassVar[bool] = True

    def ages_in(self, part: Part | None) -> Ages:
        """The ages to be counted."""
        return self.ages if part is None or self.whole or part.ages is None else part.ages


@dataclass(frozen=True, slots=True)
class Dementia:
    """People estimated to have dementia: the share at each age, from the projection, laid on people by age."""

    ages: Ages
    measures: ClassVar[tuple[str, ...]] = ()
    needs_people: ClassVar[bool] = True

    def ages_in(self, part: Part | None) -> Ages:
        """The ages to be counted."""
        return self.ages if part is None or part.ages is None else part.ages


Term = Counted | People | Dementia
