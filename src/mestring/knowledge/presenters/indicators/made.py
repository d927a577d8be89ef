"""How an indicator is made, as a sum with its numbers in it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from mestring.knowledge.indicators.facts import Shown
from mestring.knowledge.indicators.indicator import Indicator
from mestring.knowledge.indicators.term import Ages, Counted, Dementia, Term
from mestring.knowledge.measures import TOTAL, measures
from mestring.knowledge.presenters.indicators.words import number, with_unit


@dataclass(frozen=True, slots=True)
class Formula:
    """``above`` and ``below`` the line in words, and the sum of it as it is written: «100 · 80 / 160 = 50 %»."""

    above: str
    below: str
    written: str


def formula(indicator: Indicator, shown: Shown) -> Formula:
    """The sum behind a number."""
    below = indicator.denominator
    return Formula(term_in_words(indicator.numerator), term_in_words(below) if below else "", _sum(indicator, shown))


def term_in_words(term: Term) -> str:
    """What stands above or below the line."""
    if isinstance(term, Counted):
        return " + ".join(_measure(code, term.groups) for code in term.measures)
    said = _("anslått med demens, %(ages)s") if isinstance(term, Dementia) else _("innbyggere, %(ages)s")
    return said % {"ages": _ages(term.ages)}


def _measure(code: str, groups: tuple[str, ...]) -> str:
    one = measures()[code]
    title = one.title[:1].lower() + one.title[1:]
    named = [one.title_of(group) for group in groups if group != TOTAL]
    return f"{title} ({', '.join(named)})" if named and len(named) < len(one.groups) else title


def _ages(ages: Ages) -> str:
    if ages.first == 0 and ages.last is None:
        return _("alle aldre")
    if ages.last is None:
        return _("%(first)s år og over") % {"first": ages.first}
    return _("%(first)s–%(last)s år") % {"first": ages.first, "last": ages.last}


def _sum(indicator: Indicator, shown: Shown) -> str:
    factor = f"{number(indicator.factor, 0)} · " if indicator.factor != 1 else ""
    below = f" / {_count(shown.denominator)}" if shown.denominator is not None else ""
    return f"{factor}{_count(shown.numerator)}{below} = {with_unit(indicator, shown.value)}"


def _count(value: Decimal) -> str:
    return number(value, 0 if value == int(value) else 1)
