"""The invented municipality's numbers: made up, and taken in by the action anybody uses, each marked as invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mestring.core.access import system
from mestring.core.models import Municipality
from mestring.exchange.aggregates import hand_over
from mestring.exchange.count import Count
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.answers.keeping import kept_or_begun
from mestring.knowledge.inputs import inputs_for
from mestring.knowledge.selectors.releases import current_release
from mestring.knowledge.synthetic.files import own_counts, own_years, synthetic_files

FIRST_SOURCE = "population"
LAST_YEAR, MOST_SECONDS = 2050, 120.0


def load_knowledge(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """Take in the invented tables, as the municipality's own, and hand over its counts, if that has not been done."""
    if current_release(FIRST_SOURCE, municipality=municipality):
        return
    say("Legger inn oppdiktede tall for kommunen, noen andre kommuner og et land.")
    by = system("demo", municipality_id=municipality.pk)
    for file in synthetic_files():
        take_in(file.content, name=file.name, source=file.source, municipality=municipality, synthetic=True, by=by)
    counts = [
        Count(one.measure, year, int(one.number), one.group)
        for year in own_years()
        for one in own_counts(municipality.number, year)
    ]
    hand_over(counts, municipality=municipality, by=by, synthetic=True)
    say("Regner ut kunnskapsgrunnlaget.")
    kept_or_begun(inputs_for(municipality), until=LAST_YEAR, seconds=MOST_SECONDS)
