"""A municipality's own words and facts over the template, and what it takes from a newer one. Pure.

A draft is the template it began from with ``own`` over it, field by field. So a field the municipality has not touched
follows the template when somebody takes the newer one, and a field it has rewritten is never overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from mestring.services.codes import ServiceKind
from mestring.services.fields import Value, field_names, value, with_values

Content = Mapping[str, Any]


def overlaid(template: Content, own: Mapping[str, Value]) -> dict[str, Any]:
    """The template with the municipality's own values."""
    return with_values(template, own)


def own_values(template: Content, content: Content) -> dict[str, Value]:
    """What a description says otherwise than the template: laid over it, it gives the description back."""
    names = field_names(ServiceKind(template["kind"]))
    return {name: value(content, name) for name in names if value(content, name) != value(template, name)}


@dataclass(frozen=True, slots=True)
class News:
    """A field of the template that says something new. ``own`` is the municipality's words there, None without."""

    field: str
    before: Value
    now: Value
    own: Value | None = None

    @property
    def rewritten(self) -> bool:
        """Whether the municipality has its own words here, so that taking the news means giving them up."""
        return self.own is not None


def news(*, begun_from: Content, shipped: Content, own: Mapping[str, Value]) -> tuple[News, ...]:
    """What is new in the template since the draft began from it. What the municipality already says is no news."""
    return tuple(
        News(field, before, now, own.get(field))
        for field in field_names(ServiceKind(shipped["kind"]))
        if (before := value(begun_from, field)) != (now := value(shipped, field)) and own.get(field) != now
    )


def taken(
    *, begun_from: Content, shipped: Content, own: Mapping[str, Value], fields: Collection[str]
) -> dict[str, Value]:
    """The own values over the newer template when these fields of it are taken, and nothing else changes what is said.

    A field that is taken loses its own words; one that is not taken keeps what the draft says today as its own.
    """
    said = overlaid(begun_from, own)
    kept = {name: value(said, name) for name in field_names(ServiceKind(shipped["kind"])) if name not in fields}
    return {name: words for name, words in kept.items() if words != value(shipped, name)}
