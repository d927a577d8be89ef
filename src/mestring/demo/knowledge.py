"""The invented municipality's numbers: made up, and taken in by the action anybody uses, each marked as invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mestring.core.access import system
from mestring.core.models import Municipality
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.selectors.releases import current_release
from mestring.knowledge.synthetic.files import synthetic_files

FIRST_SOURCE = "population"


def load_knowledge(municipality: Municipality, *, say: Callable[[str], Any]) -> None:
    """Take in the invented tables, as the municipality's own, if that has not been done."""
    if current_release(FIRST_SOURCE, municipality=municipality):
        return
    say("Legger inn oppdiktede tall for kommunen, noen andre kommuner og et land.")
    by = system("demo", municipality_id=municipality.pk)
    for file in synthetic_files():
        take_in(file.content, name=file.name, source=file.source, municipality=municipality, synthetic=True, by=by)
