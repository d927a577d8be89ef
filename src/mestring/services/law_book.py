"""The law of a day in a municipality: the national law book with the council's own values over it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from django.conf import settings

from mestring.core.models import Municipality
from mestring.law import NATIONAL, NATIONAL_OWNER, Law, LawBook, LawFileError, national


def law_of(municipality: Municipality, *, on: date) -> Law:
    """The law of a day. The municipality's own values lie in MESTRING_LOCAL_LAW, in a folder named by its number.

    LawFileError where a file of its own is wrong. The files are read once; a server must be started again to see new.
    """
    return book_of(municipality.number).at(on)


def book_of(number: str) -> LawBook:
    """The law book of the municipality with this number; the national one where it has no values of its own."""
    folder = Path(settings.LOCAL_LAW) / number if settings.LOCAL_LAW else None
    return _local(folder) if folder and folder.is_dir() else national()


def read_all_local() -> None:
    """Read every municipality's own values; LawFileError for the first that is wrong, or where there is no folder.

    Asked before a server starts, so that a mistake stops whoever made it and not the people who come to the pages.
    """
    if not settings.LOCAL_LAW:
        return
    root = Path(settings.LOCAL_LAW)
    if not root.is_dir():
        raise LawFileError(f"MESTRING_LOCAL_LAW viser til {root}, som ikke er en mappe. Rett stien, eller fjern den.")
    for folder in sorted(one for one in root.iterdir() if one.is_dir()):
        _local(folder)


@cache
def _local(folder: Path) -> LawBook:
    book = LawBook.load(NATIONAL, folder)
    owners = {value.owner for parameter in book.parameters.values() for value in parameter.own}
    wrong = owners - {NATIONAL_OWNER, folder.name}
    if wrong:
        raise LawFileError(f"Mappen {folder} hører til {folder.name}, men har verdier for {', '.join(sorted(wrong))}.")
    return book
