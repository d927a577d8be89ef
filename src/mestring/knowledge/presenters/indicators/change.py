"""What has changed since the year before, and whether that is better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from mestring.knowledge.indicators.facts import Answer, Shown
from mestring.knowledge.indicators.indicator import Direction, Indicator
from mestring.knowledge.presenters.indicators.words import difference


class Judged(StrEnum):
    """What a change means."""

    BETTER = "better"
    WORSE = "worse"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Change:
    """``words`` say how much and since when; ``verdict`` whether it is better, empty where it is neither."""

    words: str
    verdict: str
    judged: Judged


def change_in(indicator: Indicator, answers: Mapping[int, Answer]) -> Change | None:
    """From the year before to the last year with a number; None where one of the two has none."""
    shown = {year: one for year, one in answers.items() if isinstance(one, Shown)}
    if not shown or max(shown) - 1 not in shown:
        return None
    last = max(shown)
    now, before = (round(shown[year].value, indicator.decimals) for year in (last, last - 1))
    if now == before:
        return Change(_("Uendret siden %(year)s") % {"year": last - 1}, "", Judged.NEITHER)
    said = _("Opp %(much)s siden %(year)s") if now > before else _("Ned %(much)s siden %(year)s")
    words = said % {"much": difference(indicator, abs(now - before)), "year": last - 1}
    judged = _judged(indicator.direction, rising=now > before)
    verdict = {Judged.BETTER: _("bedre"), Judged.WORSE: _("dårligere"), Judged.NEITHER: ""}[judged]
    return Change(words, verdict, judged)


def _judged(direction: Direction, *, rising: bool) -> Judged:
    if direction is Direction.NEITHER:
        return Judged.NEITHER
    return Judged.BETTER if rising is (direction is Direction.HIGHER) else Judged.WORSE
