"""Tells people which rules there are on a day, what a case lacks, and makes the reference page of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from mestring.law.book import LawBook
from mestring.law.reference import Reference
from mestring.law.rules.broken import Broken
from mestring.law.rules.fixed_provision import FixedProvision, fixed_provisions
from mestring.law.rules.rule import Rule
from mestring.law.rules.sets import RULE_SETS, RuleSet
from mestring.law.telling.check import ToCheck
from mestring.law.telling.in_words import day_in_words
from mestring.law.view import Law

ACTS = "case_handling"


def rules_as_text(sets: Iterable[RuleSet], *, law: Law) -> str:
    """The rules the law of the day has: code, whether one must or should, sentence and provision."""
    return "\n\n".join(_set_as_text(one, law) for one in sets)


def rules_as_data(sets: Iterable[RuleSet], *, law: Law) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [
        {"set": one.name, "code": rule.code, "demand": rule.demand, "sentence": rule.sentence, **_place(reference)}
        for one in sets
        for rule, reference in _in_force(one, law)
    ]


def missing_as_text(found: Sequence[Broken]) -> str:
    """What a case lacks, or that it lacks nothing the rules ask for."""
    if not found:
        return "Ingenting mangler etter reglene."
    return "\n".join(f"{one.demand.in_words:<4} {one.sentence} ({one.reference.title})" for one in found)


def missing_as_data(found: Iterable[Broken]) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [
        {
            "code": one.code,
            "finding": one.finding,
            "demand": one.demand,
            "sentence": one.sentence,
            "unknown": list(one.unknown),
            "looked_at": [looked.name for looked in one.looked_at],
            **_place(one.reference),
        }
        for one in found
    ]


def provisions_to_check(*, on: date) -> list[ToCheck]:
    """The provisions the rules rest on, to compare with their sources; ``in_force`` is on the day."""
    return [
        ToCheck(
            group="Regler",
            name=name,
            what="bestemmelse",
            applies_from=day_in_words(one.applies_from, without="før lovboken"),
            in_force=one.applies_on(on),
            reference=Reference(one.title, one.link),
            checked=one.checked,
        )
        for name, one in fixed_provisions().items()
    ]


def rules_page(book: LawBook, *, made: str) -> str:
    """The reference page in Markdown. ``made`` says how it was made, as on the other pages."""
    intro = (
        "Det et vedtak, en evaluering, en klage og andre saker må ha. En regel sier hva du gjør når noe mangler. «Må» "
        "stopper saken til det er gjort, «bør» minner om det. Der loven om saksbehandling skifter, står begge lovene; "
        "regelen følger den som gjelder den dagen. Henvisninger til en kommunes plan er maler, ikke lov."
    )
    provisions = fixed_provisions().values()
    unchecked = sum(1 for one in provisions if one.checked is None)
    status = f"{unchecked} av {len(provisions)} faste bestemmelser er ikke kontrollert mot kilden."
    return "\n\n".join(["# Regler", made, intro, status, *(_set_on_page(one, book) for one in RULE_SETS)]) + "\n"


def _set_as_text(one: RuleSet, law: Law) -> str:
    rows = _in_force(one, law)
    width = max((len(rule.code) for rule, _ in rows), default=0)
    lines = [f"{rule.code:<{width}}  {rule.demand.in_words:<3}  {rule.sentence} ({at.title})" for rule, at in rows]
    return "\n".join([f"{one.title} ({one.name})", *(lines or ["Ingen av reglene gjelder den dagen."])])


def _in_force(one: RuleSet, law: Law) -> list[tuple[Rule[Any], Reference]]:
    placed = [(rule, rule.reference(law)) for rule in one.rules]
    return [(rule, reference) for rule, reference in placed if reference is not None]


def _place(reference: Reference) -> dict[str, str]:
    return {"provision": reference.title, "link": reference.link}


def _set_on_page(one: RuleSet, book: LawBook) -> str:
    rows = [
        f"| `{rule.code}` | {rule.demand.in_words} | {rule.sentence} | {_provision(rule.provision, book)} |"
        for rule in one.rules
    ]
    return "\n".join(
        [f"## {one.title}", "", "| Kode | Må eller bør | Hva du gjør | Står i |", "|---|---|---|---|", *rows]
    )


def _provision(provision: str | FixedProvision, book: LawBook) -> str:
    if isinstance(provision, FixedProvision):
        since = f" (fra {day_in_words(provision.applies_from)})" if provision.applies_from else ""
        return f"{_link(provision)}{since}"
    acts = [act.provisions[provision] for act in book.groups[ACTS].profiles if provision in act.provisions]
    return "; ".join(_link(one) for one in acts)


def _link(reference: Reference) -> str:
    return f"[{reference.title}]({reference.link})" if reference.link else reference.title
