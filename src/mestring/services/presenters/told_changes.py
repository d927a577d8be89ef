"""The history of a service as people read it: who did what when, and each field from what to what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery

from mestring.services.codes import Language
from mestring.services.difference import difference
from mestring.services.models import Change, Version
from mestring.services.overlay import overlaid
from mestring.services.presenters.told_difference import ToldGroup, told_difference


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change, and what it changed in the words; nothing where it moved a version or changed no words."""

    change: Change
    groups: list[ToldGroup]

    @property
    def count(self) -> int:
        """How many fields it changed."""
        return sum(len(group.fields) for group in self.groups)


def told_changes(changes: Sequence[Change], *, ours: Language, names: Mapping[str, str]) -> list[ToldChange]:
    """Each change with its fields. Three queries, however many there are."""
    history: Any = Version.history.model
    earlier = history.objects.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    before = Subquery(earlier.order_by("-history_id").values("history_id")[:1])
    lines = list(history.objects.filter(change__in=[one.pk for one in changes]).annotate(before=before))
    olds = history.objects.in_bulk([line.before for line in lines if line.before])
    told: dict[int, list[ToldGroup]] = {}
    for line in lines:
        old = olds.get(line.before)
        if old is not None:
            differs = difference(_said(old), _said(line))
            told.setdefault(line.change_id, []).extend(told_difference(differs, ours=ours, names=names))
    return [ToldChange(one, told.get(one.pk, [])) for one in changes]


def _said(line: Any) -> dict[str, Any]:
    return overlaid(line.template, line.own)
