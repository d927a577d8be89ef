"""Welfare technology: what each does for mastery, for whom, when not, what one must agree to, and what it replaces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from mestring.core.models import Municipality
from mestring.services.codes import Language, Need, ServiceKind
from mestring.services.field_names import TEXT_NAMES
from mestring.services.presenters.cards import Card, card
from mestring.services.presenters.find_page import Topic, topics
from mestring.services.selectors import Published, about, of_kind

# In the order one asks, with the heading of the service's own page.
PARTS = ("target_group", "not_when", "consent", "replaces")


@dataclass(frozen=True, slots=True)
class TechnologyPart:
    """A part under its heading: paragraphs, or points."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Technology:
    """One technology: its card, what it does for mastery, and the rest part by part."""

    card: Card
    helps_mastery: tuple[str, ...]
    parts: tuple[TechnologyPart, ...]
    needs_consent: bool
    compare: str


@dataclass(frozen=True, slots=True)
class TechnologyPage:
    """All of it, or what is about the need that was ``asked`` for; "" where none was."""

    asked: str
    topics: tuple[Topic, ...]
    technology: tuple[Technology, ...]


def technology_page(
    published: Iterable[Published], *, need: Need | None, municipality: Municipality, language: Language
) -> TechnologyPage:
    """The technology among what is published, narrowed to a need when one is asked for."""
    found = of_kind(published, ServiceKind.TECHNOLOGY)
    shown = about(found, need) if need else found
    return TechnologyPage(
        asked=need.value if need else "",
        topics=topics(found),
        technology=tuple(_technology(one, municipality, language) for one in shown),
    )


def _technology(one: Published, municipality: Municipality, language: Language) -> Technology:
    said = one.description.said(language)
    compare = reverse("services:public-compare", kwargs={"municipality": municipality.slug})
    return Technology(
        card=card(one, language=language),
        helps_mastery=_paragraphs(said.helps_mastery),
        parts=tuple(_part(name, getattr(said, name)) for name in PARTS if getattr(said, name)),
        needs_consent=one.description.needs_consent,
        compare=f"{compare}?a={one.code}",
    )


def _part(name: str, said: str | tuple[str, ...]) -> TechnologyPart:
    heading = str(TEXT_NAMES[name])
    if isinstance(said, tuple):
        return TechnologyPart(heading, (), said)
    return TechnologyPart(heading, _paragraphs(said), ())


def _paragraphs(said: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in said.split("\n\n") if one.strip())
