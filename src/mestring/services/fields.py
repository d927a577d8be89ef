"""The fields of a description by name, so that each can be overlaid, compared and taken: "levels", "nb.summary"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mestring.services.codes import Language, ServiceKind
from mestring.services.content import FACTS, ContentError, keys_of, plain, read_text, text_keys

# What a service is, and who went through the template, is not for a municipality to rewrite.
NOT_FIELDS = frozenset({"code", "kind", "reviewed", *Language})

# A value as plain data: what JSON can hold.
Value = Any


def fact_names(kind: ServiceKind) -> tuple[str, ...]:
    """The fields that are the same in every language."""
    return tuple(key for key in keys_of(kind) if key not in NOT_FIELDS)


def field_names(kind: ServiceKind) -> tuple[str, ...]:
    """Every field that can say something else: the facts, then the texts language by language."""
    return (*fact_names(kind), *(f"{language}.{name}" for language in Language for name in text_keys(kind)))


def value(content: Mapping[str, Any], field: str) -> Value:
    """What a field says in a description as plain data."""
    language, _, name = field.rpartition(".")
    return content[language][name] if language else content[field]


def with_values(content: Mapping[str, Any], values: Mapping[str, Value]) -> dict[str, Any]:
    """The same description saying these values instead."""
    new = {key: dict(said) if key in set(Language) else said for key, said in content.items()}
    for field, said in values.items():
        language, _, name = field.rpartition(".")
        if language:
            new[language][name] = said
        else:
            new[field] = said
    return new


def read_values(kind: ServiceKind, values: Mapping[str, Any]) -> dict[str, Value]:
    """The values in the order of the fields, each read strictly. ContentError, with the field as its place."""
    known = field_names(kind)
    for field in values:
        if field not in known:
            raise ContentError(f"«{field}» er ikke noe felt i tjenestebeskrivelsen.", where=(str(field),))
    return {field: _read(field, values[field]) for field in known if field in values}


def _read(field: str, said: Any) -> Value:
    language, _, name = field.rpartition(".")
    if not language:
        return plain(FACTS[field](said, (field,)))
    return plain(read_text(name, said, (language, name)))
