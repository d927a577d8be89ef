"""The message catalogues: sentences out of templates and code, and compiled without gettext installed."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from mestring.knowledge.data_words import data_words

LANGUAGES = ("nn", "en")
# Fixed, so that gathering sentences again changes nothing but sentences.
MADE = datetime(2026, 11, 22, tzinfo=UTC)
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def sentences() -> Iterator[tuple[str, int, str | tuple[str, ...], str | None]]:
    """Every sentence marked for translation, and words in data: file, line, message (singular, plural), context."""
    package = Path(settings.PACKAGE)
    for path in sorted([*package.rglob("*.py"), *package.rglob("*.html")]):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".html":
            text = templatize(text, origin=str(path))
        name = path.relative_to(package).as_posix()
        for line, message, _comments, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
            if message and message[0] if isinstance(message, tuple) else message:
                yield name, line, message, context
    for words in data_words():
        yield "knowledge/data_words.py", 0, words, None


def catalogue_file(language: str) -> Path:
    """Where the catalogue of a language lies."""
    return Path(settings.PACKAGE) / "locale" / language / "LC_MESSAGES" / "django.po"


def catalogue(language: str) -> Catalog:
    """The catalogue as it lies, or an empty one."""
    path = catalogue_file(language)
    if not path.exists():
        return Catalog(locale=language, project="mestring", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def update_catalogues() -> None:
    """Add new sentences, keep translations, drop sentences that are gone."""
    template = Catalog(project="mestring", charset="utf-8", creation_date=MADE)
    for name, _line, message, context in sentences():
        template.add(message, locations=[(name, 0)], context=context)
    for language in LANGUAGES:
        known = catalogue(language)
        known.update(template, no_fuzzy_matching=True)
        known.obsolete.clear()
        known.fuzzy = False
        known.header_comment = (
            f"# The sentences of mestring in {known.locale.english_name if known.locale else language}."
        )
        path = catalogue_file(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, known, sort_output=True, include_lineno=False, width=120, omit_header=False)


def missing_translations() -> dict[str, list[str]]:
    """For each language, the sentences without a translation (or with half a plural)."""
    missing: dict[str, list[str]] = {}
    wanted = {
        (message if isinstance(message, str) else message[0], context) for _n, _l, message, context in sentences()
    }
    for language in LANGUAGES:
        known = catalogue(language)
        missing[language] = sorted(text for text, context in wanted if not _translated(known, text, context))
    return missing


def _translated(known: Catalog, text: str, context: str | None) -> bool:
    found = known.get(text, context)
    if found is None:
        return False
    return all(found.string) if isinstance(found.string, tuple | list) else bool(found.string)


def compile_catalogues() -> None:
    """Write the compiled catalogues that Django reads, where they are older than what they are made from."""
    for language in LANGUAGES:
        source = catalogue_file(language)
        target = source.with_suffix(".mo")
        stale = source.exists() and (not target.exists() or target.stat().st_mtime < source.stat().st_mtime)
        if stale and os.access(target.parent, os.W_OK):
            with target.open("wb") as file:
                write_mo(file, catalogue(language))
