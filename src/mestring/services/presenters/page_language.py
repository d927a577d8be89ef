"""Which of the catalogue's languages a page is read in."""

from __future__ import annotations

from django.utils.translation import get_language

from mestring.services.codes import Language


def page_language() -> Language:
    """The language of the page; bokmål where the catalogue has no other for it."""
    asked = (get_language() or "")[:2]
    return Language(asked) if asked in set(Language) else Language.NB
