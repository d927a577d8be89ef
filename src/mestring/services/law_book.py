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


@cache
def _local(folder: Path) -> LawBook:
    book = LawBook.load(NATIONAL, folder)
    owners = {value.owner for parameter in book.parameters.values() for value in parameter.own}
    wrong = owners - {NATIONAL_OWNER, folder.name}
    if wrong:
        raise LawFileError(f"Mappen {folder} hører til {folder.name}, men har verdier for {', '.join(sorted(wrong))}.")
    return book
