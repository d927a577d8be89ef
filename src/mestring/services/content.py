"""A description as plain data, the form of the template files, and back. Strict: each mistake has its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mestring.services.codes import ChargeKind, Competence, Language, LengthUnit, LevelsFrom, Need, ServiceKind, Who
from mestring.services.description import POINTS, TECHNOLOGY_PARTS, TEXT_NAMES, Description, Ground, Length, Texts

CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KPR_CODE = re.compile(r"\d{1,2}(?:\.\d{2})?")
BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n")
BETWEEN_WORDS = re.compile(r"[ \t\r\n]+")
LEVELS = range(1, 7)
WHAT_IT_IS = ("code", "kind", "reviewed", "kpr", "levels", "levels_from", "for", "needs")
HOW_ONE_GETS_IT = ("charge", "decision", "grounds", "duration", "evaluation", "competence")
OTHERS = ("digital", "groups", "related")
OPTIONAL = frozenset({"nn", "en"})
# "for" is a word of Python's; everything else has the same name in files and in code.
ATTRIBUTES = {"for": "who"}
Code = TypeVar("Code", bound=StrEnum)
Read = TypeVar("Read")


class ContentError(ValueError):
    """Something in a description cannot be read. ``where`` is its place, as ``("nb", "criteria", 2)``."""

    def __init__(self, sentence: str, *, where: tuple[str | int, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.where = where


def keys_of(kind: ServiceKind) -> tuple[str, ...]:
    """The keys a description of this kind has, in the order of the files."""
    consent = ("needs_consent",) if kind is ServiceKind.TECHNOLOGY else ()
    return (*WHAT_IT_IS, *HOW_ONE_GETS_IT, *OTHERS, *consent, *(language.value for language in Language))


def text_keys(kind: ServiceKind) -> tuple[str, ...]:
    """The keys of one language."""
    return tuple(name for name in TEXT_NAMES if kind is ServiceKind.TECHNOLOGY or name not in TECHNOLOGY_PARTS)


def from_content(content: Mapping[str, Any]) -> Description:
    """The description that plain data holds; ContentError (bokmål) for a key that is missing, unknown or wrong."""
    kind = _one(ServiceKind)(content.get("kind"), ("kind",))
    _same_keys(content, keys_of(kind), where=(), optional=OPTIONAL)
    said: dict[str, Any] = {
        ATTRIBUTES.get(key, key): read(content[key], (key,)) for key, read in FACTS.items() if key in content
    }
    said |= {one.value: _texts(content[one], one, kind) for one in Language if content.get(one) is not None}
    return Description(kind=kind, **said)


def from_kept(content: Mapping[str, Any]) -> Description:
    """The description that was kept at some time, whatever the form was then.

    What has come to the form since is empty in it, and what has gone from the form is passed over, so that what a
    municipality once published can always be read. ContentError where something in it has another shape.
    """
    kind = _one(ServiceKind)(content.get("kind"), ("kind",))
    facts = {key: content.get(key, empty) for key, empty in as_content(Description(content["code"], kind)).items()}
    empty_texts = plain_texts(Texts(), kind)
    for language in Language:
        said = content.get(language) or {}
        facts[language.value] = {name: said.get(name, empty) for name, empty in empty_texts.items()}
    return from_content(facts)


def as_content(description: Description) -> dict[str, Any]:
    """The description as plain data that can be kept as JSON; ``from_content`` gives the same one back."""
    content = {key: plain(getattr(description, ATTRIBUTES.get(key, key))) for key in keys_of(description.kind)}
    for language in Language:
        content[language.value] = plain_texts(description.texts(language), description.kind)
    return content


def plain_texts(texts: Texts, kind: ServiceKind) -> dict[str, Any]:
    """The words of one language as plain data."""
    return {name: plain(getattr(texts, name)) for name in text_keys(kind)}


def plain(value: Any) -> Any:
    """A value of a description as JSON can hold it."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Length):
        return {value.unit.value: value.number}
    if isinstance(value, Ground):
        return {"act": value.act, "provision": value.provision}
    return value.value if isinstance(value, StrEnum) else value


def _same_keys(
    said: Any, wanted: tuple[str, ...], *, where: tuple[str | int, ...], optional: frozenset[str] = frozenset()
) -> None:
    if not isinstance(said, Mapping):
        raise ContentError("Her skal det stå nøkler med verdier.", where=where)
    for key in said:
        if key not in wanted:
            raise ContentError(f"«{key}» er ukjent. Bruk en av: {', '.join(wanted)}.", where=(*where, str(key)))
    for key in wanted:
        if key not in said and key not in optional:
            raise ContentError(f"«{key}» mangler.", where=where)


