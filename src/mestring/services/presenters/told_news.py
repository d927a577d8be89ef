"""What is new in the template, as an editor chooses among it: how it was, how it is, and one's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mestring.core.wording import Part
from mestring.services.difference import FieldDifference
from mestring.services.field_names import name_of
from mestring.services.overlay import News
from mestring.services.presenters.in_words import lines_of


@dataclass(frozen=True, slots=True)
class ToldNews:
    """A field with something new. ``own`` is one's own words there, () where the draft follows the template."""

    field: str
    name: str
    spoken: str
    before: tuple[str, ...]
    now: tuple[str, ...]
    own: tuple[str, ...]
    rewritten: bool
    points: bool
    parts: Sequence[Part]
    changed_points: Sequence[Sequence[Part]]


def told_news(news: Iterable[News], *, names: Mapping[str, str]) -> list[ToldNews]:
    """Each field, in the order of the fields."""
    return [_told(one, names=names) for one in news]


def _told(one: News, *, names: Mapping[str, str]) -> ToldNews:
    differs = FieldDifference(one.field, one.before, one.now)
    return ToldNews(
        field=one.field,
        name=name_of(one.field),
        spoken=one.field.rpartition(".")[0],
        before=lines_of(one.field, one.before, names=names),
        now=lines_of(one.field, one.now, names=names),
        own=lines_of(one.field, one.own, names=names) if one.rewritten else (),
        rewritten=one.rewritten,
        points=isinstance(one.now, list) and "." in one.field,
        parts=differs.parts,
        changed_points=differs.points,
    )
