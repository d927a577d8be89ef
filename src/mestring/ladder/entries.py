"""Takes what a YAML file says key by key, and refuses with a sentence what is missing, of the wrong kind or unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from mestring.ladder.errors import LadderError, LadderFileError
from mestring.ladder.words import LANGUAGES, Words
from mestring.strict_yaml import YamlFileError, load

_MISSING = object()
# What would command a terminal, or turn the direction of the text, where the sentence is read.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
Made = TypeVar("Made")


class Entry:
    """A mapping from a file, and where it stands. Each key is taken once; ``end`` refuses keys that nobody took."""

    def __init__(self, found: object, *, where: str, refused: type[LadderError] = LadderFileError) -> None:
        self.where = where
        self.refused = refused
        if not isinstance(found, dict):
            raise refused(f"{where}: her må det stå nøkler med verdier, ikke {shown(found)}.")
        self._found: dict[str, Any] = found
        self._asked: list[str] = []

    def __contains__(self, key: str) -> bool:
        return key in self._found

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys as they stand in the file."""
        return tuple(str(key) for key in self._found)

    def raw(self, key: str, *, default: object = _MISSING) -> Any:
        """The value as the file has it. Without a default the key must be there."""
        self._asked.append(key)
        if key in self._found:
            return self._found[key]
        if default is _MISSING:
            raise self.refusal(f"«{key}» mangler. Skriv den inn.")
        return default

    def text(self, key: str) -> str:
        """A text with something in it."""
        found = self.raw(key)
        if not isinstance(found, str) or not found.strip():
            raise self.refusal(f"«{key}» må være en tekst, ikke {shown(found)}.")
        if _UNSEEN.search(found):
            raise self.refusal(f"«{key}» har et tegn som ikke kan vises. Skriv teksten på nytt.")
        return found.strip()

    def text_or_nothing(self, key: str) -> str:
        """A text, or "" where the key is left out or null."""
        return "" if self.raw(key, default=None) is None else self.text(key)

    def texts(self, key: str, *, among: Collection[str] | None = None, default: object = _MISSING) -> tuple[str, ...]:
        """A list of texts, none of them twice; each one of those allowed, where that is said."""
        found = self.raw(key, default=default)
        if not isinstance(found, list | tuple) or not all(isinstance(one, str) for one in found):
            raise self.refusal(f"«{key}» må være en liste med koder, som [en, to].")
        if len(set(found)) < len(found):
            raise self.refusal(f"«{key}» har samme kode to ganger. Behold den ene.")
        for one in found:
            self._among(key, one, among)
        return tuple(found)

    def choice(self, key: str, among: Collection[str]) -> str:
        """One of the codes allowed."""
        found = self.raw(key)
        self._among(key, found, among)
        return str(found)

    def whole(self, key: str, *, least: int, most: int, default: object = _MISSING) -> int:
        """A whole number between two others, both included. Truth is no number."""
        found = self.raw(key, default=default)
        if isinstance(found, bool) or not isinstance(found, int) or not least <= found <= most:
            raise self.refusal(f"«{key}» må være et helt tall fra {least} til {most}, ikke {shown(found)}.")
        return found

    def truth(self, key: str, *, default: object = _MISSING) -> bool:
        """True or false."""
        found = self.raw(key, default=default)
        if not isinstance(found, bool):
            raise self.refusal(f"«{key}» må være true eller false, ikke {shown(found)}.")
        return found

    def day(self, key: str) -> date | None:
        """A day written "2026-11-22" in quotes, or None for null."""
        found = self.raw(key)
        if found is None:
            return None
        try:
            return date.fromisoformat(found)
        except (TypeError, ValueError):
            raise self.refusal(f'«{key}» må være en dag som "2026-11-22" eller null, ikke {shown(found)}.') from None

    def words(self, key: str) -> Words:
        """The same text in three languages."""
        entry = self.entry(key)
        said = {language: entry.text(language) for language in LANGUAGES}
        entry.end()
        return Words(**said)

    def words_or_nothing(self, key: str) -> Words | None:
        """The same text in three languages, or None where the key is left out or null."""
        return None if self.raw(key, default=None) is None else self.words(key)

    def entry(self, key: str) -> Entry:
        """What stands below a key."""
        return Entry(self.raw(key), where=f"{self.where}, «{key}»", refused=self.refused)

    def each(self, key: str, make: Callable[[Entry], Made], *, default: object = _MISSING) -> tuple[Made, ...]:
        """What ``make`` makes of each point of a list, in the order of the file, with every key of it taken."""
        found = self.raw(key, default=default)
        if not isinstance(found, list | tuple):
            raise self.refusal(f"«{key}» må være en liste, med en strek foran hvert punkt.")
        return tuple(
            self._one(one, make, where=f"{self.where}, «{key}» nr. {n}") for n, one in enumerate(found, start=1)
        )

    def end(self) -> None:
        """Refuses the keys that nobody asked for: what is not read must not look as if it counted."""
        for key in self._found:
            if key not in self._asked:
                raise self.refusal(unknown(str(key), among=dict.fromkeys(self._asked)))

    def refusal(self, sentence: str) -> LadderError:
        """The error to raise, with where it stands."""
        return self.refused(f"{self.where}: {sentence}")

    def _one(self, found: object, make: Callable[[Entry], Made], *, where: str) -> Made:
        entry = Entry(found, where=where, refused=self.refused)
        made = make(entry)
        entry.end()
        return made

    def _among(self, key: str, found: object, among: Collection[str] | None) -> None:
        if among is None:
            return
        if not isinstance(found, str):
            raise self.refusal(f"«{key}» må være en av {_listed(among)}, ikke {shown(found)}.")
        if found not in among:
            raise self.refusal(f"«{key}»: {unknown(found, among=among)}")


def read(path: Path, make: Callable[[Entry], Made]) -> Made:
    """What ``make`` makes of the file, with every key of it taken; LadderFileError says what is wrong with it."""
    try:
        entry = Entry(load(path), where=path.name)
    except YamlFileError as error:
        raise LadderFileError(str(error)) from error
    made = make(entry)
    entry.end()
    return made


def unknown(found: str, *, among: Collection[str]) -> str:
    """The sentence for a code that is not in the list: the nearest one first, then all of them."""
    near = get_close_matches(found, list(among), n=1)
    meant = f" Mente du «{near[0]}»?" if near else ""
    return f"«{found}» er ukjent.{meant} Her kan det stå: {_listed(among)}."


def _listed(codes: Collection[str]) -> str:
    return ", ".join(codes)


def shown(found: object) -> str:
    """A value from a file as a sentence names it."""
    match found:
        case None:
            return "tomt"
        case bool():
            return str(found).lower()
        case str():
            return f"teksten «{found}»"
        case dict() | list():
            return "en liste" if isinstance(found, list) else "nøkler med verdier"
        case _:
            return str(found)
