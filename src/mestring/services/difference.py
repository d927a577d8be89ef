"""What differs between two descriptions, field by field, and word by word in the texts. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from mestring.core.wording import Mark, Part, word_difference
from mestring.services.codes import ServiceKind
from mestring.services.fields import Value, field_names, value, with_values


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field that says one thing in the one and another in the other, as plain data."""

    field: str
    old: Value
    new: Value

    @property
    def is_text(self) -> bool:
        """Whether it is words, so that ``parts`` or ``points`` shows it."""
        return "." in self.field

    @property
    def parts(self) -> list[Part]:
        """A text word by word; [] for anything but a text."""
        if not isinstance(self.old, str) or not isinstance(self.new, str) or not self.is_text:
            return []
        return word_difference(self.old, self.new)

    @property
    def points(self) -> list[list[Part]]:
        """A list of points, each word by word: the same, reworded, new or gone, in the order they are read."""
        if not isinstance(self.old, list) or not isinstance(self.new, list) or not self.is_text:
            return []
        return _points(self.old, self.new)


def difference(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[FieldDifference, ...]:
    """From one description to another of the same kind (plain data), in the order of the fields."""
    return tuple(
        FieldDifference(field, before, now)
        for field in field_names(ServiceKind(new["kind"]))
        if (before := value(old, field)) != (now := value(new, field))
    )


def applied(old: Mapping[str, Any], differences: Iterable[FieldDifference]) -> dict[str, Any]:
    """The description after the differences."""
    return with_values(old, {one.field: one.new for one in differences})


def _points(old: list[str], new: list[str]) -> list[list[Part]]:
    shown: list[list[Part]] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            shown += [[Part(Mark.SAME, said)] for said in new[c:d]]
            continue
        pairs = min(b - a, d - c)
        shown += [word_difference(was, now) for was, now in zip(old[a : a + pairs], new[c : c + pairs], strict=True)]
        shown += [[Part(Mark.GONE, said)] for said in old[a + pairs : b]]
        shown += [[Part(Mark.NEW, said)] for said in new[c + pairs : d]]
    return shown
