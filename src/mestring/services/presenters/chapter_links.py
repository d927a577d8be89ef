"""Ways through a draft: its chapters and languages, each with what stands in the way there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst

from mestring.services.chapters import CHAPTER_NAMES, Chapter, chapter_of
from mestring.services.codes import LANGUAGE_NAMES, Language
from mestring.services.rules import Problem, Weight


@dataclass(frozen=True, slots=True)
class Way:
    """A link to a chapter or a language, and how many refusals and warnings there are."""

    code: str
    name: str
    address: str
    current: bool
    refusals: int
    warnings: int


def edit_address(code: str, *, chapter: Chapter, language: Language) -> str:
    """Where a chapter of a service's draft is edited."""
    return reverse("services:edit", kwargs={"code": code, "chapter": chapter.value, "language": language.value})


def address_of(field: str, *, code: str, language: Language) -> str:
    """Where a field is edited, and the place on the page. A fact is shown with the language given."""
    spoken = field.rpartition(".")[0]
    where = edit_address(code, chapter=chapter_of(field), language=Language(spoken) if spoken else language)
    return where + anchor_of(field)


def anchor_of(field: str) -> str:
    """The place of a field on its page."""
    return f"#felt-{field.replace('.', '-')}"


def chapter_ways(code: str, *, here: Chapter, language: Language, problems: Sequence[Problem]) -> list[Way]:
    """Every chapter, with what is wrong in it in this language or in what all languages share."""
    return [
        Way(
            code=chapter.value,
            name=str(CHAPTER_NAMES[chapter]),
            address=edit_address(code, chapter=chapter, language=language),
            current=chapter is here,
            **_counted(
                one
                for one in problems
                if chapter_of(one.where) is chapter and one.where.rpartition(".")[0] in ("", language)
            ),
        )
        for chapter in Chapter
    ]


def language_ways(
    code: str, *, chapter: Chapter, here: Language, languages: Sequence[Language], problems: Sequence[Problem]
) -> list[Way]:
    """Every language, with what is wrong in it."""
    return [
        Way(
            code=language.value,
            name=capfirst(str(LANGUAGE_NAMES[language])),
            address=edit_address(code, chapter=chapter, language=language),
            current=language is here,
            **_counted(one for one in problems if one.where.rpartition(".")[0] == language),
        )
        for language in languages
    ]


def languages_of(ours: Language) -> list[Language]:
    """The languages, the municipality's own first."""
    return [ours, *(language for language in Language if language is not ours)]


def _counted(problems: Iterable[Problem]) -> dict[str, int]:
    found = list(problems)
    refusals = sum(one.weight is Weight.REFUSAL for one in found)
    return {"refusals": refusals, "warnings": len(found) - refusals}
