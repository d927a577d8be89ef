"""The templates of the catalogue, read from their files. They are no municipality's, and nobody has approved them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from mestring.services.codes import ServiceKind
from mestring.services.content import ContentError, as_content, from_content
from mestring.services.description import Description
from mestring.strict_yaml import StrictLoader, YamlFileError, load

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
    try:
        description = from_content(load(path))
        if description.code != path.stem:
            raise ContentError(f"Koden skal være filens navn, «{path.stem}».", where=("code",))
        if description.kind is not FOLDERS.get(path.parent.name, description.kind):
            raise ContentError(f"Filen ligger i «{path.parent.name}» og kan ikke være dette.", where=("kind",))
    except ContentError as error:
        raise YamlFileError(f"{path.name}, linje {_line(path, error.where)}: {_named(error)}") from None
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


def _line(path: Path, where: tuple[str | int, ...]) -> int:
    """The line of a place, or of the nearest thing around it that stands in the file."""
    node: Any = yaml.compose(path.read_text(encoding="utf-8"), Loader=StrictLoader)
    line = 1
    for step in where:
        found = None
        if isinstance(node, yaml.MappingNode):
            found = next(((key, said) for key, said in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = (node.value[step], node.value[step])
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line
