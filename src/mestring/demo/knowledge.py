"""The invented municipality's numbers: made up, and taken in by the action anybody uses, each marked as invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mestring.core.access import system
from mestring.core.models import Municipality
from mestring.exchange.aggregates import hand_over
from mestring.exchange.count import Count
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.answers.keeping import kept, kept_or_begun, key_of
from mestring.knowledge.home_or_institution.sweeping import drawn
from mestring.knowledge.home_or_institution.wish import usual_wish, with_wish
from mestring.knowledge.inputs import inputs_for
from mestring.knowledge.selectors.releases import current_release
from mestring.knowledge.synthetic.files import own_counts, own_years, synthetic_files

FIRST_SOURCE = "population"
LAST_YEAR, MOST_SECONDS = 2050, 120.0


def load_knowledge(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """Take in the invented tables and hand over its counts, if that has not been done, and keep the first answers."""
    if not current_release(FIRST_SOURCE, municipality=municipality):
        _take_in(municipality, say=say)
    _keep_answers(municipality, say=say)


def _keep_answers(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """What the first pages show. With a new version of the engine, what was kept before is of no use."""
    inputs = inputs_for(municipality)
    if kept(key_of(inputs, until=LAST_YEAR)) is None:
        say("Regner ut kunnskapsgrunnlaget.")
    kept_or_begun(inputs, until=LAST_YEAR, seconds=MOST_SECONDS)
    wish = usual_wish(inputs)
    drawn(with_wish(inputs.municipality, wish), year=wish.until)


def _take_in(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """The invented tables, as the municipality's own."""
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
