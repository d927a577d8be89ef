"""An indicator from plain data. Each mistake has its place and a sentence that says what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

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
from mestring.knowledge.indicators.scalars import (
    ReadingError,
    Where,
    items,
    number_among,
    one_of,
    same_keys,
    text,
    truth,
)
from mestring.knowledge.indicators.term import Ages, Counted, Dementia, Part, People, Term
from mestring.knowledge.measures import TOTAL, measures

LANGUAGES = ("nb", "nn", "en")
TEXTS = ("title", "why", "made", "direction", "beware")
FACTS = (
    "code",
    "theme",
    "order",
    "unit",
    "factor",
    "decimals",
    "numerator",
    "denominator",
    "share",
    "parts",
    "direction",
)
KEYS = (*FACTS, "comparable", "answers", "status", "checked", *LANGUAGES)
FACTORS = (1, 100, 1000)
OLDEST, MOST_DECIMALS, LAST_PART, MOST_IN_THEME = 105, 2, 36, 40


def indicator_of(content: Mapping[str, Any]) -> Indicator:
    """The indicator that plain data holds. ReadingError for a key that is missing, unknown or wrong."""
    same_keys(content, KEYS, ())
    parts = tuple(_part(one, ("parts", number)) for number, one in enumerate(items(content["parts"], ("parts",))))
    denominator = content["denominator"]
    found = Indicator(
        code=text(content["code"], ("code",)),
        theme=one_of(Theme, content["theme"], ("theme",)),
        order=number_among(content["order"], range(1, MOST_IN_THEME + 1), ("order",)),
        unit=one_of(IndicatorUnit, content["unit"], ("unit",)),
        factor=Decimal(number_among(content["factor"], FACTORS, ("factor",))),
        decimals=number_among(content["decimals"], range(MOST_DECIMALS + 1), ("decimals",)),
        numerator=_term(content["numerator"], parts, ("numerator",)),
        denominator=None if denominator is None else _term(denominator, parts, ("denominator",)),
        share=truth(content["share"], ("share",)),
        parts=parts,
        direction=one_of(Direction, content["direction"], ("direction",)),
        comparable=one_of(Comparable, content["comparable"], ("comparable",)),
        answers=_answers(content["answers"]),
        standing=one_of(Standing, content["status"], ("status",)),
        checked=_checked(content["checked"]),
        texts={language: _texts(content[language], (language,)) for language in LANGUAGES},
    )
    if found.share and denominator is None:
        raise ReadingError("En andel må ha en nevner. Skriv nevneren, eller false her.", where=("share",))
    return found


def _term(said: Any, parts: tuple[Part, ...], where: Where) -> Term:
    kinds: dict[str, Callable[..., Term]] = {"measures": _counted, "people": _people, "dementia": _dementia}
    for kind, read in kinds.items():
        if isinstance(said, dict) and kind in said:
            return read(said, parts, where)
    raise ReadingError("Skriv «measures», «people» eller «dementia».", where=where)


def _counted(said: Mapping[str, Any], parts: tuple[Part, ...], where: Where) -> Counted:
    same_keys(said, ("measures",), where, optional=("groups", "whole"))
    codes = tuple(text(one, (*where, "measures")) for one in items(said["measures"], (*where, "measures")))
    groups = _groups(said, where)
    whole = truth(said.get("whole", False), (*where, "whole"))
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


def _groups(said: Mapping[str, Any], where: Where) -> tuple[str, ...]:
    place = (*where, "groups")
    return tuple(text(one, place) for one in items(said["groups"], place)) if "groups" in said else (TOTAL,)


def _people(said: Mapping[str, Any], parts: tuple[Part, ...], where: Where) -> People:
    same_keys(said, ("people",), where, optional=("whole",))
    whole = truth(said.get("whole", False), (*where, "whole"))
    if not whole and any(part.ages is None for part in parts):
        raise ReadingError("Gi hver del en alder, eller skriv «whole: true».", where=where)
    return People(_ages(said["people"], (*where, "people")), whole)


def _dementia(said: Mapping[str, Any], _parts: tuple[Part, ...], where: Where) -> Dementia:
    same_keys(said, ("dementia",), where)
    return Dementia(_ages(said["dementia"], (*where, "dementia")))


def _part(said: Any, where: Where) -> Part:
    same_keys(said, ("code", *LANGUAGES), where, optional=("ages",))
    ages = _ages(said["ages"], (*where, "ages")) if said.get("ages") is not None else None
    names = {language: text(said[language], (*where, language)) for language in LANGUAGES}
    return Part(text(said["code"], (*where, "code")), names, ages)


def _ages(said: Any, where: Where) -> Ages:
    same_keys(said, ("from", "to"), where)
    first, last = said["from"], said["to"]
    right = isinstance(first, int) and 0 <= first <= OLDEST and (last is None or isinstance(last, int))
    if not right or (last is not None and not first <= last <= OLDEST):
        raise ReadingError(f"Skriv alder fra og til, 0 til {OLDEST}; null for uten øvre grense.", where=where)
    return Ages(first, last)


def _texts(said: Any, where: Where) -> Texts:
    same_keys(said, TEXTS, where)
    return Texts(**{name: text(said[name], (*where, name)) for name in TEXTS})


def _checked(said: Any) -> Checked | None:
    if said is None:
        return None
    same_keys(said, ("by", "day"), ("checked",))
    try:
        return Checked(text(said["by"], ("checked", "by")), date.fromisoformat(str(said["day"])))
    except ValueError:
        raise ReadingError("Skriv dagen som «2026-11-22».", where=("checked", "day")) from None


def _answers(said: Any) -> tuple[int, ...]:
    return tuple(number_among(one, range(1, LAST_PART + 1), ("answers",)) for one in items(said, ("answers",)))
