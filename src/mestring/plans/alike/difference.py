"""What is new, changed, gone and moved from one reading of a plan to another. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mestring.core.wording import Part, word_difference
from mestring.plans.reading_in.positions import kept_in_order

LOOKALIKES = {
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "’": "'",
    "‘": "'",
    "\u00ad": "",
}
LOOKS = re.compile("|".join(LOOKALIKES))
AROUND_DASH = re.compile(r"\s*-\s*")


@dataclass(frozen=True, slots=True)
class Point:
    """An element as it is compared; the same key on both sides is the same element. ``number`` is its label.

    ``said`` is what it says, field by field, "" where nothing. ``parent`` is the key of the point it stands below, ""
    at the top; ``position`` its place in reading order. ``from_document`` is False for what people have added.
    """

    key: str
    kind: str
    title: str
    position: int
    parent: str = ""
    number: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    from_document: bool = True


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that says something else now."""

    name: str
    old: str
    new: str

    @property
    def parts(self) -> list[Part]:
        """The change word by word."""
        return word_difference(self.old, self.new)


@dataclass(frozen=True, slots=True)
class Changed:
    """A point that says something else than it did."""

    old: Point
    new: Point
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A point that stands elsewhere: ``under_other`` is below another parent, else in another place in its row."""

    old: Point
    new: Point
    under_other: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """All of it. A point can be both changed and moved. ``renumbered`` have only been given another number."""

    new: tuple[Point, ...] = ()
    gone: tuple[Point, ...] = ()
    changed: tuple[Changed, ...] = ()
    moved: tuple[Moved, ...] = ()
    renumbered: tuple[Changed, ...] = ()
    same: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed or self.moved or self.renumbered)


def difference(old: Sequence[Point], new: Sequence[Point]) -> Difference:
    """From ``old`` to ``new``, each in the order of its own plan."""
    before = {point.key: point for point in old}
    after = {point.key: point for point in sorted(new, key=_place)}
    stayed = [(before[key], point) for key, point in after.items() if key in before]
    changed: list[Changed] = []
    renumbered: list[Changed] = []
    for was, now in stayed:
        fields = _changes(was, now)
        if fields:
            changed.append(Changed(was, now, fields))
        elif was.number != now.number:
            renumbered.append(Changed(was, now, (FieldChange("number", was.number, now.number),)))
    moved = _moved(stayed)
    touched = {one.new.key for one in changed + renumbered} | {one.new.key for one in moved}
    return Difference(
        new=tuple(point for key, point in after.items() if key not in before),
        gone=tuple(point for point in sorted(old, key=_place) if point.key not in after),
        changed=tuple(changed),
        moved=tuple(moved),
        renumbered=tuple(renumbered),
        same=len(stayed) - len(touched),
    )


def _place(point: Point) -> int:
    return point.position


def says_the_same(old: str, new: str) -> bool:
    """Whether they differ in nothing but what another format does to a text: spaces, dashes, quotes, full stops."""
    return old == new or _bare(old) == _bare(new)


def _bare(text: str) -> str:
    plain = LOOKS.sub(lambda match: LOOKALIKES[match[0]], text)
    return " ".join(AROUND_DASH.sub("-", plain).split()).rstrip(" .,;:")


def _changes(was: Point, now: Point) -> tuple[FieldChange, ...]:
    told = [("title", was.title, now.title), ("kind", was.kind, now.kind)]
    told += [(name, was.said.get(name, ""), now.said.get(name, "")) for name in dict.fromkeys((*was.said, *now.said))]
    return tuple(FieldChange(name, old, new) for name, old, new in told if not says_the_same(old, new))


def _moved(stayed: Sequence[tuple[Point, Point]]) -> list[Moved]:
    """Those below another parent, and of siblings that have changed places the fewest that explain it."""
    moved, rows = [], defaultdict(list)
    for was, now in stayed:
        if now.parent != was.parent:
            moved.append(Moved(was, now, under_other=True))
        else:
            rows[was.parent].append((was, now))
    for row in rows.values():
        kept = kept_in_order([was.position for was, _now in row])
        moved += [Moved(was, now, under_other=False) for index, (was, now) in enumerate(row) if index not in kept]
    return sorted(moved, key=lambda one: one.new.position)
