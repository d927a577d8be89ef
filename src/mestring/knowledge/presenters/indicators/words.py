"""Indicators in words: numbers with their unit, which way is better, and what is said where there is no number."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mestring.core.disclosure import Hidden
from mestring.knowledge.indicators.facts import Answer, Missing, Shown, Why
from mestring.knowledge.indicators.indicator import Direction, Indicator, IndicatorUnit, Theme
from mestring.knowledge.measures import measures
from mestring.knowledge.models import Release
from mestring.knowledge.selectors.population import COUNTED
from mestring.knowledge.source import sources

THEME_NAMES: dict[Theme, str | Promise] = {
    Theme.PEOPLE: gettext_lazy("Befolkning og behov"),
    Theme.LEVELS: gettext_lazy("Mestring"),
    Theme.HOME: gettext_lazy("Hjelp hjemme"),
    Theme.PLACES: gettext_lazy("Plasser og venting"),
    Theme.DECISIONS: gettext_lazy("Søknader og vedtak"),
    Theme.STAFF: gettext_lazy("Ansatte og kompetanse"),
    Theme.MONEY: gettext_lazy("Penger"),
    Theme.EXPERIENCE: gettext_lazy("Hva brukerne mener"),
}
UNIT_NAMES: dict[IndicatorUnit, str | Promise] = {
    IndicatorUnit.PER_CENT: gettext_lazy("prosent"),
    IndicatorUnit.PER_THOUSAND: gettext_lazy("per 1 000"),
    IndicatorUnit.PER_PERSON: gettext_lazy("for hver"),
    IndicatorUnit.PERSONS: gettext_lazy("personer"),
    IndicatorUnit.DAYS: gettext_lazy("dager"),
    IndicatorUnit.HOURS_A_WEEK: gettext_lazy("timer i uken"),
    IndicatorUnit.KRONER: gettext_lazy("kroner"),
}
# Behind a number, where the title has said the rest.
SHORT_UNITS: dict[IndicatorUnit, str | Promise] = {
    IndicatorUnit.PER_CENT: "%",
    IndicatorUnit.PERSONS: gettext_lazy("personer"),
    IndicatorUnit.DAYS: gettext_lazy("dager"),
    IndicatorUnit.HOURS_A_WEEK: gettext_lazy("timer"),
    IndicatorUnit.KRONER: "kr",
}
DIRECTION_NAMES: dict[Direction, str | Promise] = {
    Direction.HIGHER: gettext_lazy("Høyere er bedre"),
    Direction.LOWER: gettext_lazy("Lavere er bedre"),
    Direction.NEITHER: gettext_lazy("Verken bra eller dårlig"),
}


def number(value: Decimal | int, decimals: int) -> str:
    """A number as it is written in the language of the page."""
    written = number_format(round(Decimal(value), decimals), decimal_pos=decimals, use_l10n=True, force_grouping=True)
    return written.replace("-", "\N{MINUS SIGN}")


def with_unit(indicator: Indicator, value: Decimal) -> str:
    """The value with what it is told in."""
    unit = SHORT_UNITS.get(indicator.unit, "")
    return f"{number(value, indicator.decimals)}\N{NO-BREAK SPACE}{unit}".strip()


def difference(indicator: Indicator, value: Decimal) -> str:
    """How much something has changed: a share by percentage points."""
    if indicator.unit is IndicatorUnit.PER_CENT:
        return _("%(number)s prosentpoeng") % {"number": number(value, indicator.decimals)}
    return with_unit(indicator, value)


def told(indicator: Indicator, answer: Answer) -> str:
    """The answer for a cell: the number, or in a word or two why there is none."""
    if isinstance(answer, Shown):
        return with_unit(indicator, answer.value)
    return _("skjult") if isinstance(answer, Hidden) else _("mangler")


def why_not(answer: Answer) -> str:
    """A sentence on why there is no number, and what to do; empty where there is one."""
    if isinstance(answer, Shown):
        return ""
    if isinstance(answer, Hidden):
        return _("Skjult fordi det gjelder så få at noen kan bli kjent igjen.")
    return _missing(answer)


def _missing(answer: Missing) -> str:
    if answer.why is Why.NOT_TAKEN_IN:
        measure = measures()[answer.what]
        source = sources()[measure.source]
        if source.only_by_the_door:
            said = _("«%(measure)s» er ikke talt ennå. Tallet kommer fra kommunens egen saksbehandling.")
        else:
            said = _("«%(measure)s» er ikke hentet inn. Tallet finnes hos %(publisher)s.")
        return said % {"measure": measure.title, "publisher": source.publisher}
    if answer.why is Why.NO_PEOPLE:
        source = sources()[COUNTED]
        return _("Folketallet for dette året er ikke hentet inn. Det finnes hos %(publisher)s.") % {
            "publisher": source.publisher
        }
    return {
        Why.NOBODY: _("Det var ingen å dele på det året."),
        Why.CONTRADICTION: _("Tallene sier imot hverandre: delen er større enn det hele. Sjekk det som er hentet inn."),
        Why.CANNOT_BE_ADDED: _("Tallet kan ikke legges sammen for flere kommuner."),
    }[answer.why]


def source_line(releases: Iterable[Release]) -> str:
    """Who published what a picture rests on; that it is made up, where it is."""
    found = list(releases)
    if any(one.synthetic for one in found):
        return _("oppdiktede tall")
    return ", ".join(dict.fromkeys(sources()[one.source].publisher for one in found)) or _("ukjent")
