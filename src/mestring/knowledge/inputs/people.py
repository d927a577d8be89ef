"""The demography of a municipality: estimated from what has been counted, and assumed where too little has."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from django.utils.translation import gettext as _

from mestring.knowledge.inputs.assumed import assumed, number, numbers
from mestring.projection import AGE, SEX, Demography, Labelled
from mestring.projection.backtest.estimating import estimated_demography
from mestring.projection.labelled import Floats

_AGES = np.arange(len(AGE))
_FEWEST_YEARS = 3
_SHORT = 8
_SMALL = 3000
_BOYS = 0.513


def demography_of(history: Labelled, *, country: Labelled | None) -> tuple[Demography, list[str]]:
    """The demography at the end of the history (year × sex × age), and a sentence for each thing that makes it thin."""
    known = len(history.axes[0])
    thin = _thin(history)
    both = _same_years(history, country) if country else None
    if both:
        return estimated_demography(both[0], country=both[1]), thin
    thin.append(
        _(
            "Folketallet for hele landet er ikke hentet inn for de samme årene. "
            "Dødeligheten og hvordan den faller, er antatt."
        )
    )
    if known < _FEWEST_YEARS:
        thin.append(
            _("Det er folketall for %(years)s. Flytting regnes ikke med, og fruktbarheten er antatt.")
            % {"years": _("ett år") if known == 1 else _("to år")}
        )
        return _still(history), thin
    found = estimated_demography(history, country=history, mortality_decline=number("people", "decline"))
    return replace(found, mortality=Labelled((SEX, AGE), _old_only(_mortality()))), thin


def _thin(history: Labelled) -> list[str]:
    thin = []
    persons, years = float(history.values[-1].sum()), len(history.axes[0])
    if persons < _SMALL:
        thin.append(
            _("Kommunen har under 3 000 innbyggere. Tilfeldigheter betyr mye, og det egne trekkes mot landets.")
        )
    if _FEWEST_YEARS <= years < _SHORT:
        thin.append(_("Det er folketall for bare %(years)d år. Flytting er usikker.") % {"years": years})
    return thin


def _same_years(history: Labelled, country: Labelled) -> tuple[Labelled, Labelled] | None:
    ours, theirs = ([int(str(year)) for year in one.axes[0].labels] for one in (history, country))
    first, last = max(ours[0], theirs[0]), ours[-1]
    if last not in theirs or last - first + 1 < _FEWEST_YEARS:
        return None
    return history.between("year", first, last), country.between("year", first, last)


def _still(history: Labelled) -> Demography:
    """Nobody moves; births and deaths as assumed."""
    mothers = (_AGES >= 20) & (_AGES < 40)
    return Demography(
        first_year=int(str(history.axes[0].labels[-1])),
        people=Labelled((SEX, AGE), history.values[-1]),
        mortality=Labelled((SEX, AGE), _mortality()),
        fertility=Labelled((AGE,), np.where(mothers, number("people", "fertility"), 0.0)),
        share_boys=_BOYS,
        leaving=Labelled((SEX, AGE), np.zeros((2, len(AGE)))),
        arriving=Labelled((SEX, AGE), np.zeros((2, len(AGE)))),
        mortality_decline=number("people", "decline"),
    )


def _mortality() -> Floats:
    """Sex × age reached: the logarithm is a straight line between the ages told, and on to both sides."""
    entries = assumed()["people"]
    # Lost between two birthdays' Januaries: the age reached is one more than the age it is told for.
    ages = np.array(entries["mortality_ages"]) + 1
    found = np.zeros((2, len(AGE)))
    for place, sex in enumerate(SEX.labels):
        logs = np.log(numbers(entries[str(sex)]))
        line = np.interp(_AGES, ages, logs)
        slopes = (logs[1] - logs[0]) / (ages[1] - ages[0]), (logs[-1] - logs[-2]) / (ages[-1] - ages[-2])
        line = np.where(ages[0] > _AGES, logs[0] + slopes[0] * (_AGES - ages[0]), line)
        line = np.where(ages[-1] < _AGES, logs[-1] + slopes[1] * (_AGES - ages[-1]), line)
        found[place] = np.minimum(np.exp(line), 0.6)
    found[:, 0] = 0.0
    return found


def _old_only(mortality: Floats) -> Floats:
    # Below this age the estimate takes all change as moving, deaths too.
    return np.where(_AGES > 60, mortality, 0.0)