def _texts(said: Any, language: Language, kind: ServiceKind) -> Texts:
    _same_keys(said, text_keys(kind), where=(language.value,))
    return Texts(**{name: read_text(name, said[name], (language.value, name)) for name in text_keys(kind)})


def read_text(name: str, value: Any, where: tuple[str | int, ...]) -> Any:
    """A text, or a tuple of points where ``name`` is one of those written as points."""
    return _many(_line)(value, where) if name in POINTS else _text(value, where)


def _text(value: Any, where: tuple[str | int, ...]) -> str:
    if not isinstance(value, str):
        raise ContentError("Her skal det stå tekst.", where=where)
    # Where a file or a field happens to break its lines says nothing; an empty line begins a paragraph.
    paragraphs = (BETWEEN_WORDS.sub(" ", one).strip() for one in BETWEEN_PARAGRAPHS.split(value))
    return "\n\n".join(one for one in paragraphs if one)


def _line(value: Any, where: tuple[str | int, ...]) -> str:
    said = _text(value, where)
    if not said:
        raise ContentError("Punktet er tomt. Skriv noe, eller ta det bort.", where=where)
    return said


def _many(read: Callable[[Any, tuple[str | int, ...]], Read]) -> Callable[..., tuple[Read, ...]]:
    """A list without anything twice."""

    def many(value: Any, where: tuple[str | int, ...]) -> tuple[Read, ...]:
        if not isinstance(value, (list, tuple)):
            raise ContentError("Her skal det stå en liste.", where=where)
        found = tuple(read(one, (*where, at)) for at, one in enumerate(value))
        for at, one in enumerate(found):
            if one in found[:at]:
                raise ContentError(f"«{one}» står to ganger. Behold den ene.", where=(*where, at))
        return found

    return many


def _one(codes: type[Code]) -> Callable[[Any, tuple[str | int, ...]], Code]:
    def one(value: Any, where: tuple[str | int, ...]) -> Code:
        if not isinstance(value, str) or value not in set(codes):
            raise ContentError(f"«{value}» er ukjent. Bruk en av: {', '.join(codes)}.", where=where)
        return codes(value)

    return one


def _level(value: Any, where: tuple[str | int, ...]) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in LEVELS:
        raise ContentError(f"Mestringsnivå er et tall fra 1 til 6, ikke «{value}».", where=where)
    return value


def _truth(value: Any, where: tuple[str | int, ...]) -> bool:
    if not isinstance(value, bool):
        raise ContentError("Her skal det stå true eller false.", where=where)
    return value


def _code(value: Any, where: tuple[str | int, ...]) -> str:
    if not isinstance(value, str) or not CODE.fullmatch(value):
        raise ContentError(f"«{value}» er ingen kode. Bruk små bokstaver a–z, tall og bindestrek.", where=where)
    return value


def _kpr(value: Any, where: tuple[str | int, ...]) -> str:
    if not isinstance(value, str) or not KPR_CODE.fullmatch(value):
        raise ContentError(f"«{value}» er ingen KPR-kode, som «15» eller «8.01».", where=where)
    return value


def _day(value: Any, where: tuple[str | int, ...]) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise ContentError(f'«{value}» er ingen dag. Skriv den som "2026-11-22".', where=where) from None


def _length(value: Any, where: tuple[str | int, ...]) -> Length | None:
    if value is None:
        return None
    if not isinstance(value, Mapping) or len(value) != 1 or next(iter(value)) not in set(LengthUnit):
        raise ContentError("Skriv tiden som {weeks: 8}, {months: 6} eller {years: 1}, eller null.", where=where)
    unit, number = next(iter(value.items()))
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise ContentError("Tiden må være et helt tall, minst 1.", where=where)
    return Length(number, LengthUnit(unit))


def _ground(value: Any, where: tuple[str | int, ...]) -> Ground:
    _same_keys(value, ("act", "provision"), where=where)
    return Ground(_line(value["act"], (*where, "act")), _line(value["provision"], (*where, "provision")))


FACTS: dict[str, Callable[[Any, tuple[str | int, ...]], Any]] = {
    "code": _code,
    "reviewed": _day,
    "kpr": _many(_kpr),
    "levels": _many(_level),
    "levels_from": _one(LevelsFrom),
    "for": _many(_one(Who)),
    "needs": _many(_one(Need)),
    "charge": _one(ChargeKind),
    "decision": _truth,
    "grounds": _many(_ground),
    "duration": _length,
    "evaluation": _length,
    "competence": _many(_one(Competence)),
    "digital": _many(_code),
    "groups": _many(_code),
    "related": _many(_code),
    "needs_consent": _truth,
}
