"""Which of the assumptions are used, and which a municipality's own numbers have changed or taken the place of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django.utils.translation import gettext as _

from mestring.knowledge.inputs.assumed import Assumption, every_assumption, told
from mestring.knowledge.inputs.meeting import COST, HOURS
from mestring.knowledge.inputs.own import Own, OwnNumber
from mestring.knowledge.inputs.own_moves import OwnMoves
from mestring.knowledge.inputs.said_of_moves import said_of_moves
from mestring.projection import Status

_ONLY_WITHOUT_COUNTRY = {"people.men", "people.women", "people.decline"}
_BETTER = {"levels.better_young", "levels.better_old"}
_SPREAD = {f"levels.{name}" for name in ("children", "adults", "middle", "width", "younger", "oldest")}
_ONLY_WITH_FEW_YEARS = {"people.fertility"}
FEWEST_YEARS = 3


def assumptions_used(
    own: Own,
    used: Mapping[str, float],
    totals: Mapping[str, float],
    moved: OwnMoves | None,
    *,
    known_country: bool,
    years: int,
) -> tuple[Assumption, ...]:
    """``used``: by service, what its use was multiplied by; ``totals``: the same for all hours, and cost an hour.

    ``moved``: the moves drawn to those followed, told after the other things that are said of levels.
    """
    left_out = _ONLY_WITHOUT_COUNTRY if known_country else set()
    left_out = left_out | (_ONLY_WITH_FEW_YEARS if years >= FEWEST_YEARS else set())
    said = [_said(one, own, used, totals) for one in every_assumption() if one.code not in left_out]
    if moved and len(moved.thin) < len(moved.own_weight):
        last = max(place for place, one in enumerate(said) if one.code.startswith("levels."))
        said.insert(last + 1, said_of_moves(moved, own, chapter=said[last].chapter))
    return tuple(said)


def _said(one: Assumption, own: Own, used: Mapping[str, float], totals: Mapping[str, float]) -> Assumption:
    if one.code == "workforce.sick_leave" and own.sick_leave:
        return _own(one, told(f"{own.sick_leave.value / 100:.3f}"), own.sick_leave)
    if one.code == "workforce.working" and own.fte:
        return _own(one, _("som nå"), own.fte)
    if one.code in _BETTER and own.moves:
        return _drawn(one, tuple(own.moves.values()))
    if one.code in _SPREAD and own.at_level:
        return _drawn(one, tuple(own.at_level.values()))
    if not one.code.startswith("services."):
        return one
    _chapter, service, what = one.code.split(".")
    factor, counted, unit = {
        "under_67": (used.get(service), own.users.get(service), _("brukere")),
        "from_67": (used.get(service), own.users.get(service), _("brukere")),
        HOURS: (totals.get(HOURS), own.fte, _("årsverk")),
        COST: (totals.get(COST), own.net_cost, _("tusen kroner i netto utgifter")),
    }.get(what, (None, None, ""))
    return _multiplied(one, factor, counted, unit) if factor and counted else one


def _multiplied(one: Assumption, factor: float, counted: OwnNumber, unit: str) -> Assumption:
    """Drawn to a total that was counted: how it is shared out is still assumed."""
    source = _("%(source)s. Ganget med %(factor)s for å treffe %(counted)s %(unit)s i %(year)d: %(release)s") % {
        "source": one.source or _("Ingen kilde"),
        "factor": told(f"{factor:.2f}"),
        "counted": told(f"{counted.value:.0f}"),
        "unit": unit,
        "year": counted.year,
        "release": counted.source,
    }
    return replace(one, source=source)


def _drawn(one: Assumption, counted: tuple[OwnNumber, ...]) -> Assumption:
    """Drawn towards what was counted, so far as enough were."""
    source = _("%(source)s. Trukket mot %(counted)s egne telte personer i %(year)d") % {
        "source": one.source or _("Ingen kilde"),
        "counted": told(f"{sum(number.value for number in counted):.0f}"),
        "year": counted[0].year,
    }
    return replace(one, source=source)


def _own(one: Assumption, value: str, found: OwnNumber) -> Assumption:
    return replace(one, value=value, status=Status.SOURCED, source=f"{found.source}, {found.year}", sure="A")
