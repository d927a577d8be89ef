"""The recommendation: a level with its reasons, what is missing, how near the next levels are, and what to consider.

It recommends and never decides. A person may depart from it, in writing: see ``departure``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mestring.ladder import criteria as criteria_files
from mestring.ladder import guides as guide_files
from mestring.ladder import ladders as ladder_files
from mestring.ladder.criteria import Criteria
from mestring.ladder.criteria.rules import level_of
from mestring.ladder.decisions import DecisionNeeded, decisions_needed
from mestring.ladder.facts import facts_of
from mestring.ladder.guides import Guides
from mestring.ladder.ladders import Ladder, Level
from mestring.ladder.mappings import Counterpart, translated
from mestring.ladder.missing import Missing, missing_for
from mestring.ladder.nearness import Nearness, nearness_of
from mestring.ladder.needs import Needs
from mestring.ladder.reasons import Reason, reasons_for
from mestring.ladder.suggesting import suggestions_at
from mestring.ladder.suggestions import Suggestions

if TYPE_CHECKING:
    from mestring.law import Law


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What is recommended for these needs, and why.

    ``number`` is the level on the ladder of the criteria. Where another ladder was asked for, ``counterpart`` is the
    level there; ``level`` is always the one on ``ladder``, the ladder asked for.
    """

    needs: Needs
    criteria: Criteria
    number: int
    ladder: Ladder
    level: Level
    counterpart: Counterpart | None
    reasons: tuple[Reason, ...]
    missing: tuple[Missing, ...]
    near: Nearness
    suggestions: Suggestions
    decisions: tuple[DecisionNeeded, ...]

    @property
    def settled(self) -> bool:
        """Nothing that is missing could give more need than this."""
        return not self.missing

    @property
    def may_become(self) -> tuple[int, ...]:
        """The levels that missing facts could lead to, on the ladder of the criteria."""
        return tuple(sorted({could.level for missing in self.missing for could in missing.could}))

    @property
    def deciding(self) -> tuple[Reason, ...]:
        """The reasons that give the level itself."""
        return tuple(reason for reason in self.reasons if reason.decides)


def recommend(
    needs: Needs,
    ladder: Ladder | None = None,
    law: Law | None = None,
    *,
    criteria: Criteria | None = None,
    guides: Guides | None = None,
    available: Collection[str] | None = None,
) -> Recommendation:
    """The recommendation for these needs on a ladder (that of the criteria, where none is said).

    Criteria and guides are the templates shipped, where none are said. ``available`` are the codes the municipality
    has; None means all. With a ``law`` the period after which a formal decision is needed is taken from it.
    LadderError where the criteria do not apply on the day of the law, or no mapping leads from their ladder.
    """
    criteria = criteria or criteria_files.shipped()
    guides = guides or guide_files.shipped()
    if law is not None:
        criteria.refuse_before(law.day)
    facts = facts_of(needs)
    judged = criteria.judged(facts.known)
    number = level_of(judged)
    reasons = reasons_for(number, judged=judged, criteria=criteria, facts=facts)
    asked = ladder or ladder_files.shipped()[criteria.ladder]
    counterpart = translated(number, of=criteria.ladder, to=asked.code) if asked.code != criteria.ladder else None
    at = counterpart.level if counterpart else number
    suggestions = suggestions_at(
        at,
        ladder=asked,
        needs=needs,
        facts=facts,
        guides=guides,
        deciding=tuple(dict.fromkeys(fact for reason in reasons if reason.decides for fact in reason.facts)),
        available=available,
    )
    return Recommendation(
        needs=needs,
        criteria=criteria,
        number=number,
        ladder=asked,
        level=asked.level(at),
        counterpart=counterpart,
        reasons=reasons,
        missing=missing_for(number, judged=judged, facts=facts),
        near=nearness_of(number, judged=judged, criteria=criteria, facts=facts),
        suggestions=suggestions,
        decisions=decisions_needed((one.guide for one in suggestions.services), law=law, sentences=guides.sentences),
    )
