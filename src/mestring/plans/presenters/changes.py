"""Changes as people read them: the sentence, the things it was done to, each field from what to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from mestring.core.models import Unit
from mestring.core.wording import Part, word_difference
from mestring.plans.levels import level_name
from mestring.plans.levers import lever_title
from mestring.plans.models import BudgetLine, Change, Edition, EditionState, Element, Passage, Plan, PlanKind
from mestring.plans.presenters.words import element_address
from mestring.plans.told.telling import field_label
from mestring.plans.told.what_changed import Fate, Line
from mestring.plans.typed.money import format_kroner
from mestring.plans.un_goals import UN_GOALS

THINGS_SHOWN = 12
LONG = 60
NEVER_TOLD = {"found_by", "id", "edition_id", "lineage"}


@dataclass(frozen=True, slots=True)
class ToldField:
    """One field, from what to what. ``parts`` marks the words in a longer text."""

    label: str
    before: str
    after: str
    parts: Sequence[Part] = ()


@dataclass(slots=True)
class ToldThing:
    """An element, or the plan or edition itself, and what was done to it."""

    title: str
    address: str = ""
    fate: str = ""
    fields: list[ToldField] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change with the first of its things; ``more`` counts the rest."""

    change: Change
    things: list[ToldThing]
    more: int


def told(changes: Iterable[Change], lines: Mapping[int, Sequence[Line]], *, plan: Plan) -> list[ToldChange]:
    """The changes told, whatever there still is of the things they were done to."""
    words = _Words(plan, [line for of_one in lines.values() for line in of_one])
    return [_told(change, lines[change.pk], words) for change in changes]


def _told(change: Change, lines: Sequence[Line], words: _Words) -> ToldChange:
    things: dict[tuple[type, int], ToldThing] = {}
    for line in lines:
        model, pk = (Element, line.said["element_id"]) if line.model in (BudgetLine, Passage) else (line.model, line.pk)
        if pk is None:
            model, pk = Edition, line.said["edition_id"]
        thing = things.setdefault((model, pk), words.thing(model, pk, line))
        if line.model is model:
            thing.fate = {Fate.CREATED: _("lagt til"), Fate.DELETED: _("fjernet")}.get(line.fate, "")
        thing.fields += words.fields(line)
    kept = list(things.values())
    return ToldChange(change, kept[:THINGS_SHOWN], max(0, len(kept) - THINGS_SHOWN))


class _Words:
    """Puts values in words; what they point to is read once for all the changes."""

    def __init__(self, plan: Plan, lines: Sequence[Line]) -> None:
        self.plan = plan
        ids: dict[str, set[int]] = {"responsible_unit_id": set(), "kept_in_plan_id": set(), "parent_id": set()}
        for line in lines:
            for said in (line.before, line.after):
                for name in ids.keys() & (said or {}).keys():
                    ids[name] |= {(said or {})[name]} - {None}
        mentioned = {line.pk for line in lines if line.model is Element} | ids["parent_id"]
        mentioned |= {line.said["element_id"] for line in lines if line.model in (BudgetLine, Passage)} - {None}
        self.elements = Element.objects.filter(edition__plan=plan).select_related("edition").in_bulk(list(mentioned))
        self.gone = {line.pk: line.said["title"] for line in lines if line.model is Element}
        self.names: dict[str, dict[int, str]] = {
            "responsible_unit_id": {
                pk: unit.name for pk, unit in Unit.objects.in_bulk(list(ids["responsible_unit_id"])).items()
            },
            "kept_in_plan_id": {
                pk: one.title for pk, one in Plan.objects.in_bulk(list(ids["kept_in_plan_id"])).items()
            },
            "parent_id": {**self.gone, **{pk: one.title for pk, one in self.elements.items()}},
        }

    def thing(self, model: type, pk: int, line: Line) -> ToldThing:
        """What something is called, and where it is if it still is."""
        if model is not Element:
            title = line.said.get("title") if line.model is model else ""
            return ToldThing(title or (_("Planen") if model is Plan else _("Utgaven")))
        element = self.elements.get(pk)
        if element is None:
            return ToldThing(self.gone.get(pk, _("Noe som er fjernet")))
        element.edition.plan = self.plan
        return ToldThing(element.title, element_address(element.edition, element))

    def fields(self, line: Line) -> list[ToldField]:
        """Every field that differs. A budget and a passage are one field of the element they belong to."""
        if line.model is BudgetLine:
            label = _("Budsjett %(year)s") % {"year": line.said["year"]}
            return [ToldField(label, self._budget(line.before), self._budget(line.after))]
        if line.model is Passage:
            before, after = ((said or {}).get("text", "") for said in (line.before, line.after))
            return [self._field(line.said["heading"] or _("Tekst"), before, after)]
        names = [name for name in line.fields if name not in NEVER_TOLD]
        return [
            self._field(
                field_label(line.model, name),
                self._value(name, (line.before or {})[name]),
                self._value(name, (line.after or {})[name]),
            )
            for name in names
        ]

    def _field(self, label: str, before: str, after: str) -> ToldField:
        long = before and after and len(before) + len(after) > LONG
        empty = _("ikke satt")
        return ToldField(label, before or empty, after or empty, word_difference(before, after) if long else ())

    def _budget(self, said: Mapping[str, Any] | None) -> str:
        if said is None:
            return _("ikke satt")
        funded = _("i økonomiplanen") if said["funded"] else _("ikke i økonomiplanen")
        return _("%(amount)s kr, %(funded)s") % {"amount": format_kroner(said["amount"]), "funded": funded}

    def _value(self, name: str, value: Any) -> str:
        if value is None or value == "":
            return ""
        if name in self.names:
            return self.names[name].get(value, _("noe som er fjernet"))
        if name == "kind":
            return str(PlanKind(value).label) if value in PlanKind.values else level_name(self.plan, value)
        return _SAID[name](value) if name in _SAID else _plainly(value)


_SAID: dict[str, Callable[[Any], str]] = {
    "un_goals": lambda value: ", ".join(f"{number} {UN_GOALS[int(number)]}" for number in value.split(",") if number),
    "lever": lever_title,
    "unlike": lambda value: str(len(value.split(","))),
    "state": lambda value: str(EditionState(value).label),
}


def _plainly(value: Any) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nei")
    if isinstance(value, date):
        return date_format(value)
    return format_kroner(value) if isinstance(value, Decimal) else str(value)
