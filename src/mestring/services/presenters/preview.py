"""The languages a version can be looked at in."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst

from mestring.services.codes import LANGUAGE_NAMES, Language
from mestring.services.description import Description
from mestring.services.presenters.chapter_links import languages_of


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language one can read it in; ``missing`` when nothing is written in it."""

    code: str
    name: str
    current: bool
    missing: bool


def language_links(description: Description, *, here: Language, ours: Language) -> list[LanguageLink]:
    """Every language, the municipality's own first."""
    return [
        LanguageLink(one.value, capfirst(str(LANGUAGE_NAMES[one])), one is here, not description.texts(one))
        for one in languages_of(ours)
    ]
