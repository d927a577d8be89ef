"""Why a service was found, in a sentence for the one who asked."""

from __future__ import annotations

from django.utils.translation import gettext as _

from mestring.services.codes import NEED_NAMES, Need
from mestring.services.search.ranking import Hit, Reason, Why

# What one wants to be rid of; the rest is what it is about.
AGAINST = frozenset({Need.FALLS, Need.LONELINESS})


def why(hit: Hit) -> str:
    """The best reason in one sentence; what it is about before what it is called, and words in a text last."""
    order = (Why.ABOUT, Why.SAID, Why.NAME, Why.TEXT)
    best = min(hit.reasons, key=lambda reason: order.index(reason.why), default=None)
    return sentence(best) if best else ""


def sentence(reason: Reason) -> str:
    """One reason in one sentence."""
    typed = " ".join(reason.typed)
    if reason.why is Why.ABOUT:
        need = Need(reason.met)
        words = {"typed": typed, "need": NEED_NAMES[need]}
        if need in AGAINST:
            return _("Du skrev «%(typed)s», og dette hjelper mot %(need)s.") % words
        return _("Du skrev «%(typed)s», og dette handler om %(need)s.") % words
    if reason.why is Why.SAID:
        return _("Andre som trenger dette, sier «%(said)s».") % {"said": reason.met}
    if reason.why is Why.NAME:
        return _("Du skrev «%(typed)s», og dette heter «%(name)s».") % {"typed": typed, "name": reason.met}
    return _("Du skrev «%(typed)s», og det står i beskrivelsen.") % {"typed": typed}


def whom_to_ring() -> str:
    """What stands before everything else when somebody writes of danger."""
    return _(
        "Er det fare for liv, ring 113. Er du redd for noen som er voldelige, ring politiet på 112. "
        "Haster det uten å være livstruende, ring legevakten på 116 117."
    )
