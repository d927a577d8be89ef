"""What a change did to each thing, read from the histories: from what, to what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import models
from django.db.models import OuterRef, Subquery

from mestring.plans.models import BudgetLine, Change, Edition, Element, Passage, Plan

# Parents before children: things are brought back in this order, and removed in the opposite.
HISTORIED: tuple[type[models.Model], ...] = (Plan, Edition, Element, Passage, BudgetLine)
NOT_KEPT = frozenset({"found_by"})


class Fate(StrEnum):
    """What became of a thing in a change."""

    CREATED = "created"
    UPDATED = "updated"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing in one change. ``before`` is None for what is new or had no history, ``after`` for what is gone."""

    model: type[models.Model]
    pk: int
    fate: Fate
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def fields(self) -> list[str]:
        """The fields that differ, in the order of the model."""
        if self.before is None or self.after is None:
            return []
        return [name for name in self.after if self.before[name] != self.after[name]]

    @property
    def said(self) -> dict[str, Any]:
        """What it says after the change, or last said."""
        return self.after or self.before or {}


def kept_fields(model: type[models.Model]) -> list[str]:
    """The fields of a model that its history holds."""
    return [field.attname for field in model._meta.concrete_fields if field.attname not in NOT_KEPT]


def lines_of(changes: Iterable[Change]) -> dict[int, list[Line]]:
    """What each change did, by change id, in the order it was done. Two queries for each kind of thing."""
    ids = [change.pk for change in changes]
    told: dict[int, list[Line]] = {pk: [] for pk in ids}
    for model in HISTORIED:
        for change_id, line in _lines_of_model(model, ids):
            told[change_id].append(line)
    return told


def _lines_of_model(model: type[models.Model], change_ids: list[int]) -> Iterable[tuple[int, Line]]:
    history = model.history.model  # type: ignore[attr-defined]
    names = kept_fields(model)
    earlier = history.objects.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id")).order_by("-history_id")
    rows = list(
        history.objects.filter(change__in=change_ids)
        .annotate(earlier=Subquery(earlier.values("history_id")[:1]))
        .order_by("history_id")
        .values("change_id", "history_id", "history_type", "earlier", *names)
    )
    wanted = {row["earlier"] for row in rows if row["earlier"] and row["history_type"] == "~"}
    previous = {row["history_id"]: row for row in history.objects.filter(pk__in=wanted).values("history_id", *names)}
    together: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for row in rows:
        together.setdefault((row["change_id"], row["id"]), []).append(row)
    for (change_id, pk), of_one in together.items():
        line = _line(model, pk, of_one, previous, names)
        if line is not None:
            yield change_id, line


def _line(
    model: type[models.Model],
    pk: int,
    rows: list[dict[str, Any]],
    previous: dict[int, dict[str, Any]],
    names: list[str],
) -> Line | None:
    first, last = rows[0], rows[-1]
    values = {name: last[name] for name in names}
    created, deleted = first["history_type"] == "+", last["history_type"] == "-"
    if created and deleted:
        return None
    if created:
        return Line(model, pk, Fate.CREATED, None, values)
    before = previous.get(first["earlier"])
    if deleted:
        return Line(model, pk, Fate.DELETED, {name: before[name] for name in names} if before else values, None)
    return Line(model, pk, Fate.UPDATED, {name: before[name] for name in names} if before else None, values)
