"""The mastery levels in a few words, as one chooses among them; the words are the ladder's."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mestring.ladder.ladders import shipped

# The ladder the catalogue's levels are those of.
CATALOGUE_LADDER = "mestringsniva"


def level_name(level: int) -> str:
    """As "Nivå 3: Jeg bor hjemme og trenger hjelp i hverdagen", in the language of the page."""
    words = shipped()[CATALOGUE_LADDER].level(level).name.said_in(get_language() or "nb")
    return _("Nivå %(level)s: %(words)s") % {"level": level, "words": words}
