"""Conditions of the ladder's rules in plain words, in the language of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from mestring.ladder.conditions import AtLeast, Condition, OneOf, SoMany
from mestring.ladder.facts import shipped as facts
from mestring.ladder.facts.fact_list import SCORE
from mestring.ladder.known_fact import KnownFact
from mestring.services.codes import Language
from mestring.services.presenters.service_page import listed


@dataclass(frozen=True, slots=True)
class Told:
    """A condition: what it says, and the parts it is made of, when it is made of some."""

    says: str
    parts: tuple[Told, ...] = ()


def told(condition: Condition, *, language: Language) -> Told:
    """The condition in words. Scores with one threshold are told together: it is what one looks for."""
    if not isinstance(condition, SoMany):
        return Told(_leaf(condition, language))
    threshold = _one_threshold(condition)
    if threshold is None:
        parts = tuple(told(part, language=language) for part in condition.parts)
        return Told(f"{_how_many(condition)}:", parts)
    names = listed([name_of(part.fact, language) for part in condition.parts if isinstance(part, AtLeast)])
    return Told(
        _("%(some)s har skår %(score)s eller mer: %(names)s")
        % {"some": _how_many(condition), "score": threshold, "names": names}
    )


def name_of(fact: str, language: Language) -> str:
    """What a fact is called."""
    return facts().fact(fact).name.said_in(language)


def value_of(fact: str, value: int | str, language: Language) -> str:
    """A value of it: a score with what it means, or only what it means."""
    said = facts().fact(fact).says(value).said_in(language)
    if not fact.startswith(SCORE):
        return said
    code = facts().fact(fact).codes[value] if isinstance(value, int) else value
    return f"{code}, {said}"


def _how_many(condition: SoMany) -> str:
    if condition.needed == len(condition.parts):
        return _("Alle disse")
    if condition.needed == 1:
        return _("Minst én av disse")
    return _("Minst %(n)s av disse") % {"n": condition.needed}


def _one_threshold(condition: SoMany) -> int | None:
    """The rank all the parts ask for, when they are scores and it is the same."""
    ranks = {one.rank if isinstance(one, AtLeast) and one.fact.startswith(SCORE) else None for one in condition.parts}
    return next(iter(ranks)) if len(ranks) == 1 else None


def _leaf(leaf: AtLeast | OneOf, language: Language) -> str:
    fact, name = facts().fact(leaf.fact), name_of(leaf.fact, language)
    if isinstance(leaf, OneOf):
        said = [fact.says(code).said_in(language) for code in leaf.values]
        return f"{name}: {_(' eller ').join(said)}"
    if leaf.fact.startswith(SCORE):
        return _("%(name)s har skår %(score)s eller mer") % {"name": name, "score": fact.codes[leaf.rank]}
    said_one = fact.says(leaf.rank).said_in(language)
    if leaf.rank == fact.top:
        return f"{name}: {said_one}"
    return _("%(name)s: %(value)s, eller mer") % {"name": name, "value": said_one}


def known_fact(fact: KnownFact, *, language: Language) -> str:
    """As "Hukommelse: 3, trenger hjelp til noe av det"."""
    return f"{name_of(fact.key, language)}: {value_of(fact.key, fact.value, language)}"


def short_fact(fact: KnownFact, *, language: Language) -> str:
    """As "Hukommelse 3", or "Fare for å falle: ja"."""
    if fact.key.startswith(SCORE):
        return f"{name_of(fact.key, language)} {fact.code}"
    return known_fact(fact, language=language)


def some_facts(known: Sequence[KnownFact], *, language: Language, most: int = 4) -> str:
    """Those that weigh most, in short, and how many more there are."""
    weighty = sorted(known, key=lambda fact: -fact.value if isinstance(fact.value, int) else 0)
    shown = "; ".join(short_fact(fact, language=language) for fact in weighty[:most])
    more = len(weighty) - most
    return _("%(facts)s; og %(n)s til") % {"facts": shown, "n": more} if more > 0 else shown


def from_value(key: str, codes: Sequence[str], *, language: Language) -> str:
    """What an unknown fact would have to be: "3 eller mer", "varig", "midlertidig eller akutt"."""
    fact = facts().fact(key)
    said = codes[0] if key.startswith(SCORE) else f"«{fact.says(codes[0]).said_in(language)}»"
    if len(codes) == 1:
        return said
    if fact.grows:
        return _("%(value)s eller mer") % {"value": said}
    return _(" eller ").join(f"«{fact.says(code).said_in(language)}»" for code in codes)
