"""The page where a chapter of a draft is edited, in one language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from mestring.services.chapters import CHAPTER_NAMES, Chapter
from mestring.services.codes import LANGUAGE_NAMES, Language
from mestring.services.description import POINTS, Texts
from mestring.services.draft_problems import problems_of
from mestring.services.forms.draft_form import DraftForm
from mestring.services.forms.fields_of import Names
from mestring.services.models import Version
from mestring.services.news import template_news
from mestring.services.presenters.chapter_links import Way, chapter_ways, language_ways, languages_of
from mestring.services.presenters.measured import Measured
from mestring.services.presenters.shown_field import ShownField, shown_fields
from mestring.services.readability import BAND_NAMES, BANDS, Readability, readability_of


@dataclass(frozen=True, slots=True)
class DraftPage:
    """What the page shows. ``elsewhere`` is what was counted of the language in other chapters, for the script.

    ``bands`` is what the figures are called from each and up, highest first, as JSON for the script.
    """

    chapter_name: str
    next_name: str
    language: Language
    language_name: str
    ours: Language
    ours_name: str
    chapters: list[Way]
    languages: list[Way]
    texts: list[ShownField]
    facts: list[ShownField]
    all_of_it: Measured
    elsewhere: Readability
    news: int
    bands: str


def draft_page(
    draft: Version, form: DraftForm, *, chapter: Chapter, language: Language, ours: Language, names: Names
) -> DraftPage:
    """The chapter of the draft, with the form as it stands."""
    code, problems, said = draft.service.code, problems_of(draft), draft.description.texts(language)
    called = {one: name for one, (name, _kind) in names.items()}
    fields = shown_fields(form, draft=draft, problems=problems, names=called, ours=ours)
    after = next_chapter(chapter)
    return DraftPage(
        chapter_name=str(CHAPTER_NAMES[chapter]),
        next_name=str(CHAPTER_NAMES[after]) if after else "",
        language=language,
        language_name=str(LANGUAGE_NAMES[language]),
        ours=ours,
        ours_name=str(LANGUAGE_NAMES[ours]),
        chapters=chapter_ways(code, here=chapter, language=language, problems=problems),
        languages=language_ways(code, chapter=chapter, here=language, languages=languages_of(ours), problems=problems),
        texts=[one for one in fields if "." in one.field],
        facts=[one for one in fields if "." not in one.field],
        all_of_it=Measured(readability_of(said)),
        elsewhere=readability_of(_without(said, [one.field.rpartition(".")[2] for one in fields])),
        news=len(template_news(draft)),
        bands=json.dumps([[least, str(BAND_NAMES[band])] for least, band in BANDS], ensure_ascii=False),
    )


def next_chapter(chapter: Chapter) -> Chapter | None:
    """The one after; None after the last."""
    order = list(Chapter)
    place = order.index(chapter) + 1
    return order[place] if place < len(order) else None


def _without(texts: Texts, names: Sequence[str]) -> Texts:
    empty: dict[str, Any] = {name: () if name in POINTS else "" for name in names if hasattr(texts, name)}
    return replace(texts, **empty)
