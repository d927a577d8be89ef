"""An indicator from plain data. Each mistake has its place and a sentence that says what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from mestring.knowledge.indicators.indicator import (
    Checked,
    Comparable,
    Direction,
    Indicator,
    IndicatorUnit,
    Standing,
    Texts,
    Theme,
)
from mestring.knowledge.indicators.term import Ages, Counted, Dementia, Part, People, Term
from mestring.knowledge.measures import TOTAL, measures

Where = tuple[str | int, ...]
Code = TypeVar("Code", bound=StrEnum)
LANGUAGES = ("nb", "nn", "en")
TEXTS = ("title", "why", "made", "direction", "beware")
FACTS = ("code", "theme", "unit", "factor", "decimals", "numerator", "denominator", "share", "parts", "direction")
KEYS = (*FACTS, "comparable", "answers", "status", "checked", *LANGUAGES)
FACTORS = (1, 100, 1000, 10_000)
OLDEST, MOST_DECIMALS, LAST_PART = 105, 2, 36


class ReadingError(ValueError):
    """Something in an indicator cannot be read. ``where`` is its place, as ``("numerator", "measures", 0)``."""

    def __init__(self, sentence: str, *, where: Where = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.where = where


def indicator_of(content: Mapping[str, Any]) -> Indicator:
    """The indicator that plain data holds. ReadingError for a key that is missing, unknown or wrong."""
    _keys(content, KEYS, ())
    parts = tuple(_part(one, ("parts", number)) for number, one in enumerate(_list(content["parts"], ("parts",))))
    denominator = content["denominator"]
    found = Indicator(
        code=_text(content["code"], ("code",)),
        theme=_one(Theme, content["theme"], ("theme",)),
        unit=_one(IndicatorUnit, content["unit"], ("unit",)),
        factor=Decimal(_among(content["factor"], FACTORS, ("factor",))),
        decimals=_among(content["decimals"], range(MOST_DECIMALS + 1), ("decimals",)),
        numerator=_term(content["numerator"], parts, ("numerator",)),
        denominator=None if denominator is None else _term(denominator, parts, ("denominator",)),
        share=_truth(content["share"], ("share",)),
        parts=parts,
        direction=_one(Direction, content["direction"], ("direction",)),
        comparable=_one(Comparable, content["comparable"], ("comparable",)),
        answers=_answers(content["answers"]),
        standing=_one(Standing, content["status"], ("status",)),
        checked=_checked(content["checked"]),
        texts={language: _texts(content[language], (language,)) for language in LANGUAGES},
    )
    if found.share and denominator is None:
        raise ReadingError("En andel må ha en nevner. Skriv nevneren, eller false her.", where=("share",))
    return found


def _term(said: Any, parts: tuple[Part, ...], where: Where) -> Term:
    kinds = {"measures": _counted, "people": _people, "dementia": _dementia}
    for kind, read in kinds.items():
        if isinstance(said, dict) and kind in said:
            return read(said, parts, where)
    raise ReadingError("Skriv «measures», «people» eller «dementia».", where=where)


def _counted(said: Mapping[str, Any], parts: tuple[Part, ...], where: Where) -> Counted:
    _keys(said, ("measures",), where, optional=("groups", "whole"))
    codes = tuple(_text(one, (*where, "measures")) for one in _list(said["measures"], (*where, "measures")))
    groups = tuple(_text(one, (*where, "groups")) for one in _list(said.get("groups", [TOTAL]), (*where, "groups")))
    whole = _truth(said.get("whole", False), (*where, "whole"))
    if not codes or not groups:
        raise ReadingError("Skriv minst én kode.", where=where)
    for code in codes:
        if code not in measures():
            sentence = f"«{code}» er ikke noe som telles. Velg en kode i measures.yaml."
            raise ReadingError(sentence, where=(*where, "measures"))
        wanted = groups if whole else (*groups, *(part.code for part in parts))
        for group in wanted:
            if group not in (TOTAL, *measures()[code].groups):
                raise ReadingError(f"«{code}» er ikke delt i noe som heter «{group}».", where=where)
    return Counted(codes, groups, whole)


def _people(said: Mapping[str, Any], parts: tuple[Part, ...], where: Where) -> People:
    _keys(said, ("people",), where, optional=("whole",))
    whole = _truth(said.get("whole", False), (*where, "whole"))
    if not whole and any(part.ages is None for part in parts):
        raise ReadingError("Gi hver del en alder, eller skriv «whole: true».", where=where)
    return People(_ages(said["people"], (*where, "people")), whole)


def _dementia(said: Mapping[str, Any], _parts: tuple[Part, ...], where: Where) -> Dementia:
    _keys(said, ("dementia",), where)
    return Dementia(_ages(said["dementia"], (*where, "dementia")))


def _part(said: Any, where: Where) -> Part:
    _keys(said, ("code", *LANGUAGES), where, optional=("ages",))
    ages = _ages(said["ages"], (*where, "ages")) if said.get("ages") is not None else None
    names = {language: _text(said[language], (*where, language)) for language in LANGUAGES}
    return Part(_text(said["code"], (*where, "code")), names, ages)


def _ages(said: Any, where: Where) -> Ages:
    _keys(said, ("from", "to"), where)
    first, last = said["from"], said["to"]
    right = isinstance(first, int) and 0 <= first <= OLDEST and (last is None or isinstance(last, int))
    if not right or (last is not None and not first <= last <= OLDEST):
        raise ReadingError(f"Skriv alder fra og til, 0 til {OLDEST}; null for uten øvre grense.", where=where)
    return Ages(first, last)


def _texts(said: Any, where: Where) -> Texts:
    _keys(said, TEXTS, where)
    return Texts(**{name: _text(said[name], (*where, name)) for name in TEXTS})


def _checked(said: Any) -> Checked | None:
    if said is None:
        return None
    _keys(said, ("by", "on"), ("checked",))
    try:
        return Checked(_text(said["by"], ("checked", "by")), date.fromisoformat(str(said["on"])))
    except ValueError:
        raise ReadingError("Skriv dagen som «2026-11-22».", where=("checked", "on")) from None


def _answers(said: Any) -> tuple[int, ...]:
    return tuple(_among(one, range(1, LAST_PART + 1), ("answers",)) for one in _list(said, ("answers",)))


def _keys(said: Any, wanted: tuple[str, ...], where: Where, *, optional: tuple[str, ...] = ()) -> None:
    if not isinstance(said, dict):
        raise ReadingError(f"Her skal det stå {', '.join(wanted)}.", where=where)
    for key in said:
        if key not in (*wanted, *optional):
            raise ReadingError(f"«{key}» hører ikke hjemme her.", where=(*where, key))
    missing = [key for key in wanted if key not in said]
    if missing:
        raise ReadingError(f"«{missing[0]}» mangler.", where=where)


def _one(kind: type[Code], said: Any, where: Where) -> Code:
    try:
        return kind(said)
    except ValueError:
        raise ReadingError(f"«{said}» kan ikke stå her. Velg en av {', '.join(kind)}.", where=where) from None


def _among(said: Any, known: Iterable[int], where: Where) -> int:
    if isinstance(said, bool) or said not in known:
        raise ReadingError(f"«{said}» kan ikke stå her. Velg et av tallene {_told(known)}.", where=where)
    return int(said)


def _told(known: Iterable[int]) -> str:
    return f"{known[0]} til {known[-1]}" if isinstance(known, range) else ", ".join(str(one) for one in known)


def _truth(said: Any, where: Where) -> bool:
    if not isinstance(said, bool):
        raise ReadingError("Skriv true eller false.", where=where)
    return said


def _list(said: Any, where: Where) -> list[Any]:
    if not isinstance(said, list):
        raise ReadingError("Her skal det stå en liste, som [a, b].", where=where)
    return said


def _text(said: Any, where: Where) -> str:
    if not isinstance(said, str):
        raise ReadingError("Her skal det stå en tekst.", where=where)
    if said != said.strip():
        raise ReadingError("Ta bort mellomrom først og sist.", where=where)
    return said
