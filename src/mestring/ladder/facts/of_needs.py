"""What is known of a person, as facts."""

from __future__ import annotations

from dataclasses import dataclass

from mestring.ladder import variables
from mestring.ladder.facts.fact_list import SCORE
from mestring.ladder.needs import Answer, Burden, Needs, Presence
from mestring.ladder.variables import NOT_RELEVANT

_PRESENCE: dict[str, int] = {
    presence: rank for rank, presence in enumerate(Presence) if presence is not Presence.UNKNOWN
}
_BURDEN: dict[str, int] = {burden: rank for rank, burden in enumerate(Burden) if burden is not Burden.UNKNOWN}
_ANSWER: dict[str, int] = {Answer.NO: 0, Answer.YES: 1}
_NO_NEED = 0
# From here on the national scale says that somebody must be there all the time while it is done.
_PRESENT = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts known, each with its rank or code; ``fixed`` are those that cannot be one step more or less."""

    known: dict[str, int | str]
    fixed: frozenset[str]


def facts_of(needs: Needs) -> Facts:
    """Everything known of the needs. What is unknown is not there."""
    known: dict[str, int | str] = {
        f"{SCORE}{code}": _NO_NEED if score == NOT_RELEVANT else score for code, score in needs.scores.items()
    }
    fixed = {fact for fact, rank in known.items() if rank == _NO_NEED}
    _rank(known, "presence", _PRESENCE.get(needs.presence))
    if needs.presence is Presence.NONE and _needs_somebody_there(needs):
        known["presence.contradicted"] = "yes"
    _code(known, "course", needs.course)
    _code(known, "housing.kind", needs.housing.kind)
    _code(known, "housing.household", needs.housing.household)
    suits = _ANSWER.get(needs.housing.suits)
    _rank(known, "housing.unsuited", None if suits is None else 1 - suits)
    for risk in ("falls", "nutrition", "loneliness", "violence"):
        _rank(known, f"risk.{risk}", _ANSWER.get(getattr(needs.risks, risk)))
    for cause in ("mental", "substance_use", "palliative"):
        _rank(known, f"health.{cause}", _ANSWER.get(getattr(needs.health, cause)))
    _code(known, "wants_help", needs.wants_help)
    fixed |= _next_of_kin(known, needs)
    if needs.goals:
        _code(known, "goal.improvement", "yes" if any(goal.means_improvement for goal in needs.goals) else "no")
    return Facts(known, frozenset(fixed))


def _needs_somebody_there(needs: Needs) -> bool:
    """Personal care cannot wait for somebody who is not there; the sight of a blind person needs nobody."""
    scores = (needs.scores.get(code) for code in variables.shipped().codes_in("egenomsorg"))
    return any(score is not None and _PRESENT <= score <= variables.MOST_HELP for score in scores)


def _next_of_kin(known: dict[str, int | str], needs: Needs) -> set[str]:
    kin = needs.next_of_kin
    _code(known, "next_of_kin.has", kin.has)
    if kin.has is Answer.NO:
        # Nobody bears the care, so nobody is burdened: known, and not something that can grow by a step.
        known["next_of_kin.burden"] = known["next_of_kin.wants_relief"] = _NO_NEED
        return {"next_of_kin.burden", "next_of_kin.wants_relief"}
    _rank(known, "next_of_kin.burden", _BURDEN.get(kin.burden))
    _rank(known, "next_of_kin.wants_relief", _ANSWER.get(kin.wants_relief))
    return set()


def _rank(known: dict[str, int | str], fact: str, rank: int | None) -> None:
    if rank is not None:
        known[fact] = rank


def _code(known: dict[str, int | str], fact: str, code: str) -> None:
    if code != "unknown":
        known[fact] = str(code)
