"""The templates a catalogue lacks, as one chooses among them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mestring.services.codes import ServiceKind
from mestring.services.presenters.page_language import page_language
from mestring.services.template_files import templates


@dataclass(frozen=True, slots=True)
class TemplateCard:
    """A template: its code, its name, and what it is in a sentence."""

    code: str
    name: str
    summary: str
    technology: bool


def template_cards(there: Collection[str]) -> list[TemplateCard]:
    """Those that are not there already, by name."""
    language = page_language()
    cards = (
        TemplateCard(code, one.said(language).name, one.said(language).summary, one.kind is ServiceKind.TECHNOLOGY)
        for code, one in templates().items()
        if code not in there
    )
    return sorted(cards, key=lambda card: card.name.casefold())
