"""YAML read strictly: no key twice, and nothing that YAML guesses to be something else than it looks like."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

_INTEGER = re.compile(r"^(?:0|-?[1-9][0-9]*)$")
_TRUTH = re.compile(r"^(?:true|false)$")
_NOTHING = re.compile(r"^null$")
# 0301 is octal, 1:30 is 90, no is False and 2025-01-01 is a date to YAML 1.1. Who means text must say so.
_GUESSWORK = re.compile(r"^(?:[-+.:_0-9][-+.:_0-9eExXoO]*|y|n|yes|no|on|off|true|false|null|~|)$", re.IGNORECASE)


class YamlFileError(ValueError):
    """The file cannot be read. The message is a sentence (bokmål) with file and line."""


# The one written in C is ten times as fast, and is not on every machine.
class StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise YamlFileError(f"linje {key.start_mark.line + 1}: «{key.value}» står to ganger. Behold den ene.")
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    def construct_text(self, node: yaml.ScalarNode) -> str:
        if not node.style and _GUESSWORK.match(node.value):
            raise YamlFileError(f"linje {node.start_mark.line + 1}: sett anførselstegn rundt «{node.value}».")
        return str(node.value)


StrictLoader.add_implicit_resolver("tag:yaml.org,2002:int", _INTEGER, None)
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", _TRUTH, None)
StrictLoader.add_implicit_resolver("tag:yaml.org,2002:null", _NOTHING, None)
StrictLoader.add_constructor("tag:yaml.org,2002:str", StrictLoader.construct_text)


def load(path: Path) -> dict[str, Any]:
    """The mapping a file holds, or YamlFileError with a sentence that says where it is wrong."""
    try:
        # S506: the loader is SafeLoader with less in it, so nothing in the file can be run.
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=StrictLoader)  # noqa: S506
    except YamlFileError as error:
        raise YamlFileError(f"{path.name}, {error}") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlFileError(f"{path.name}, linje {line}: dette er ikke gyldig YAML.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise YamlFileError(f"{path.name} kan ikke leses: {error}") from error
    if not isinstance(found, dict):
        raise YamlFileError(f"{path.name}: filen må begynne med nøkler, som «plan:».")
    return found
