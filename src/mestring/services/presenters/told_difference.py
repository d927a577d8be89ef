"""A difference between two descriptions as a page tells it: by language, by field, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from mestring.core.wording import Part
from mestring.services.codes import LANGUAGE_NAMES, Language
from mestring.services.difference import FieldDifference
from mestring.services.field_names import FACT_NAMES, TEXT_NAMES
from mestring.services.presenters.in_words import lines_of


@dataclass(frozen=True, slots=True)
class ToldField:
    """A field that differs. A text has ``parts``, points have ``points``, a fact has what it said and says."""

    field: str
    name: str
    parts: Sequence[Part]
    points: Sequence[Sequence[Part]]
    before: tuple[str, ...]
    after: tuple[str, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """The fields of one language, or the facts."""

    code: str
    name: str
    fields: list[ToldField]


def told_difference(
    differences: Iterable[FieldDifference], *, ours: Language, names: Mapping[str, str]
) -> list[ToldGroup]:
    """What differs, the municipality's own language first, the facts last. [] where nothing does."""
    found = [_told(one, names=names) for one in differences]
    order = [ours.value, *(language.value for language in Language if language is not ours), ""]
    titles = {language.value: capfirst(str(LANGUAGE_NAMES[language])) for language in Language}
    groups = (
        ToldGroup(code or "fakta", titles.get(code, _("Fakta")), [one for one in found if one.spoken == code])
        for code in order
    )
    return [group for group in groups if group.fields]


def _told(one: FieldDifference, *, names: Mapping[str, str]) -> ToldField:
    language, _dot, name = one.field.rpartition(".")
    return ToldField(
        field=one.field,
        name=str(TEXT_NAMES[name] if language else FACT_NAMES[name]),
        parts=one.parts,
        points=one.points,
        before=lines_of(one.field, one.old, names=names),
        after=lines_of(one.field, one.new, names=names),
        spoken=language,
    )
