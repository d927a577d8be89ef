"""What the strategy a measure points at gives by itself in the projection, as lines with a number and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from mestring.core.models import Municipality
from mestring.knowledge.data_words import in_language
from mestring.knowledge.selectors.levers import LeverGives, what_lever_gives
from mestring.plans.levers import lever_title
from mestring.plans.models import Element

MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class LeverTold:
    """``lines``: what, and how much, in the ``year``. None of them where there is nothing to reckon from."""

    title: str
    year: int | None
    effect: str
    source: str
    lines: tuple[tuple[str, str], ...]


def lever_told(element: Element, municipality: Municipality) -> LeverTold | None:
    """None where the element points at nothing."""
    if not element.lever:
        return None
    gives = what_lever_gives(municipality, element.lever)
    if gives is None:
        return LeverTold(lever_title(element.lever), None, "", "", ())
    return LeverTold(in_language(gives.title), gives.year, _effect(gives), gives.source or "", _lines(gives))


def _effect(gives: LeverGives) -> str:
    said = {"likely": _percent(gives.likely), "low": _percent(gives.low), "high": _percent(gives.high)}
    return _("Med en antatt virkning på %(likely)s prosent (fra %(low)s til %(high)s).") % said


def _lines(gives: LeverGives) -> tuple[tuple[str, str], ...]:
    return (
        (_("Kroner i året"), _("%(n)s mill.") % {"n": _signed(gives.kroner / MILLION, decimals=1)}),
        (_("Kroner alle årene"), _("%(n)s mill.") % {"n": _signed(gives.kroner_all_years / MILLION, decimals=0)}),
        (_("Personer på plass"), _signed(gives.in_place, decimals=0)),
        (_("Ventedager"), _signed(gives.waiting_days, decimals=0)),
        (_("Årsverk"), _signed(gives.fte, decimals=0)),
    )


def _signed(value: Decimal | float, *, decimals: int) -> str:
    rounded = round(Decimal(value), decimals)
    sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
    return sign + number_format(abs(rounded), decimals, use_l10n=True, force_grouping=True)


def _percent(share: float) -> str:
    return number_format(round(share * 100, 1), None if share * 100 % 1 else 0, use_l10n=True)
