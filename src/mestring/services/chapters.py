"""The chapters a description is edited in: a few fields at a time, in the order one thinks of them."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mestring.services.codes import ServiceKind
from mestring.services.fields import field_names


class Chapter(StrEnum):
    """A chapter; the code is a part of its address."""

    BRIEF = "kort-om"
    CONTENT = "innhold"
    CRITERIA = "kriterier"
    EXPECTATIONS = "forventninger"
    LAW_AND_CHARGE = "lov-og-betaling"
    FACTS = "fakta"
    WORDS = "sokeord"


CHAPTER_NAMES: dict[Chapter, str | Promise] = {
    Chapter.BRIEF: _("Kort om"),
    Chapter.CONTENT: pgettext_lazy("kapittel", "Innhold"),
    Chapter.CRITERIA: _("Kriterier"),
    Chapter.EXPECTATIONS: _("Forventninger"),
    Chapter.LAW_AND_CHARGE: _("Lov og betaling"),
    Chapter.FACTS: _("Fakta"),
    Chapter.WORDS: _("Ord folk søker med"),
}
TEXTS: dict[Chapter, tuple[str, ...]] = {
    Chapter.BRIEF: ("name", "summary", "target_group"),
    Chapter.CONTENT: ("content", "helps_mastery", "purpose", "how_to_get_it", "not_included", "replaces"),
    Chapter.CRITERIA: ("criteria", "not_when", "consent"),
    Chapter.EXPECTATIONS: ("expect_of_us", "expect_of_you"),
    Chapter.LAW_AND_CHARGE: ("law", "charge"),
    Chapter.FACTS: (),
    Chapter.WORDS: ("words",),
}
FACTS: dict[Chapter, tuple[str, ...]] = {
    Chapter.CRITERIA: ("needs_consent",),
    Chapter.LAW_AND_CHARGE: ("grounds", "charge"),
    Chapter.FACTS: (
        *("decision", "duration", "evaluation", "levels", "levels_from"),
        *("for", "needs", "competence", "digital", "groups", "related", "kpr"),
    ),
}


def fields_in(chapter: Chapter, *, kind: ServiceKind, language: str) -> tuple[str, ...]:
    """The fields a chapter shows: the texts of one language, then the facts, which all languages share."""
    wanted = (*(f"{language}.{name}" for name in TEXTS[chapter]), *FACTS.get(chapter, ()))
    known = field_names(kind)
    return tuple(field for field in wanted if field in known)


def chapter_of(field: str) -> Chapter:
    """The chapter a field stands in. KeyError for no field of any description."""
    language, _dot, name = field.rpartition(".")
    for chapter in Chapter:
        if name in (TEXTS[chapter] if language else FACTS.get(chapter, ())):
            return chapter
    raise KeyError(field)
