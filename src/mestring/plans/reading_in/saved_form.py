"""What a reviewed node says in the form it is saved in: the element's fields, cut to what they hold. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from mestring.plans.models import Element
from mestring.plans.reading_in.review import Json
from mestring.plans.typed.money import NotMoneyError, format_kroner, parse_kroner

# What the document says of an element, by the name it is compared under, and the element's field that holds it.
DOCUMENT_FIELDS = {
    "text": "text",
    "sub_goal": "sub_goal",
    "group": "group",
    "owner": "owner_as_written",
    "deadline": "deadline_as_written",
    "status": "status_as_written",
    "indicator": "indicator",
    "figures": "figures",
    "un_goals": "un_goals",
    "refers_to": "kept_in",
}
COST_HEADING = "Kostnad"
BETWEEN = "; "
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)\s*[:=]?\s*")


def cut(field: str, text: str) -> str:
    """The text as the element's field can hold it."""
    longest = getattr(Element._meta.get_field(field), "max_length", None)
    return text if longest is None or len(text) <= longest else f"{text[: longest - 1]}…"


def said_by(node: Json) -> dict[str, str]:
    """What a node says, by the names of DOCUMENT_FIELDS, and its passages."""
    told = {name: str(node[name]) for name in ("text", "sub_goal", "group", "owner", "deadline", "status", "indicator")}
    told["figures"] = "\n".join(node["figures"])
    told["un_goals"] = un_goals_of(node)
    told["refers_to"] = BETWEEN.join(node["kept_in"])
    told = {name: cut(DOCUMENT_FIELDS[name], text) for name, text in told.items()}
    return {**told, "budget": budget_told(yearly_costs(node)), "passages": passages_told(passages_of(node))}


def un_goals_of(node: Json) -> str:
    """The UN goals as the element holds them: ",3,11,"."""
    numbers = sorted({number for number in node["un_goals"] if 1 <= number <= 17})
    return f",{','.join(map(str, numbers))}," if numbers else ""


def passages_of(node: Json) -> list[tuple[str, str]]:
    """The node's passages, heading and text; costs that could not be put in the budget as one of them."""
    passages = [(one["heading"][:300], one["text"]) for one in node["passages"]]
    unread = [cost for cost in node["costs"] if yearly_cost(cost) is None]
    return passages + ([(COST_HEADING, "\n".join(unread))] if unread else [])


def introduction_of(outline: Json) -> list[tuple[str, str]]:
    """The texts that belong to the plan as a whole."""
    return [(one["heading"][:300], one["text"]) for one in outline["introduction"]]


def passages_told(passages: Iterable[tuple[str, str]]) -> str:
    """Passages as one text, as they are compared and shown."""
    return "\n\n".join(f"{heading}\n{text}".strip() for heading, text in passages)


def budget_told(kroner: Mapping[int, Decimal]) -> str:
    """Kroner by year as one text, as it is compared and shown."""
    return "\n".join(f"{year}: {format_kroner(amount)}" for year, amount in sorted(kroner.items()))


def yearly_cost(cost: str) -> tuple[int, Decimal] | None:
    """The year and the kroner, where the cost as written gives one of each."""
    years = set(YEAR.findall(cost))
    if len(years) != 1:
        return None
    try:
        return int(years.pop()), parse_kroner(YEAR.sub(" ", cost).strip(" ().,:;"))
    except NotMoneyError:
        return None


def yearly_costs(node: Json) -> dict[int, Decimal]:
    """The node's costs by year; the first where a year has two."""
    found: dict[int, Decimal] = {}
    for cost in node["costs"]:
        year_and_kroner = yearly_cost(cost)
        if year_and_kroner is not None:
            found.setdefault(*year_and_kroner)
    return found
