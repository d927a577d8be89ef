"""What is typed on the gap list: rows changed one by one, and values for all that are chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from mestring.plans.models import Element
from mestring.plans.typed.typed_fields import FieldReader, TypedWrongError, kroner, link, text
from mestring.plans.typed.wishes import BUDGET, Budgeted, Wish, decode_seen

# The field in the page, and the element's own field that it fills.
ROW_FIELDS = {
    "enhet": "responsible_unit_id",
    "rolle": "responsible_role",
    "frist": "deadline",
    "maling": "indicator",
    "oppfolging": "soft_note",
    "plan": "kept_in_plan_id",
    "lenke": "kept_in_link",
}
PAGE_FIELDS = {name: page for page, name in ROW_FIELDS.items()}
FOR_ALL = ("enhet", "rolle", "frist", "maling")
NOT_TWIN = "ulik"
MOST_UNLIKE = 500
LINEAGE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ID = re.compile(r"[0-9]{1,18}")


def _number(said: str) -> int:
    return int(said) if ID.fullmatch(said) else 0


@dataclass
class GapForm:
    """Reads the page. ``wishes`` is what is to be saved, ``errors`` what cannot be read, by element id (0: for all)."""

    data: QueryDict
    elements: Mapping[int, Element]
    reader: FieldReader
    years: Sequence[int]
    groups: Mapping[str, Sequence[int]]
    everything: Sequence[int]
    errors: dict[int, dict[str, str]] = field(default_factory=dict)
    wishes: list[Wish] = field(default_factory=list)

    def __post_init__(self) -> None:
        values: dict[int, dict[str, Any]] = {}
        seen: dict[int, dict[str, Any]] = {}
        for pk in self.row_ids:
            seen[pk] = decode_seen(str(self.data[f"sett-{pk}"]))
            values[pk] = self._row(pk, seen[pk])
        for_all = self._for_all()
        chosen = self.chosen if for_all else set()
        if for_all and not chosen:
            self._wrong(0, "valgt", _("Kryss av for minst ett tiltak, så vet vi hvem dette gjelder."))
        for pk in chosen:
            values[pk] = {**for_all, **values.get(pk, {})}
        self.wishes = [Wish(pk, said, seen.get(pk, {})) for pk, said in values.items() if said]

    @property
    def row_ids(self) -> list[int]:
        """The elements that were on the page, those that still are in the plan."""
        names = [name.removeprefix("sett-") for name in self.data if name.startswith("sett-")]
        return [pk for name in names if (pk := _number(name)) in self.elements]

    @property
    def chosen(self) -> set[int]:
        """The elements that what is set for all applies to."""
        if "alle" in self.data:
            return set(self.everything)
        ids = [_number(value) for value in self.data.getlist("valgt")]
        grouped = [pk for group in self.data.getlist("gruppe") for pk in self.groups.get(group, ())]
        return {pk for pk in (*ids, *grouped) if pk in self.elements}

    def _wrong(self, pk: int, name: str, sentence: str) -> None:
        self.errors.setdefault(pk, {})[name] = sentence

    def _row(self, pk: int, seen: Mapping[str, Any]) -> dict[str, Any]:
        element = self.elements[pk]
        values: dict[str, Any] = {}
        for page, name in ROW_FIELDS.items():
            typed = self.data.get(f"{page}-{pk}")
            if typed is None:
                continue
            try:
                value = self._read(page, typed, element)
            except TypedWrongError as error:
                self._wrong(pk, page, str(error))
                continue
            if value != seen.get(name, getattr(element, name)):
                values[name] = value
        other_things = [said for said in self.data.getlist(f"{NOT_TWIN}-{pk}") if LINEAGE.fullmatch(said)]
        if other_things:
            known = element.unlike.split(",") if element.unlike else []
            values["unlike"] = ",".join(list(dict.fromkeys([*known, *other_things]))[:MOST_UNLIKE])
        return values

    def _read(self, page: str, typed: str, element: Element | None) -> Any:
        readers: dict[str, Callable[[], Any]] = {
            "enhet": lambda: self.reader.unit(typed, now=element.responsible_unit if element else None),
            "plan": lambda: self.reader.plan(typed, now=element.kept_in_plan if element else None),
            "frist": lambda: self.reader.day(typed),
            "lenke": lambda: link(typed),
        }
        return readers[page]() if page in readers else text(typed, field=ROW_FIELDS[page])

    def _for_all(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for page in FOR_ALL:
            typed = self.data.get(f"alle-{page}", "")
            if typed.strip():
                try:
                    values[ROW_FIELDS[page]] = self._read(page, typed, None)
                except TypedWrongError as error:
                    self._wrong(0, page, str(error))
        for year in self.years:
            try:
                amount = kroner(self.data.get(f"alle-budsjett-{year}", ""))
            except TypedWrongError as error:
                self._wrong(0, f"budsjett-{year}", str(error))
                continue
            if amount is not None:
                values[f"{BUDGET}{year}"] = Budgeted(amount, "alle-finansiert" in self.data)
        return values
