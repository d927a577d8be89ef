"""A difference as a page tells it: what each point is called, where it stands, and its fields word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy

from mestring.core.wording import Part, word_difference
from mestring.plans.alike.difference import Changed, Difference, FieldChange, Point

LABELS = {
    "title": gettext_lazy("Ordlyd"),
    "kind": gettext_lazy("Nivå"),
    "number": gettext_lazy("Nummer"),
    "text": gettext_lazy("Tekst"),
    "sub_goal": gettext_lazy("Delmål"),
    "group": gettext_lazy("Gruppe"),
    "owner": gettext_lazy("Ansvarlig i dokumentet"),
    "deadline": gettext_lazy("Frist i dokumentet"),
    "status": gettext_lazy("Status"),
    "indicator": gettext_lazy("Slik ser vi at det virker"),
    "figures": gettext_lazy("Måltall"),
    "un_goals": gettext_lazy("FNs bærekraftsmål"),
    "refers_to": gettext_lazy("Ivaretatt i"),
    "passages": gettext_lazy("Tekster"),
    "budget": gettext_lazy("Budsjett"),
    "responsible": gettext_lazy("Ansvarlig"),
    "contributors": gettext_lazy("Medvirkende"),
    "starts_on": gettext_lazy("Oppstart"),
    "due": gettext_lazy("Frist"),
    "national_guideline": gettext_lazy("Nasjonal føring"),
    "lever": gettext_lazy("Virker på i framskrivningen"),
}


@dataclass(frozen=True, slots=True)
class ToldField:
    """One field: its name for users, and the words that stayed, came and went."""

    label: str
    parts: list[Part]


@dataclass(slots=True)
class Told:
    """One point: what it is, where it stands, and what is different about it."""

    key: str
    name: str
    title: str
    number: str
    path: str
    fields: list[ToldField] = field(default_factory=list)
    moved_from: str = ""
    moved: bool = False
    rewritten: bool = False
    address: str = ""


@dataclass(slots=True)
class ToldDifference:
    """All of it, in the order of the plan. A point that is both changed and moved is told once, under changed."""

    new: list[Told]
    changed: list[Told]
    gone: list[Told]
    moved: list[Told]
    renumbered: int
    same: int

    @property
    def empty(self) -> bool:
        """Whether nothing at all is different."""
        return not (self.new or self.changed or self.gone or self.moved or self.renumbered)


class Telling:
    """Puts a difference in words. ``names`` are the plan's words for its levels."""

    def __init__(self, old: Sequence[Point], new: Sequence[Point], names: Mapping[str, str]) -> None:
        self.old = {point.key: point for point in old}
        self.new = {point.key: point for point in new}
        self.names = names

    def difference(self, found: Difference) -> ToldDifference:
        """The whole difference."""
        moved = {one.new.key: one for one in found.moved}
        changed = []
        for one in found.changed:
            told = self.changed(one)
            if one.new.key in moved:
                told.moved, told.moved_from = True, self.path(one.old, self.old)
                del moved[one.new.key]
            changed.append(told)
        return ToldDifference(
            new=[self.point(point, self.new) for point in found.new],
            changed=changed,
            gone=[self.point(point, self.old) for point in found.gone],
            moved=[self._moved(one.old, one.new) for one in moved.values()],
            renumbered=len(found.renumbered),
            same=found.same,
        )

    def point(self, point: Point, where: Mapping[str, Point]) -> Told:
        """A point alone."""
        return Told(point.key, self.names[point.kind], point.title, point.number, self.path(point, where))

    def changed(self, one: Changed) -> Told:
        """A point with its fields; a title that is given another wording is shown as one of them."""
        told = self.point(one.new, self.new)
        told.fields = [self.field(change) for change in one.fields]
        told.rewritten = any(change.name == "title" for change in one.fields)
        return told

    def field(self, change: FieldChange) -> ToldField:
        """One field word by word."""
        old, new = (self._words(change.name, value) for value in (change.old, change.new))
        return ToldField(str(LABELS[change.name]), word_difference(old, new))

    def path(self, point: Point, where: Mapping[str, Point]) -> str:
        """What it stands below, topmost first."""
        above: list[str] = []
        seen = {point.key}
        parent = where.get(point.parent)
        while parent is not None and parent.key not in seen:
            seen.add(parent.key)
            above.insert(0, f"{parent.number} {shortened(parent.title)}".strip())
            parent = where.get(parent.parent)
        return " › ".join(above)

    def _moved(self, old: Point, new: Point) -> Told:
        told = self.point(new, self.new)
        told.moved, told.moved_from = True, self.path(old, self.old)
        return told

    def _words(self, name: str, value: str) -> str:
        if name == "kind":
            return self.names.get(value, value)
        return ", ".join(value.strip(",").split(",")) if name == "un_goals" else value


def shortened(title: str, *, longest: int = 60) -> str:
    """The title, or its first words."""
    return title if len(title) <= longest else title[:longest].rsplit(" ", 1)[0] + " …"
