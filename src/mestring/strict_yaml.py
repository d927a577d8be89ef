"""YAML read strictly: no key twice, and nothing that YAML guesses to be something else than it looks like."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

# No more digits than anything here is counted in; what is longer is no number to be reckoned with.
_INTEGER = re.compile(r"^(?:0|-?[1-9][0-9]{0,17})$")
_TRUTH = re.compile(r"^(?:true|false)$")
_NOTHING = re.compile(r"^null$")
# 0301 is octal, 1:30 is 90, no is False and 2025-01-01 is a date to YAML 1.1. Who means text must say so.
_GUESSWORK = re.compile(r"^(?:[-+.:_0-9][-+.:_0-9eExXoO]*|y|n|yes|no|on|off|true|false|null|~|)$", re.IGNORECASE)

_DEEPEST = 40


class YamlFileError(ValueError):
    """The file cannot be read. The message is a sentence (bokmål) with file and line."""


# The one written in C is ten times as fast, and is not on every machine.
class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlFileError(f"linje {key.start_mark.line + 1}: en nøkkel må være en tekst.")
            if key.value in seen:
                raise YamlFileError(f"linje {key.start_mark.line + 1}: «{key.value}» står to ganger. Behold den ene.")
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    def construct_text(self, node: yaml.ScalarNode) -> str:
        if not node.style and _GUESSWORK.match(node.value):
            raise YamlFileError(f"linje {node.start_mark.line + 1}: sett anførselstegn rundt «{node.value[:40]}».")
        return str(node.value)


StrictLoader.add_implicit_resolver("tag:yaml.org,2002:int", _INTEGER, None)
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", _TRUTH, None)
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:null", _NOTHING, None)
StrictLoader.add_constructor("tag:yaml.org,2002:str", StrictLoader.construct_text)


# Where a key or a list item stands: ("values", 0, "from") -> 7. The whole file, (), is line 1.
Lines = dict[tuple[str | int, ...], int]


def load(path: Path) -> dict[str, Any]:
    """The mapping a file holds, or YamlFileError with a sentence that says where it is wrong."""
    return load_with_lines(path)[0]


def load_with_lines(path: Path) -> tuple[dict[str, Any], Lines]:
    """The mapping a file holds and the line of each key and item, for who must say where a good document is wrong."""
    lines: Lines = {(): 1}
    try:
        text = path.read_text(encoding="utf-8")
        _refuse_what_never_ends(text)
        loader = StrictLoader(text)
        try:
            node = loader.get_single_node()
            found = loader.construct_document(node) if node else None
        finally:
            loader.dispose()
    except YamlFileError as error:
        raise YamlFileError(f"{path.name}, {error}") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlFileError(f"{path.name}, linje {line}: dette er ikke gyldig YAML.") from None
    except yaml.YAMLError:
        raise YamlFileError(f"{path.name}: filen har tegn som ikke kan stå i YAML. Skriv den på nytt.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise YamlFileError(
            f"{path.name} kan ikke leses. Sjekk at filen finnes, at du får lese den, og at den er lagret som UTF-8."
        ) from error
    if not isinstance(found, dict):
        raise YamlFileError(f"{path.name}: filen må begynne med en nøkkel, som «title:».")
    _note_lines(node, at=(), lines=lines)
    return found, lines


def _refuse_what_never_ends(text: str) -> None:
    """Refuse, before anything is built, an alias (it may stand for any amount of text) and nesting without a bottom."""
    loader, depth = StrictLoader(text), 0
    try:
        while loader.check_event():
            event = loader.get_event()
            line = event.start_mark.line + 1
            if isinstance(event, yaml.AliasEvent):
                raise YamlFileError(f"linje {line}: «*{event.anchor}» viser til noe annet i filen. Skriv det ut her.")
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise YamlFileError(f"linje {line}: her er det mer enn {_DEEPEST} nivåer inni hverandre.")
    finally:
        loader.dispose()


def _note_lines(node: yaml.Node, *, at: tuple[str | int, ...], lines: Lines) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            lines[*at, key.value] = key.start_mark.line + 1
            _note_lines(value, at=(*at, key.value), lines=lines)
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            lines[*at, number] = item.start_mark.line + 1
            _note_lines(item, at=(*at, number), lines=lines)
