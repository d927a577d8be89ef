"""Facts and questions in bokmål."""

from __future__ import annotations

from collections.abc import Sequence

from mestring.ladder.facts import shipped
from mestring.ladder.facts.fact_list import SCORE
from mestring.ladder.known_fact import KnownFact
from mestring.ladder.needs import Answer, Health, Needs

_ASK = {
    "important_to_me": "hva som er viktig for personen",
    "scores": "hva personen klarer selv, og hva det trengs hjelp til",
    "presence": "om noen må være der, og når",
    "course": "om det som er blitt verre, er varig, midlertidig eller akutt",
    "next_of_kin": "hvem som står personen nær, og hvordan de har det",
    "housing": "hvordan personen bor, og om boligen passer",
    "health": "om psykiske plager, rus eller alvorlig sykdom gjør hverdagen vanskelig",
    "risks": "farene som ikke er vurdert: {risks}",
}
_RISKS = {"falls": "fall", "nutrition": "for lite mat", "loneliness": "ensomhet", "violence": "vold"}


def known(fact: KnownFact) -> str:
    """«Hukommelse: 3, trenger hjelp til noe av det»."""
    score = f"{fact.code}, " if fact.key.startswith(SCORE) else ""
    return f"{fact.name.nb}: {score}{fact.says.nb}"


def short(fact: KnownFact) -> str:
    """«Hukommelse 3», or «Fare for å falle: ja»."""
    return f"{fact.name.nb} {fact.code}" if fact.key.startswith(SCORE) else f"{fact.name.nb}: {fact.says.nb}"


def some(facts: Sequence[KnownFact], *, most: int = 4) -> str:
    """The facts that weigh most, in short, and how many more there are."""
    weighty = sorted(facts, key=lambda fact: -fact.value if isinstance(fact.value, int) else 0)
    more = len(weighty) - most
    shown = "; ".join(short(fact) for fact in weighty[:most])
    return f"{shown}; og {more} til" if more > 0 else shown


def from_code(key: str, codes: tuple[str, ...]) -> str:
    """What an unknown fact would have to be: «3 eller mer», «varig», «midlertidig eller akutt»."""
    fact = shipped().fact(key)
    if key.startswith(SCORE):
        return codes[0] if len(codes) == 1 else f"{codes[0]} eller mer"
    said = [fact.values[code].nb for code in codes]
    return f"«{said[0]}» eller mer" if fact.grows and len(said) > 1 else " eller ".join(f"«{one}»" for one in said)


def not_asked(needs: Needs) -> list[str]:
    """What nobody has asked about yet, whether it can move the level or not."""
    risks = [_RISKS[name] for name in _RISKS if getattr(needs.risks, name) is Answer.UNKNOWN]
    lacking = {
        "important_to_me": not needs.important_to_me,
        "scores": not needs.scores,
        "presence": needs.presence == "unknown",
        "course": needs.course == "unknown",
        "next_of_kin": needs.next_of_kin.has is Answer.UNKNOWN,
        "housing": needs.housing.suits is Answer.UNKNOWN,
        "health": needs.health == Health(),
        "risks": bool(risks),
    }
    return [_ASK[key].format(risks=", ".join(risks)) for key, is_lacking in lacking.items() if is_lacking]
