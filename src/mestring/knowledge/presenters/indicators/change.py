"""What has changed since the year before, and whether that is better."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.knowledge.indicators.chance import more_than_chance
from mestring.knowledge.indicators.facts import Answer, Shown
from mestring.knowledge.indicators.indicator import Direction, Indicator
from mestring.knowledge.presenters.indicators.words import difference


class Judged(StrEnum):
    """What a change means."""

    BETTER = "better"
    WORSE = "worse"
    AS_BEFORE = "as_before"
    NEITHER = "neither"


VERDICTS: Mapping[Judged, str | Promise] = {
    Judged.BETTER: gettext_lazy("bedre"),
    Judged.WORSE: gettext_lazy("dårligere"),
    Judged.AS_BEFORE: gettext_lazy("omtrent som før"),
    Judged.NEITHER: "",
}


@dataclass(frozen=True, slots=True)
class Change:
    """``words`` say how much and since when; ``verdict`` whether it is better, empty where that cannot be said."""

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
    judged = _judged(indicator, shown[last - 1], shown[last], rising=now > before)
    return Change(words, str(VERDICTS[judged]), judged)


def _judged(indicator: Indicator, before: Shown, now: Shown, *, rising: bool) -> Judged:
    sure = more_than_chance(indicator, before, now)
    if indicator.direction is Direction.NEITHER or sure is None:
        return Judged.NEITHER
    if not sure:
        return Judged.AS_BEFORE
    return Judged.BETTER if rising is (indicator.direction is Direction.HIGHER) else Judged.WORSE
