"""What is said of moves among levels that were drawn towards those a municipality has followed."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.knowledge.inputs.assumed import Assumption
from mestring.knowledge.inputs.own import Own
from mestring.knowledge.inputs.own_moves import OwnMoves
from mestring.projection import Status
from mestring.projection.fitting.counted_moves import FEWEST


def said_of_moves(moved: OwnMoves, own: Own, *, chapter: str) -> Assumption:
    """How much the municipality's own count at each level below the first."""
    counted = next(iter(own.moves.values()))
    return Assumption(
        code="levels.moves",
        chapter=chapter,
        about="",
        what=_("Hvor mye egne tall veier i overgangene fra nivå 2–6; 0 der de ikke skiller seg fra de antatte"),
        value=" · ".join(f"{weight * 100:.0f}" for weight in moved.own_weight.values()),
        unit=_("prosent"),
        status=Status.SOURCED,
        source=_("%(release)s, %(year)d: personer fulgt et år, etter nivå før og etter. Skjulte tall er som antatt")
        % {"release": counted.source, "year": counted.year},
        sure="C",
    )


def thin_moves(moved: OwnMoves) -> list[str]:
    """A sentence on the levels of which too few were followed, if there are some."""
    if not moved.thin:
        return []
    levels = ", ".join(str(level) for level in moved.thin)
    return [
        _("Færre enn %(fewest)d personer er fulgt et år fra nivå %(levels)s. Overgangene derfra er de antatte.")
        % {"fewest": FEWEST, "levels": levels}
    ]
