"""The law book a command uses: the shipped one, or with a municipality's own values over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mestring.config.commands.setup import stop

if TYPE_CHECKING:
    from mestring.law import LawBook


def law_book(local: list[Path] | None) -> LawBook:
    """The law book with these folders over it; a folder that is wrong stops the command with a sentence."""
    from mestring.law import NATIONAL, LawBook, LawFileError, national

    if not local:
        return national()
    try:
        book = LawBook.load(NATIONAL, *local)
    except LawFileError as error:
        raise stop(str(error), code=2) from None
    for folder in local:
        if not any(folder.rglob("*.yaml")):
            raise stop(f"Mappen {folder} har ingen filer som ender på .yaml, så den setter ingenting.", code=2)
    return book
