"""What undoing a change would do, thing by thing, and what stands in its way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from mestring.plans.models import BudgetLine, Edition, EditionState, Element, Passage, Plan
from mestring.plans.told.telling import field_label
from mestring.plans.told.what_changed import HISTORIED, Fate, Line
from mestring.plans.typed.wishes import CLASSIFYING, FOLLOW_UP

Key = tuple[type[models.Model], int]
STANDS_IN: dict[type[models.Model], tuple[str, ...]] = {
    Element: ("edition",),
    Passage: ("edition",),
    BudgetLine: ("element__edition",),
}


@dataclass
class Undoing:
    """What is to be written. ``left`` says what stays as it is and why; ``refused`` why nothing can be done."""

    restored: dict[type[models.Model], list[models.Model]] = field(default_factory=lambda: defaultdict(list))
    updated: dict[type[models.Model], list[models.Model]] = field(default_factory=lambda: defaultdict(list))
    fields: dict[type[models.Model], set[str]] = field(default_factory=lambda: defaultdict(set))
    removed: dict[type[models.Model], list[models.Model]] = field(default_factory=lambda: defaultdict(list))
    left: list[str] = field(default_factory=list)
    refused: str = ""

    @property
    def does_something(self) -> bool:
        """Whether anything would be different afterwards."""
        return any(self.restored.values()) or any(self.updated.values()) or any(self.removed.values())


def undoing_of(lines: Sequence[Line]) -> Undoing:
    """Look at everything the change did and at what there is now. Call it in a transaction that holds the plan."""
    present = _present(lines)
    undoing = Undoing()
    if any(line.model is Edition and "state" in line.fields for line in lines):
        undoing.refused = _("Høring og vedtak angres ikke her. Bruk knappene på siden for utgaven.")
        return undoing
    for line in lines:
        if line.fate is Fate.CREATED:
            _take_away(line, present, undoing)
    if undoing.refused:
        return undoing
    in_the_way = _built_on(undoing.removed)
    if in_the_way:
        undoing.refused = _("«%(what)s» er bygget videre på etterpå. Angre det som kom etter, først.") % {
            "what": in_the_way
        }
        return undoing
    _bring_back(lines, present, undoing)
    for line in lines:
        if line.fate is Fate.UPDATED:
            _set_back(line, present, undoing)
    return undoing


def _present(lines: Sequence[Line]) -> dict[Key, models.Model]:
    present: dict[Key, models.Model] = {}
    for model in HISTORIED:
        ids = [line.pk for line in lines if line.model is model]
        if ids:
            things = model._default_manager.filter(pk__in=ids).select_related(*STANDS_IN.get(model, ()))
            present.update({(model, thing.pk): thing for thing in things})
    return present


def _take_away(line: Line, present: dict[Key, models.Model], undoing: Undoing) -> None:
    thing = present.get((line.model, line.pk))
    if thing is None:
        return
    if line.model is Plan:
        undoing.left.append(_("Selve planen blir stående, uten det som ble lagt inn i den."))
        return
    if isinstance(thing, BudgetLine) and thing.element.edition.state == EditionState.SUPERSEDED:
        undoing.left.append(f"{_called(thing.element)}: {_('utgaven er erstattet')}")
        return
    edition = _edition_of(thing)
    if edition is not None and not edition.open_for_change and not isinstance(thing, BudgetLine):
        undoing.refused = _("Utgaven er vedtatt siden, så ingenting kan tas bort fra den.")
    said = line.after or {}
    if any(getattr(thing, name) != said[name] for name in said if name not in ("position", "parent_id")):
        undoing.refused = _("«%(what)s» er endret etterpå. Angre den endringen først.") % {"what": _called(thing)}
    undoing.removed[line.model].append(thing)


def _built_on(removed: dict[type[models.Model], list[models.Model]]) -> str:
    """The name of a thing that something, which would not itself be removed, stands on. "" when none does."""
    ids = {model: {thing.pk for thing in things} for model, things in removed.items()}
    for model, owner, name in (
        (Element, Edition, "edition"),
        (Element, Element, "parent"),
        (BudgetLine, Element, "element"),
        (Passage, Element, "element"),
        (Passage, Edition, "edition"),
    ):
        if not ids.get(owner):
            continue
        standing = model._default_manager.filter(**{f"{name}__in": ids[owner]}).exclude(pk__in=ids.get(model, ()))
        found = standing.select_related(name).first()
        if found is not None:
            return _called(getattr(found, name))
    return ""


def _bring_back(lines: Sequence[Line], present: dict[Key, models.Model], undoing: Undoing) -> None:
    gone = {(line.model, line.pk): line.model(**(line.before or {})) for line in lines if line.fate is Fate.DELETED}
    waiting = {key: thing for key, thing in gone.items() if key not in present}
    while True:
        homeless = [key for key, thing in waiting.items() if not _has_a_place(thing, waiting)]
        if not homeless:
            break
        for key in homeless:
            thing = waiting.pop(key)
            undoing.left.append(
                _("«%(what)s» kan ikke legges tilbake, for plassen er borte eller tatt.") % {"what": _called(thing)}
            )
    for (model, _pk), thing in sorted(waiting.items(), key=lambda item: HISTORIED.index(item[0][0])):
        if isinstance(thing, Element) and thing.kept_in_plan_id and not _exists(Plan, thing.kept_in_plan_id):
            thing.kept_in_plan_id = None
        undoing.restored[model].append(thing)


def _has_a_place(thing: models.Model, also_back: Container[Key]) -> bool:
    """Whether what it stands in is there (or comes back too), open, and nothing else has taken the place."""
    for name in ("edition", "parent", "element"):
        owner_id = getattr(thing, f"{name}_id", None)
        if owner_id is None:
            continue
        owner: Any = thing._meta.get_field(name).related_model
        if (owner, owner_id) not in also_back and not _exists(owner, owner_id):
            return False
    if isinstance(thing, BudgetLine):
        replaced = Edition.objects.filter(elements=thing.element_id, state=EditionState.SUPERSEDED).exists()
        return not replaced and not BudgetLine.objects.filter(element_id=thing.element_id, year=thing.year).exists()
    if isinstance(thing, (Element, Passage)):
        edition = Edition.objects.filter(pk=thing.edition_id).first()
        if edition is not None and not edition.open_for_change:
            return False
    if isinstance(thing, Element):
        return not Element.objects.filter(edition_id=thing.edition_id, lineage=thing.lineage).exists()
    return True


def _edition_of(thing: models.Model) -> Edition | None:
    if isinstance(thing, Edition):
        return thing
    if isinstance(thing, BudgetLine):
        return thing.element.edition
    return thing.edition if isinstance(thing, (Element, Passage)) else None


def _exists(model: type[models.Model], pk: int) -> bool:
    return model._default_manager.filter(pk=pk).exists()


def _set_back(line: Line, present: dict[Key, models.Model], undoing: Undoing) -> None:
    thing = present.get((line.model, line.pk))
    if thing is None:
        undoing.left.append(_("«%(what)s» er fjernet etterpå.") % {"what": _called(line.model(**line.said))})
        return
    before, after = line.before or {}, line.after or {}
    done: dict[str, Any] = {}
    for name in line.fields:
        why = _why_not(thing, name, before[name], after[name])
        if why:
            undoing.left.append(f"{_called(thing)}: {field_label(line.model, name)} – {why}")
        elif getattr(thing, name) != before[name]:
            done[name] = getattr(thing, name)
            setattr(thing, name, before[name])
    if isinstance(thing, Element) and thing.starts_on and thing.deadline and thing.deadline < thing.starts_on:
        for name in {"starts_on", "deadline"} & done.keys():
            setattr(thing, name, done.pop(name))
            undoing.left.append(f"{_called(thing)}: {_('fristen ville komme før tiltaket starter')}")
    if done:
        undoing.updated[line.model].append(thing)
        undoing.fields[line.model] |= done.keys()


def _why_not(thing: models.Model, name: str, before: Any, after: Any) -> str:
    if getattr(thing, name) not in (after, before):
        return _("er endret igjen etterpå")
    edition = _edition_of(thing)
    if edition is not None and edition.state == EditionState.SUPERSEDED:
        return _("utgaven er erstattet")
    if edition is not None and not edition.open_for_change and not _lives_on(thing, name):
        return _("ordlyden er låst, for utgaven er vedtatt")
    if isinstance(thing, Element):
        if name == "parent_id" and before and not _can_stand_below(thing, before):
            return _("det den sto under, er borte eller flyttet inn under den selv")
        if name == "kept_in_plan_id" and before and not Plan.objects.filter(pk=before).exists():
            return _("planen finnes ikke lenger")
    return ""


def _lives_on(thing: models.Model, name: str) -> bool:
    """Whether it may be changed after adoption: following up and classifying, and money."""
    return isinstance(thing, BudgetLine) or (isinstance(thing, Element) and name in FOLLOW_UP | CLASSIFYING)


def _can_stand_below(element: Element, parent_id: int) -> bool:
    parents = dict(element.edition.elements.values_list("pk", "parent_id"))
    above: int | None = parent_id
    while above is not None and above != element.pk:
        if above not in parents:
            return False
        above = parents[above]
    return above is None


def _called(thing: models.Model) -> str:
    return str(getattr(thing, "title", "") or thing)
