"""The facts of a description that staff need at hand: levels, who gives it, codes, law, time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from mestring.services.codes import ServiceKind
from mestring.services.field_names import FACT_NAMES
from mestring.services.fields import fact_names
from mestring.services.presenters.in_words import lines_of

# In the order one asks; the rest of the facts stand after these.
SHOWN = ("levels", "competence", "kpr", "grounds", "decision", "duration", "evaluation", "charge", "for", "needs")


def facts(said: Mapping[str, Any], *, names: Mapping[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Each fact's name and what it says; "Ikke satt" where it says nothing."""
    known = fact_names(ServiceKind(said["kind"]))
    order = [*SHOWN, *(name for name in known if name not in SHOWN and name != "levels_from")]
    return [
        (str(FACT_NAMES[name]), lines_of(name, said[name], names=names) or (_("Ikke satt"),))
        for name in order
        if name in known
    ]
