"""One YAML file being read, with the means to take parts of it and to refuse at the right line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from mestring.law.errors import LawFileError
from mestring.law.reference import Reference
from mestring.strict_yaml import Lines, YamlFileError, load_with_lines

_LINK = re.compile(r"^https://[^\s/]+\.[^\s/]+(?:/\S*)?$")
_DAY = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A mapping within a file, and where it stands."""

    file: str
    content: dict[str, Any]
    lines: Lines
    at: Where = ()

    @staticmethod
    def of_file(path: Path, *, named: str) -> Part:
        """The whole file. ``named`` is what the file is called in sentences, with its folders."""
        try:
            content, lines = load_with_lines(path)
        except YamlFileError as error:
            raise LawFileError(str(error).replace(path.name, named, 1)) from None
        return Part(named, content, lines)

    def refuse(self, sentence: str, *, key: str | int | None = None) -> NoReturn:
        """Refuse the file at the line of the key, or of this part."""
        where = (*self.at, key) if key is not None else self.at
        line = self.lines.get(where, self.lines.get(self.at, 1))
        raise LawFileError(f"{self.file}, linje {line}: {sentence}")

    def only(self, *, needed: Iterable[str], allowed: Iterable[str] = ()) -> None:
        """Refuse unknown and missing keys."""
        needed, known = list(needed), [*needed, *allowed]
        for key in self.content:
            if key not in known:
                near = get_close_matches(str(key), known, n=1)
                hint = f" Mente du «{near[0]}»?" if near else f" Her kan det stå: {', '.join(known)}."
                self.refuse(f"«{key}» er ikke en nøkkel her.{hint}", key=key)
        for key in needed:
            if key not in self.content:
                self.refuse(f"«{key}» mangler. Legg den til.")

    def text(self, key: str, *, default: str | None = None) -> str:
        """A text that is not empty."""
        value = self.content.get(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            self.refuse(f"«{key}» må være en tekst, i anførselstegn om den ligner et tall.", key=key)
        return value.strip()

    def day(self, key: str, *, or_null: bool = False) -> date | None:
        """A day written "2026-01-31"; None when it may be null, and is."""
        value = self.content.get(key)
        if value is None and (or_null or key not in self.content):
            return None
        try:
            if isinstance(value, str) and _DAY.match(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        return self.refuse(f'«{key}» må være en dag som finnes, skrevet slik: "2026-01-31".', key=key)

    def part(self, key: str) -> Part:
        """A mapping within this one."""
        value = self.content.get(key)
        if not isinstance(value, dict):
            self.refuse(f"«{key}» må ha egne nøkler under seg.", key=key)
        return Part(self.file, value, self.lines, (*self.at, key))

    def parts(self, key: str) -> list[Part]:
        """A list of mappings."""
        value = self.content.get(key)
        if not isinstance(value, list):
            self.refuse(f"«{key}» må være en liste, der hvert punkt begynner med «- ».", key=key)
        return [self._item(key, number, item) for number, item in enumerate(value)]

    def _item(self, key: str, number: int, item: Any) -> Part:
        part = Part(self.file, item, self.lines, (*self.at, key, number))
        if not isinstance(item, dict):
            part.refuse(f"punkt {number + 1} i «{key}» må ha egne nøkler, som «from:».")
        return part

    def reference(self, key: str = "reference") -> Reference:
        """A title and a link to the provision."""
        if key not in self.content:
            self.refuse("henvisningen mangler. Skriv «reference:» med «title» og «link» under.")
        part = self.part(key)
        part.only(needed=["title", "link"])
        return Reference(part.text("title"), part.link("link"))

    def link(self, key: str) -> str:
        """An address that begins with https://."""
        link = self.text(key)
        if not _LINK.match(link):
            self.refuse("lenken må begynne med https:// og ikke ha mellomrom.", key=key)
        return link
