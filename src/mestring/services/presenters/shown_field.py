"""A field of a draft being edited: with the template's words, how heavy it is, what is wrong, and what others wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BoundField

from mestring.core.wording import Part
from mestring.services.codes import Language
from mestring.services.difference import FieldDifference
from mestring.services.fields import value
from mestring.services.forms.choice_fields import TicksField
from mestring.services.forms.draft_form import THEIRS, DraftForm, choice_name, html_name
from mestring.services.models import Version
from mestring.services.presenters.in_words import lines_of
from mestring.services.presenters.measured import Measured, measured
from mestring.services.readability import READ
from mestring.services.refusals import Clash
from mestring.services.rules import Problem

FOLDED_FROM = 12


@dataclass(frozen=True, slots=True)
class ShownClash:
    """What another has saved in a field meanwhile, and how one's own words differ from it."""

    theirs: tuple[str, ...]
    parts: Sequence[Part]
    points: Sequence[Sequence[Part]]
    name: str
    value: str = THEIRS


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of the form and what stands beside it. ``own`` is None where there is no template to follow."""

    field: str
    bound: BoundField
    own: bool | None
    template: tuple[str, ...]
    spoken: str
    points: bool
    ours: tuple[str, ...]
    measured: Measured | None
    problems: tuple[Problem, ...]
    clash: ShownClash | None

    @property
    def ticks(self) -> bool:
        """Whether it is boxes to tick."""
        return isinstance(self.bound.field, TicksField)

    @property
    def folded(self) -> bool:
        """Whether there are so many boxes that they are folded away."""
        return isinstance(self.bound.field, TicksField) and len(self.bound.field.names) > FOLDED_FROM

    @property
    def chosen(self) -> str:
        """The boxes that are ticked, by name."""
        field = self.bound.field
        return ", ".join(field.chosen(self.bound.value() or ())) if isinstance(field, TicksField) else ""

    @property
    def one_box(self) -> bool:
        """Whether it is a single box."""
        return getattr(self.bound.field.widget, "input_type", "") == "checkbox" and not self.ticks


def shown_fields(
    form: DraftForm,
    *,
    draft: Version,
    problems: Sequence[Problem],
    names: Mapping[str, str],
    ours: Language,
) -> list[ShownField]:
    """The fields of the chapter, in order. ``ours`` is the municipality's own language, shown beside the others."""
    shown = []
    for field in form.names:
        language, _dot, name = field.rpartition(".")
        said = form.values.get(field, value(form.now, field)) if form.is_bound else value(form.now, field)
        other = f"{ours}.{name}"
        shown.append(
            ShownField(
                field=field,
                bound=form[html_name(field)],
                own=(field in draft.own) if draft.template_fingerprint else None,
                template=lines_of(field, value(draft.template, field), names=names),
                spoken=language,
                points=isinstance(said, list) and bool(language),
                ours=lines_of(other, value(form.now, other), names=names) if language not in ("", ours) else (),
                measured=measured(_texts(said)) if name in READ and language else None,
                problems=tuple(one for one in problems if one.where == field),
                clash=_clash(form.clashes.get(field), names=names),
            )
        )
    return shown


def _texts(said: Any) -> list[str]:
    return list(said) if isinstance(said, list) else [said]


def _clash(clash: Clash | None, *, names: Mapping[str, str]) -> ShownClash | None:
    if clash is None:
        return None
    differs = FieldDifference(clash.field, clash.theirs, clash.mine)
    theirs = lines_of(clash.field, clash.theirs, names=names)
    return ShownClash(theirs, differs.parts, differs.points, choice_name(clash.field))
