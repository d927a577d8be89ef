"""The templates of the catalogue, read from their files. They are no municipality's, and nobody has approved them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mestring.services.codes import ServiceKind
from mestring.services.content import ContentError, as_content, from_content
from mestring.services.description import Description
from mestring.strict_yaml import Lines, YamlFileError, load_with_lines

CATALOGUE = Path(__file__).parent / "catalogue"
FOLDERS = {"services": ServiceKind.SERVICE, "technology": ServiceKind.TECHNOLOGY}


@cache
def templates(folder: Path = CATALOGUE) -> Mapping[str, Description]:
    """Every template by its code, in the order of the codes. YamlFileError with file and line for the first mistake."""
    files = sorted((path for name in FOLDERS for path in (folder / name).glob("*.yaml")), key=lambda path: path.stem)
    found: dict[str, Description] = {}
    for path in files:
        if path.stem in found:
            raise YamlFileError(f"{path.name} finnes både som tjeneste og som velferdsteknologi. Behold den ene.")
        found[path.stem] = read_template(path)
    return MappingProxyType(found)


def read_template(path: Path) -> Description:
    """One file. YamlFileError with file, line and a sentence where it cannot be read."""
    content, lines = load_with_lines(path)
    try:
        description = from_content(content)
        if description.code != path.stem:
            raise ContentError(f"Koden skal være filens navn, «{path.stem}».", where=("code",))
        if description.kind is not FOLDERS.get(path.parent.name, description.kind):
            raise ContentError(f"Filen ligger i «{path.parent.name}» og kan ikke være dette.", where=("kind",))
    except ContentError as error:
        raise YamlFileError(f"{path.name}, linje {_line(error.where, lines)}: {_named(error)}") from None
    return description


def fingerprint(content: Mapping[str, Any]) -> str:
    """What tells one wording of a template from another: SHA-256, in hex, of everything it says."""
    said = {key: words for key, words in content.items() if key != "reviewed"}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@cache
def shipped(code: str) -> dict[str, Any] | None:
    """The template with this code as plain data, None where there is none. Not to be written in."""
    template = templates().get(code)
    return as_content(template) if template else None


def _named(error: ContentError) -> str:
    place = ".".join(str(step) for step in error.where if isinstance(step, str))
    return f"{place}: {error.sentence}" if place else error.sentence


def _line(where: tuple[str | int, ...], lines: Lines) -> int:
    """The line of a place, or of the nearest thing around it that stands in the file."""
    return next(lines[where[:steps]] for steps in range(len(where), -1, -1) if where[:steps] in lines)
